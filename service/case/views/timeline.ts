import { articleOfEvent, declarationOf } from '../../../domain/application/event-list'
import type { Recorded } from '../../../domain/application/events'
import type { Acted } from '../../../domain/application/state'
import { legalDayOf } from '../../../domain/record/event'
import { SYSTEM_WORD } from '../../../domain/words'
import type { TimelineEntry } from '../../../typings/api'
import { dayOf } from '../../instant'

/** What an applicant is shown of the history of a case: what concerns them, not who drafted what. */
export function publicTimeline(events: readonly Recorded[]): TimelineEntry[] {
  return events
    .filter(({ type }) => declarationOf(type).isForApplicant(events))
    .map((event) => drawEntry(event, { detail: declarationOf(event.type).applicantDetail(event), actor: null }))
}

/** `names`: of the officers, by id. */
export function staffTimeline(events: readonly Recorded[], names: ReadonlyMap<string, string>): TimelineEntry[] {
  return events.map((event) =>
    drawEntry(event, { detail: declarationOf(event.type).officerDetail(event), actor: actorName(event, names) }),
  )
}

function drawEntry(event: Recorded, { detail, actor }: { detail: string; actor: string | null }): TimelineEntry {
  const declared = declarationOf(event.type)
  const enteredOn = dayOf(event.at)
  const on = legalDayOf(declared, event) ?? enteredOn
  return {
    on,
    ...(on !== enteredOn && { enteredOn }),
    title: declared.title,
    text: `${declared.sentence}${detail}`,
    article: articleOfEvent(event.type),
    actor,
  }
}

function actorName({ actor }: Acted, names: ReadonlyMap<string, string>): string {
  if (actor === 'applicant') return '申请人'
  return names.get(actor) ?? SYSTEM_WORD
}
