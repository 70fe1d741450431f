import { NO_DAY } from '../../domain/application/columns'
import { dueIn, UNDATED } from '../../domain/application/due'
import { type Day, formatDay } from '../../domain/day'
import { findMessageDay, wordMessage } from '../../domain/messages/event-messages'
import { DUE_ACT_WORDS } from '../../domain/words'
import { loadCalendar } from '../calendar/load-calendar'
import { dueOnOf } from '../case/due-cases'
import { type ListedCase, listedCase } from '../case/listed-case'
import { openPhone, recipientOf } from '../people/officer-phone'
import { findResponsibleOfficers, listOfficers } from '../people/responsible-officers'
import { openApplicant } from '../sealing/seal-applicant'
import type { Services } from '../services'
import type { ApplicationDoc, OfficeDoc, OutboxDoc, StaffDoc } from '../store/documents'
import type { Message } from './messenger'

/** `officer`: whom a reminder goes to beside the office. */
type MessageSubject = { doc: OutboxDoc; application: ApplicationDoc; office: OfficeDoc; officer: StaffDoc | null }

/** Put together from codes at the moment of sending; a code where there is nothing to tell any more. */
export async function composeMessage(services: Services, doc: OutboxDoc): Promise<Message | 'no-case' | 'settled'> {
  const application = await services.store.get<ApplicationDoc>('applications', doc.partition, doc.application)
  const office = await services.store.get<OfficeDoc>('offices', doc.partition, doc.office)
  if (!application || !office) return 'no-case'
  const known = { doc, application, office, officer: null }
  if (doc.act) return composeReminder(services, known)
  const event = application.events[doc.index]
  if (!event) return 'no-case'
  const { replyDueOn } = application
  return composeInWords(services, known, findMessageDay(event, replyDueOn === NO_DAY ? null : replyDueOn))
}

/** Somebody may have done it, or it may have been handed on, between the night and the sending. */
async function composeReminder(services: Services, known: MessageSubject): Promise<Message | 'settled'> {
  const { doc, application, office } = known
  const on = { calendar: await loadCalendar(services, office.partition), today: services.clock.today() }
  const listed = listedCase(application, on)
  const due = listed.desk && dueIn(listed.desk, dueOnOf(office, on))
  if (due === null || due.act !== doc.act || due.on !== doc.on) return 'settled'
  const officer = doc.to === 'officer' ? await officerFor(services, known, listed) : null
  if (doc.to === 'officer' && !officer?.sealedPhone) return 'settled'
  return composeInWords(services, { ...known, officer }, UNDATED.includes(due.act) ? null : due.on)
}

/** Null once it waits for somebody else. */
async function officerFor(
  services: Services,
  { doc, office }: MessageSubject,
  listed: ListedCase,
): Promise<StaffDoc | null> {
  const officers = await listOfficers(services, { partition: office.partition, office: office._id })
  return findResponsibleOfficers(listed, office, officers).find((one) => recipientOf(one) === doc.recipient) ?? null
}

function composeInWords(
  { vault }: Services,
  { doc, application, office, officer }: MessageSubject,
  on: Day | null,
): Message {
  const { title, tip, dayLabel } = wordMessage(doc.kind)
  const day = on ? formatDay(on) : ''
  const number = application.number ? `（登记号${application.number}）` : ''
  const demo = application.demo ? '【演示数据】' : ''
  const isToApplicant = doc.to === 'applicant'
  const note = isToApplicant ? '本消息只是提醒，不是文书送达。' : ''
  const act = doc.act ? `：${DUE_ACT_WORDS[doc.act]}` : ''
  return {
    id: doc._id,
    kind: doc.kind,
    recipient: doc.recipient,
    title,
    officeName: office.name,
    number: application.number,
    day,
    tip,
    text: `${demo}${office.name}：政府信息公开${number}，${title}${act}${day ? `，${dayLabel}${day}` : ''}。${tip}。${note}`,
    page: isToApplicant ? `pages/case/case?receipt=${encodeURIComponent(application.receipt)}` : '',
    phone: () => {
      if (officer) return openPhone(vault, officer)
      return isToApplicant ? openApplicant(vault, application).phone : office.phone
    },
  }
}
