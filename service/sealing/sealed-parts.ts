import type { ApplicationDoc } from '../store/documents'
import { cardPlace } from './seal-card'
import { eventPlace } from './seal-events'
import { requestPlace } from './seal-request'

/** One seal in a case: where it stands in the document, and the place that is bound into it. */
export type SealedPart = { field: string; sealed: string; place: string }

export function sealedParts({ receipt, applicant, request, card, events }: ApplicationDoc): SealedPart[] {
  return [
    ...Object.entries(applicant).map(([field, sealed]) =>
      makeSealedPart(`applicant.${field}`, sealed, `${receipt}/${field}`),
    ),
    ...Object.entries(request.sealed).map(([field, sealed]) =>
      makeSealedPart(`request.${field}`, sealed, requestPlace(receipt, field)),
    ),
    makeSealedPart('card', card.sealed, cardPlace(receipt)),
    ...events.map(({ sealed }, index) => makeSealedPart(`events[${index}]`, sealed, eventPlace(receipt, index))),
  ].filter(({ sealed }) => sealed !== '')
}

function makeSealedPart(field: string, sealed: string, place: string): SealedPart {
  return { field, sealed, place }
}

/** The case with each of its seals replaced. */
export function mapSeals(
  { receipt, applicant, request, card, events }: ApplicationDoc,
  renew: (sealed: string, place: string) => string,
): Pick<ApplicationDoc, 'applicant' | 'request' | 'card' | 'events'> {
  const over = <T extends Record<string, string>>(fields: T, place: (field: string) => string): T =>
    Object.fromEntries(
      Object.entries(fields).map(([field, sealed]) => [field, sealed && renew(sealed, place(field))]),
    ) as T
  return {
    applicant: over(applicant, (field) => `${receipt}/${field}`),
    request: { ...request, sealed: over(request.sealed, (field) => requestPlace(receipt, field)) },
    card: { ...card, sealed: card.sealed && renew(card.sealed, cardPlace(receipt)) },
    events: events.map((event, index) => ({
      ...event,
      sealed: event.sealed && renew(event.sealed, eventPlace(receipt, index)),
    })),
  }
}
