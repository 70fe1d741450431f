import { loadCalendar } from '../calendar/load-calendar'
import { redateOpenCases } from '../calendar/re-date-cases'
import type { Services } from '../services'

/** Cases that waited for a year's notice get their day once the program itself brings that notice. */
export async function redateWaiting(services: Services, district: string): Promise<number> {
  const calendar = await loadCalendar(services, district)
  const by = { calendar, because: '工作日历有更新', actor: 'nightly', office: '', on: district }
  return (await redateOpenCases(services, district, by)).length
}
