import { NO_DAY } from '../../domain/application/columns'
import type { CorrectionEvent } from '../../domain/correction/events'
import { CORRECTION_EVENTS, foldCorrection } from '../../domain/correction/procedure'
import type { CorrectionState } from '../../domain/correction/state'
import { extendChain } from '../sealing/event-chain'
import { openFields, sealFields } from '../sealing/seal-fields'
import type { SealedPart } from '../sealing/sealed-parts'
import type { Vault } from '../sealing/vault'
import type { Services } from '../services'
import type { CorrectionDoc, StoredCorrectionEvent } from '../store/documents'

type StoredCorrection = Pick<CorrectionDoc, '_id' | 'events'>
type RecordedCorrectionEvent = CorrectionEvent & { at: string; actor: string; mac: string }

/** Adds events to the chain of a request of Art. 41. */
export function recordCorrection(
  services: Pick<Services, 'vault' | 'clock'>,
  { _id, events, head }: StoredCorrection & Pick<CorrectionDoc, 'head'>,
  added: readonly (CorrectionEvent & { actor: string })[],
): Pick<CorrectionDoc, 'events' | 'head'> {
  const seal = (event: RecordedCorrectionEvent, index: number) =>
    sealCorrectionEvent(services.vault, event, correctionEventPlace(_id, index))
  return extendChain(services, { events, head }, { added, seal })
}

export function sealCorrectionEvent(
  vault: Vault,
  event: RecordedCorrectionEvent,
  place: string,
): StoredCorrectionEvent {
  const names = CORRECTION_EVENTS.sealedFields(event.type)
  return sealFields<Omit<StoredCorrectionEvent, 'sealed'>>(vault, event, { names, place }) as StoredCorrectionEvent
}

/** Throws SealBroken. */
export function openCorrectionEvents(vault: Vault, { _id, events }: StoredCorrection): RecordedCorrectionEvent[] {
  return events.map(
    (event, index) => openFields(vault, event, correctionEventPlace(_id, index)) as RecordedCorrectionEvent,
  )
}

/** What is true of the request. Throws SealBroken. */
export function openCorrection(vault: Vault, doc: StoredCorrection): CorrectionState {
  return foldCorrection(openCorrectionEvents(vault, doc))
}

/** The plain columns beside the events, by which the register is listed and counted. */
export function correctionColumns(state: CorrectionState) {
  return {
    number: state.number,
    receivedOn: state.receivedOn,
    state: state.status,
    decidedOn: state.decision?.decidedOn ?? NO_DAY,
    result: state.decision?.result ?? ('' as const),
    letterNumber: state.letterNumber,
    ...(state.forwardNumber && { forwardNumber: state.forwardNumber }),
  }
}

export function correctionParts({ _id, events }: StoredCorrection): SealedPart[] {
  return events
    .map(({ sealed }, index) => ({ field: `events[${index}]`, sealed, place: correctionEventPlace(_id, index) }))
    .filter(({ sealed }) => sealed !== '')
}

/** The events with each of their seals replaced. */
export function mapCorrectionSeals(
  { _id, events }: StoredCorrection,
  renew: (sealed: string, place: string) => string,
): StoredCorrectionEvent[] {
  return events.map((event, index) => ({
    ...event,
    sealed: event.sealed && renew(event.sealed, correctionEventPlace(_id, index)),
  }))
}

export function correctionEventPlace(id: string, index: number): string {
  return `correction ${id}/events/${index}`
}
