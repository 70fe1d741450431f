import { NO_DAY } from '../../domain/application/columns'
import { dueOf, UNDATED } from '../../domain/application/due'
import { type Day, inWords } from '../../domain/day'
import { DUE_ACT_WORDS, MESSAGE_WORDS } from '../../domain/labels'
import { dayOfMessage } from '../../domain/message'
import { openApplicant } from '../shared/applicant'
import { loadCalendar } from '../shared/calendar'
import type { ApplicationDoc, OfficeDoc, OutboxDoc } from '../shared/documents'
import { dueOnOf } from '../shared/due'
import type { Message } from '../shared/messenger'
import type { Services } from '../shared/services'
import { sceneOf } from '../shared/views/scene'

type Known = { doc: OutboxDoc; application: ApplicationDoc; office: OfficeDoc }

/** Put together from codes at the moment of sending; a code where there is nothing to tell any more. */
export async function compose(services: Services, doc: OutboxDoc): Promise<Message | 'no-case' | 'settled'> {
  const application = await services.store.get<ApplicationDoc>('applications', doc.application)
  const office = await services.store.get<OfficeDoc>('offices', doc.office)
  if (!application || !office) return 'no-case'
  const known = { doc, application, office }
  if (doc.act) {
    const day = UNDATED.includes(doc.act) ? null : (doc.on ?? null)
    return (await isStillDue(services, known)) ? worded(services, known, day) : 'settled'
  }
  const event = application.events[doc.index]
  if (!event) return 'no-case'
  const { replyDueOn } = application
  return worded(services, known, dayOfMessage(event, replyDueOn === NO_DAY ? null : replyDueOn))
}

/** Somebody may have done it between the night and the sending: nobody is reminded of what is done. */
async function isStillDue(services: Services, { doc, application, office }: Known): Promise<boolean> {
  const on = { calendar: await loadCalendar(services, office.partition), today: services.clock.today() }
  const { state, timeline } = sceneOf(application, on)
  const due = dueOf(state, timeline, dueOnOf(office, on))
  return due !== null && due.act === doc.act && due.on === doc.on
}

function worded({ vault }: Services, { doc, application, office }: Known, on: Day | null): Message {
  const { title, tip, day: what } = MESSAGE_WORDS[doc.kind]
  const day = on ? inWords(on) : ''
  const number = application.number ? `（登记号${application.number}）` : ''
  const demo = application.demo ? '【演示数据】' : ''
  const isToOffice = doc.to === 'office'
  const note = isToOffice ? '' : '本消息只是提醒，不是文书送达。'
  const act = doc.act ? `：${DUE_ACT_WORDS[doc.act]}` : ''
  return {
    ...{ id: doc._id, kind: doc.kind, recipient: doc.recipient, title, officeName: office.name },
    ...{ number: application.number, day, tip },
    text: `${demo}${office.name}：政府信息公开${number}，${title}${act}${day ? `，${what}${day}` : ''}。${tip}。${note}`,
    page: isToOffice ? '' : `pages/case/case?receipt=${encodeURIComponent(application.receipt)}`,
    phone: () => (isToOffice ? office.phone : openApplicant(vault, application).phone),
  }
}
