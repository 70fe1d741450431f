import { fold } from '../../domain/application/fold'
import { type Disclosed, othersWhoAsked } from '../../domain/application/shared-interest'
import { servedReply } from '../../domain/application/state'
import { yearOf } from '../../domain/day'
import type { DisclosedCase } from '../../typings/api'
import { loadCalendar } from '../calendar/load-calendar'
import { legible } from '../sealing/legible'
import { withoutTexts } from '../sealing/seal-events'
import { openDescription } from '../sealing/seal-request'
import type { Services } from '../services'
import type { ApplicationDoc, StaffDoc } from '../store/documents'
import { sceneOf } from './case-scene'
import { closedIn } from './list-closed-cases'
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
  const all = [...now, ...before].map((doc) => disclosed(services, doc))
  const scenes = now.map((doc) => sceneOf(doc, { calendar, today }))
  const cases: DisclosedCase[] = scenes
    .filter(({ state }) => state.status === 'closed' && state.disclosure === null)
    .map((scene) => ({
      case: staffCard(services.vault, scene),
      others: othersWhoAsked(disclosed(services, scene.doc), all),
      suggestedOn: scene.state.suggestedOn,
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

function isDisclosing({ events }: ApplicationDoc): boolean {
  const reply = servedReply(fold(withoutTexts(events)))
  return DISCLOSING.some((leaf) => leaf === reply?.leaf)
}

function disclosed({ vault }: Services, doc: ApplicationDoc): Disclosed {
  return { id: doc._id, applicant: doc.applicantHash, request: legible(() => openDescription(vault, doc)) }
}
