import { may } from '../../domain/access'
import { refusalWords } from '../../domain/labels'
import type { OfficeApi, Reply } from '../../typings/api'
import { type CallContext, staffOf, tokenOf, visitOf } from '../shared/caller'
import type { StaffDoc } from '../shared/documents'
import { read } from '../shared/input'
import { Failure, respond } from '../shared/respond'
import { type Services, services } from '../shared/services'
import { signOut } from '../shared/sessions'
import { addCalendar, parseNotice, readCalendar } from './actions/calendar'
import { actOn, outcomes, preview, readCase, related, unmask } from './actions/case'
import { cell } from './actions/cell'
import {
  decideCorrection,
  listCorrections,
  readCorrection,
  registerCorrection,
  unmaskCorrection,
} from './actions/corrections'
import { disclosedCases } from './actions/disclosure'
import { board } from './actions/district'
import { due } from './actions/due'
import { enterApplication } from './actions/enter'
import { evidencePack } from './actions/evidence'
import { explain } from './actions/explain'
import { correctionFile, letterFile, readLetter } from './actions/letters'
import { clearLocalDay, setLocalDay } from './actions/local-days'
import { listMessages, retryMessage, stopMessage } from './actions/messages'
import { keepPhone, readReminders } from './actions/own-phone'
import { changePassword, endOtherSessions, endSession, listSessions } from './actions/own-sessions'
import { disable, enable, endSessionsOf, listPeople } from './actions/people'
import { queue } from './actions/queue'
import { live, publish, saveDraft } from './actions/report'
import { enter, me } from './actions/session'
import { readSettings, saveSettings } from './actions/settings'
import { listTemplates, readTemplate, replaceTemplate, resetTemplate } from './actions/templates'
import { withheldCases } from './actions/withheld'
import {
  ACT,
  ADD,
  CASE,
  CELL,
  CLEAR_DAY,
  CORRECTION,
  CORRECTION_DOCX,
  CORRECTIONS,
  DECIDE,
  ENTER,
  EXPLAIN,
  LETTER,
  LIVE,
  MESSAGE,
  MESSAGES,
  PARSE,
  PASSWORD,
  PERSON,
  PHONE,
  PREVIEW,
  PUBLISH,
  QUEUE,
  REGISTER,
  REPLACE,
  RESET,
  SAVE,
  SESSION,
  SET_DAY,
  SETTINGS,
  SIGN_IN,
  TEMPLATE,
  UNMASK,
  UNMASK_CORRECTION,
  WITHHELD,
} from './inputs'

type Call = { services: Services; staff: StaffDoc; token: string; input: unknown }
type StaffAction = Exclude<keyof OfficeApi, 'session.signin'>

