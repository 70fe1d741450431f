import { may } from '../domain/roles'
import { refusalWords } from '../domain/words'
import type { OfficeApi, Reply } from '../typings/api'
import { addCalendar, parseNotice, readCalendar } from './calendar/manage-calendar'
import { clearLocalDay, setLocalDay } from './calendar/manage-local-days'
import { enterApplication } from './case/enter-application'
import { actOn, outcomes, preview, readCase, related, unmask } from './case/handle-case'
import { queue } from './case/list-cases'
import { disclosedCases } from './case/list-disclosed-cases'
import { due } from './case/list-due-acts'
import { withheldCases } from './case/list-withheld-cases'
import {
  decideCorrection,
  listCorrections,
  readCorrection,
  registerCorrection,
  unmaskCorrection,
} from './corrections/manage-corrections'
import { board } from './district/read-board'
import { evidencePack } from './evidence/make-evidence-book'
import { read } from './input'
import { correctionFile, letterFile, readLetter } from './letters/read-letters'
import { listMessages, retryMessage, stopMessage } from './messages/manage-messages'
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
} from './office-inputs'
import { disable, enable, endSessionsOf, listPeople } from './people/manage-people'
import { keepPhone, readReminders } from './people/manage-reminder-phone'
import { explain } from './report/explain-difference'
import { live, publish, saveDraft } from './report/publish-report'
import { cell } from './report/read-cell'
import { Failure, respond } from './respond'
import { type Services, services } from './services'
import { readSettings, saveSettings } from './settings/manage-settings'
import { type CallContext, staffOf, tokenOf, visitOf } from './sign-in/identify-caller'
import { changePassword, endOtherSessions, endSession, listSessions } from './sign-in/manage-own-sessions'
import { signOut } from './sign-in/sessions'
import { enter, me } from './sign-in/sign-in-officer'
import type { StaffDoc } from './store/documents'
import { listTemplates, readTemplate, replaceTemplate, resetTemplate } from './templates/manage-templates'

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
