import { servedReply } from '../../../domain/application/after'
import { fold } from '../../../domain/application/case'
import { yearOf } from '../../../domain/day'
import { type Disclosed, othersWhoAsked } from '../../../domain/shared-interest'
import type { DisclosedCase } from '../../../typings/api'
import { loadCalendar } from '../../shared/calendar'
import { closedIn } from '../../shared/closed-cases'
import type { ApplicationDoc, StaffDoc } from '../../shared/documents'
import { withoutTexts } from '../../shared/events'
import { openDescription } from '../../shared/request'
import type { Services } from '../../shared/services'
import { legible } from '../../shared/views/legible'
import { sceneOf } from '../../shared/views/scene'
import { staffCard } from '../views/card'

const DISCLOSING = ['3.1', '3.2'] as const
const YEARS_SHOWN = 3

/**
 * Art. 44: what was disclosed in a year and was not considered yet, what an applicant suggested and what several asked for first. Those who asked alike
 * are looked for in this year and the one before.
 */
export async function disclosedCases(services: Services, staff: StaffDoc, { year }: { year: number }) {
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