/** Every action of an officer who is signed in. Whose office it is comes from the session, never from the input. */
const ACTIONS: Record<StaffAction, (call: Call) => unknown> = {
  'session.me': ({ services, staff }) => me(services, staff),
  'session.signout': async ({ services, token }) => {
    await signOut(services, token)
    return { done: true }
  },
  'session.list': ({ services, staff, token }) => listSessions(services, { staff, token }),
  'session.end': ({ services, staff, token, input }) => endSession(services, { staff, token }, read(SESSION, input)),
  'session.end-others': ({ services, staff, token }) => endOtherSessions(services, { staff, token }),
  'session.reminders': ({ services, staff }) => readReminders(services, staff),
  'session.phone': ({ services, staff, input }) => keepPhone(services, staff, read(PHONE, input)),
  'session.password': ({ services, staff, token, input }) =>
    changePassword(services, { staff, token }, read(PASSWORD, input)),
  'people.list': ({ services, staff }) => listPeople(services, staff),
  'people.end-sessions': ({ services, staff, input }) => endSessionsOf(services, staff, read(PERSON, input)),
  'people.disable': ({ services, staff, input }) => disable(services, staff, read(PERSON, input)),
  'people.enable': ({ services, staff, input }) => enable(services, staff, read(PERSON, input)),
  'case.queue': ({ services, staff, input }) => queue(services, staff, read(QUEUE, input)),
  'case.enter': ({ services, staff, input }) => enterApplication(services, staff, read(ENTER, input)),
  'case.due': ({ services, staff }) => due(services, staff),
  'case.read': ({ services, staff, input }) => readCase(services, staff, read(CASE, input)),
  'case.act': ({ services, staff, token, input }) => actOn(services, { staff, token }, read(ACT, input)),
  'case.unmask': ({ services, staff, input }) => unmask(services, staff, read(UNMASK, input)),
  'case.evidence-pack': ({ services, staff, input }) => evidencePack(services, staff, read(UNMASK, input)),
  'case.related': ({ services, staff, input }) => related(services, staff, read(CASE, input)),
  'outcome.list': ({ services, staff, input }) => outcomes(services, staff, read(CASE, input)),
  'letter.preview': ({ services, staff, input }) => preview(services, staff, read(PREVIEW, input)),
  'letter.read': ({ services, staff, input }) => readLetter(services, staff, read(LETTER, input)),
  'letter.docx': ({ services, staff, input }) => letterFile(services, staff, read(LETTER, input)),
  'correction.list': ({ services, staff, input }) => listCorrections(services, staff, read(CORRECTIONS, input)),
  'correction.read': ({ services, staff, input }) => readCorrection(services, staff, read(CORRECTION, input)),
  'correction.register': ({ services, staff, input }) => registerCorrection(services, staff, read(REGISTER, input)),
  'correction.decide': ({ services, staff, input }) => decideCorrection(services, staff, read(DECIDE, input)),
  'correction.docx': ({ services, staff, input }) => correctionFile(services, staff, read(CORRECTION_DOCX, input)),
  'correction.unmask': ({ services, staff, input }) =>
    unmaskCorrection(services, staff, read(UNMASK_CORRECTION, input)),
  'withheld.list': ({ services, staff, input }) => withheldCases(services, staff, read(WITHHELD, input)),
  'disclosure.list': ({ services, staff, input }) => disclosedCases(services, staff, read(LIVE, input)),
  'report.live': ({ services, staff, input }) => live(services, staff, read(LIVE, input)),
  'report.cell': ({ services, staff, input }) => cell(services, staff, read(CELL, input)),
  'report.save': ({ services, staff, input }) => saveDraft(services, staff, read(SAVE, input)),
  'report.explain': ({ services, staff, token, input }) => explain(services, { staff, token }, read(EXPLAIN, input)),
  'report.publish': ({ services, staff, token, input }) => publish(services, { staff, token }, read(PUBLISH, input)),
  'calendar.read': ({ services, staff }) => readCalendar(services, staff),
  'calendar.parse': ({ input }) => parseNotice(read(PARSE, input)),
  'calendar.add': ({ services, staff, input }) => addCalendar(services, staff, read(ADD, input)),
  'calendar.set-day': ({ services, staff, input }) => setLocalDay(services, staff, read(SET_DAY, input)),
  'calendar.clear-day': ({ services, staff, input }) => clearLocalDay(services, staff, read(CLEAR_DAY, input)),
  'template.list': ({ services, staff }) => listTemplates(services, staff),
  'template.read': ({ services, staff, input }) => readTemplate(services, staff, read(TEMPLATE, input)),
  'template.replace': ({ services, staff, input }) => replaceTemplate(services, staff, read(REPLACE, input)),
  'template.reset': ({ services, staff, input }) => resetTemplate(services, staff, read(RESET, input)),
  'office.settings': ({ services, staff }) => readSettings(services, staff),
  'office.save': ({ services, staff, input }) => saveSettings(services, staff, read(SETTINGS, input)),
  'message.list': ({ services, staff, input }) => listMessages(services, staff, read(MESSAGES, input)),
  'message.retry': ({ services, staff, input }) => retryMessage(services, staff, read(MESSAGE, input)),
  'message.stop': ({ services, staff, input }) => stopMessage(services, staff, read(MESSAGE, input)),
  'district.board': ({ services, staff }) => board(services, staff),
}

export async function main(
  event: { action: unknown; [key: string]: unknown },
  context: CallContext,
): Promise<Reply<unknown>> {
  const { action: asked, ...input } = event
  // Whoever calls the function in the cloud may send anything.
  const action = typeof asked === 'string' ? asked : ''
  const known = action === 'session.signin' || isAction(action) ? action : 'unknown'
  return respond({ action: `office ${known}`, request: context.request_id }, async () => {
    if (action === 'session.signin') return enter(services(), read(SIGN_IN, input), visitOf(context))
    if (!isAction(action)) throw new Failure('unknown-action', '没有这项操作。')
    const staff = await staffOf(services(), context)
    if (!may(staff.roles, action)) throw new Failure('forbidden', refusalWords({ code: 'not-your-role' }))
    return ACTIONS[action]({ services: services(), staff, token: tokenOf(context), input })
  })
}

function isAction(action: string): action is StaffAction {
  return Object.hasOwn(ACTIONS, action)
}
