import { lastLookOn, REVIEWED_LEAVES, reviewDueOn } from '../../domain/application/review-of-withheld'
import { yearOf } from '../../domain/day'
import type { OfficeApi, WithheldCase } from '../../typings/api'
import { loadCalendar } from '../calendar/load-calendar'
import { officeBy } from '../district/find-offices'
import { groupsOf } from '../report/compute-live-report'
import type { Services } from '../services'
import { settingsOf } from '../settings/office-settings'
import type { StaffDoc } from '../store/documents'
import { closedIn } from './list-closed-cases'
import { type ListedCase, listedCase } from './listed-case'
import { staffCard } from './views/staff-card'

type Withheld = OfficeApi['withheld.list']

/** Art. 18: what the replies of a year withheld, what was not looked at for longest first. What was opened is not there. */
export async function listWithheldCases(
  services: Services,
  staff: StaffDoc,
  asked: Withheld['in'],
): Promise<Withheld['out']> {
  const { partition } = staff
  const [office, calendar] = await Promise.all([officeBy(services, staff.office), loadCalendar(services, partition)])
  const today = services.clock.today()
  const { reviewMonths: months } = settingsOf(office)
  const years = yearsIn(await groupsOf(services, office))
  const year = asked.year ?? (years.includes(yearOf(today) - 1) ? yearOf(today) - 1 : (years[0] ?? yearOf(today)))
  const docs = await closedIn(services, staff, { year, leaves: REVIEWED_LEAVES })
  const cases = docs.flatMap((doc) => withheldIn(services, listedCase(doc, { calendar, today }), months))
  return { years, year, months, cases: cases.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)) }
}

/** Every year in which something ended, the newest first: a reply made again may withhold what the first one gave. */
function yearsIn(groups: Awaited<ReturnType<typeof groupsOf>>): number[] {
  const years = groups.filter(({ outcome }) => outcome !== '').map(({ closedYear }) => closedYear)
  return [...new Set(years)].sort((a, b) => b - a)
}

function withheldIn({ vault }: Services, listed: ListedCase, months: number): WithheldCase[] {
  const { doc, card, today } = listed
  const dueOn = reviewDueOn({ ...card, status: doc.status }, months)
  const lastOn = lastLookOn(card)
  if (!dueOn || !lastOn) return []
  const lastWord = card.withheldReview ? '上次评估' : '答复送达'
  return [{ case: staffCard(vault, listed), lastOn, lastWord, dueOn, isDue: dueOn <= today }]
}
