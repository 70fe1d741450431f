import { loadCalendar } from '../shared/calendar'
import { redateOpenCases } from '../shared/re-date'
import type { Services } from '../shared/services'

/** Cases that waited for a year's notice get their day once the program itself brings that notice. */
export async function redateWaiting(services: Services, district: string): Promise<number> {
  const calendar = await loadCalendar(services, district)
  const by = { calendar, because: '工作日历有更新', actor: 'nightly', office: '', on: district }
  return (await redateOpenCases(services, district, by)).length
}
