import { decideAct } from '../record/decide'
import { evolveRecord, registerEvents } from '../record/event-registry'
import type { FormInput } from '../record/form'
import type { Refusal } from '../refusal'
import type { CorrectionAct, CorrectionContext } from './act'
import { decideCorrection } from './acts/decide-correction'
import { registerCorrection } from './acts/register-correction'
import type { CorrectionEvent } from './events'
import { type CorrectionState, NO_CORRECTION } from './state'

export const CORRECTION_ACTS = [registerCorrection, decideCorrection] as const

/** Every kind of event of a request to correct a record, looked up by its type. */
export const CORRECTION_EVENTS = registerEvents<CorrectionState, CorrectionEvent>(
  CORRECTION_ACTS.flatMap(({ events }) => [...events]),
)

type ActedCorrectionEvent = CorrectionEvent & { actor: string }

export function foldCorrection(events: readonly ActedCorrectionEvent[]): CorrectionState {
  return events.reduce((state, event) => evolveRecord(CORRECTION_EVENTS, state, event), NO_CORRECTION)
}

type AskedDecision<Input> = { state: CorrectionState; input: Input; context: CorrectionContext }

/** The events of a lawful act on a request to correct a record, or the reason why there are none. */
export function decideOnCorrection<Input>(
  act: CorrectionAct<string, Input>,
  asked: AskedDecision<Input>,
): ActedCorrectionEvent[] | Refusal {
  return decideAct(act as unknown as CorrectionAct, asked as unknown as AskedDecision<FormInput>)
}
