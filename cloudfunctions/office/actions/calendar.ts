import { fold } from '../../../domain/application/case'
import { BUILT_IN_NOTICES, countWorkingDays, makeCalendar, type YearNotice } from '../../../domain/calendar'
import { timeline } from '../../../domain/clock'
import { checkNotice, readNotice } from '../../../domain/notice'
import type { CalendarView, CalendarYear, MovedDay } from '../../../typings/api'
import { addedNotices, loadCalendar, noticeOf } from '../../shared/calendar'
import type { CalendarDoc, StaffDoc } from '../../shared/documents'
import { redateOpenCases } from '../../shared/re-date'
import { Failure } from '../../shared/respond'
import type { Services } from '../../shared/services'
import { undated } from './queue'

export async function readCalendar(services: Services, { partition }: StaffDoc): Promise<CalendarView> {
  const added = (await addedNotices(services, partition)).map(noticeOf)
  const waiting = await missingYears(services, partition)
  const builtIn = BUILT_IN_NOTICES.filter(({ year }) => !added.some((one) => one.year === year))
  const years = [...builtIn.map((one) => yearView(one, true)), ...added.map((one) => yearView(one, false))]
  return {
    years: years.sort((a, b) => a.year - b.year),
    missing: [...new Set(waiting)].sort(),
    waitingCases: waiting.length,
  }
}

function yearView(notice: YearNotice, builtIn: boolean): CalendarYear {
  const { year, off, work } = notice
  const calendar = makeCalendar([...BUILT_IN_NOTICES, notice])
  const before = `${year - 1}-12-31`
  return {
    ...notice,
    off: [...off],
    work: [...work],
    builtIn,
    workingDays: countWorkingDays(before, `${year}-12-31`, calendar),
  }
}

/** The year each undated case waits for, one entry a case. */
async function missingYears(services: Services, partition: string): Promise<number[]> {
  const calendar = await loadCalendar(services, partition)
  const docs = await undated(services, partition)
  return docs
    .map(({ events }) => timeline(fold(events).events, calendar).missingCalendar)
    .filter((year) => year !== null)
}

export function parseNotice({ text }: { text: string }): YearNotice {
  const reading = readNotice(text)
  if (reading.ok) return reading.notice
  throw new Failure('fields', '没有读懂这份通知，请看标出的地方，或者逐日填写。', reading.fields)
}

/** The notice takes effect at once: open cases are dated anew and the days that moved are listed. */
export async function addCalendar(services: Services, staff: StaffDoc, asked: YearNotice) {
  const checked = checkNotice(asked)
  if (!checked.ok) throw new Failure('fields', '放假安排有不对的地方，请看标出的内容。', checked.fields)
  const { notice } = checked
  await services.store.transact((tx) => tx.put<CalendarDoc>('calendars', calendarDoc(services, staff, notice)))
  const { partition, _id: actor } = staff
  const calendar = await loadCalendar(services, partition)
  const because = `添加了${notice.year}年的放假安排（${notice.notice}）`
  const moved: MovedDay[] = await redateOpenCases(services, partition, { calendar, because, actor })
  return { calendar: await readCalendar(services, staff), moved }
}

function calendarDoc({ clock }: Services, staff: StaffDoc, notice: YearNotice): CalendarDoc {
  const { partition, _id: addedBy } = staff
  return { _id: `${partition}/${notice.year}`, partition, ...notice, addedBy, addedAt: clock.now() }
}
