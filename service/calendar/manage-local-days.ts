import { BUILT_IN_HOLIDAY_NOTICES, makeCalendar } from '../../domain/calendar/calendar'
import { checkLocalDay } from '../../domain/calendar/check-local-day'
import { type Day, formatDay } from '../../domain/day'
import { LOCAL_DAY_WORDS } from '../../domain/words'
import type { LocalDayInput } from '../../typings/api'
import { Failure } from '../respond'
import { withMac } from '../sealing/document-mac'
import type { Services } from '../services'
import { auditBy } from '../store/audit-entry'
import type { AuditDoc, LocalDayDoc, StaffDoc } from '../store/documents'
import { redateCases } from './calendar-changes'
import { listAddedNotices, toLocalDay, toYearNotice } from './load-calendar'
import { readCalendar } from './manage-calendar'

/** A day off, or worked, in this district alone takes effect at once, like a notice. */
export async function setLocalDay(services: Services, staff: StaffDoc, asked: LocalDayInput) {
  const given = { ...asked, reason: asked.reason.trim(), document: asked.document.trim() }
  const notices = (await listAddedNotices(services, staff.partition)).map(toYearNotice)
  const faults = checkLocalDay(given, makeCalendar([...BUILT_IN_HOLIDAY_NOTICES, ...notices]))
  if (Object.keys(faults).length > 0) throw new Failure('fields', '有内容需要修改，请看标出的地方。', faults)
  const doc = composeLocalDayDoc(services, staff, given)
  const did = `登记了${describeLocalDay(doc)}`
  const entry = auditBy(services, staff, { what: 'calendar.set-day', on: doc._id, reason: did })
  await services.store.transact(staff.partition, async (tx) => {
    const known = await tx.get<LocalDayDoc>('localDays', doc._id)
    if (known && isSame(known, given)) return
    if (known) throw failTaken(known)
    await tx.create<LocalDayDoc>('localDays', doc)
    await tx.create<AuditDoc>('audit', entry)
  })
  return answerWithCalendar(services, staff, { because: did, entry })
}

function composeLocalDayDoc({ vault, clock }: Services, { partition, _id: addedBy }: StaffDoc, given: LocalDayInput) {
  const doc = { _id: idOf(partition, given.day), partition, ...given, addedBy, addedAt: clock.now() }
  return withMac(vault, 'localDays', doc)
}

/** The same press whose answer was lost, or a colleague with the same paper on the desk. */
function isSame({ kind, reason, document }: LocalDayDoc, given: LocalDayInput): boolean {
  return kind === given.kind && reason === given.reason && document === given.document
}

function failTaken(known: LocalDayDoc): Failure {
  const sentence = `这一天已经登记为${describeLocalDay(known)}。要改的，请先撤销再登记。`
  return new Failure('conflict', sentence, { day: sentence })
}

export async function clearLocalDay(services: Services, staff: StaffDoc, asked: { day: Day; reason: string }) {
  const why = asked.reason.trim()
  if (why === '') throw new Failure('fields', '有内容需要修改，请看标出的地方。', { reason: '请写明撤销的理由。' })
  const _id = idOf(staff.partition, asked.day)
  const cleared = await services.store.transact(staff.partition, async (tx) => {
    const known = await tx.get<LocalDayDoc>('localDays', _id)
    if (!known) return null
    await tx.remove('localDays', _id)
    const because = `撤销了${describeLocalDay(known)}`
    const what = { what: 'calendar.clear-day', on: _id, reason: `${because}。理由：${why}` }
    const entry = auditBy(services, staff, what)
    await tx.create<AuditDoc>('audit', entry)
    return { because, entry }
  })
  if (!cleared) throw new Failure('conflict', '这一天已经不在登记里了，请看最新的列表。')
  return answerWithCalendar(services, staff, cleared)
}

async function answerWithCalendar(services: Services, staff: StaffDoc, change: { because: string; entry: AuditDoc }) {
  const moved = await redateCases(services, staff, change)
  return { calendar: await readCalendar(services, staff), moved }
}

/** '2026年3月12日当地放假：古尔邦节（区政办发〔2026〕3号）' */
function describeLocalDay(doc: LocalDayDoc): string {
  return `${formatDay(doc.day)}${LOCAL_DAY_WORDS[doc.kind]}：${toLocalDay(doc).reason}`
}

function idOf(partition: string, day: Day): string {
  return `${partition}/${day}`
}
