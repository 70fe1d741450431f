import { type Disclosed, othersWhoAsked } from '../../domain/application/shared-interest'
import { yearOf } from '../../domain/day'
import type { DisclosedCase } from '../../typings/api'
import { loadCalendar } from '../calendar/load-calendar'
import { readLegibly } from '../sealing/legible'
import { openDescription } from '../sealing/seal-request'
import type { Services } from '../services'
import type { StaffDoc } from '../store/documents'
import { closedIn } from './list-closed-cases'
import { type ListedDoc, listedCase } from './listed-case'
import { staffCard } from './views/staff-card'

const DISCLOSING = ['3.1', '3.2'] as const
const YEARS_SHOWN = 3

/**
 * Art. 44: what was disclosed in a year and was not considered yet, what an applicant suggested and what several asked for first. Those who asked alike
 * are looked for in this year and the one before.
 */
export async function listDisclosedCases(services: Services, staff: StaffDoc, { year }: { year: number }) {
  const [now, before, calendar] = await Promise.all([
    disclosedIn(services, staff, year),
    disclosedIn(services, staff, year - 1),
    loadCalendar(services, staff.partition),
  ])
  const today = services.clock.today()
  const all = [...now, ...before].map((doc) => describeDisclosed(services, doc))
  const cases: DisclosedCase[] = now
    .filter(({ status, card }) => status === 'closed' && !card.isConsidered)
    .map((doc) => ({
      case: staffCard(services.vault, listedCase(doc, { calendar, today })),
      others: othersWhoAsked(describeDisclosed(services, doc), all),
      suggestedOn: doc.card.suggestedOn ?? null,
    }))
  const running = yearOf(today)
  return {
    years: Array.from({ length: YEARS_SHOWN }, (_, back) => running - back),
    cases: cases.toSorted(
      (a, b) => Number(b.suggestedOn !== null) - Number(a.suggestedOn !== null) || b.others - a.others,
    ),
  }
}

async function disclosedIn(services: Services, staff: StaffDoc, year: number) {
  return (await closedIn(services, staff, { year, leaves: DISCLOSING })).filter(isDisclosing)
}

function isDisclosing({ card }: ListedDoc): boolean {
  return DISCLOSING.some((leaf) => leaf === card.reply?.leaf)
}

function describeDisclosed({ vault }: Services, doc: ListedDoc): Disclosed {
  return { id: doc._id, applicant: doc.applicantHash, request: readLegibly(() => openDescription(vault, doc)) }
}
