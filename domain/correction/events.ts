import type { EventOf, PlainEventOf } from '../record/event-fields'
import type { CORRECTION_DECIDED } from './acts/decide-correction'
import type { CORRECTION_REGISTERED } from './acts/register-correction'

type CorrectionEventShape = typeof CORRECTION_REGISTERED | typeof CORRECTION_DECIDED

/** What happened to a request to correct a record about oneself (Art. 41). */
export type CorrectionEvent = CorrectionEventShape extends infer Shape ? EventOf<Shape> : never

/** An event without what was typed in it, as it is stored beside its seal. */
export type PlainCorrectionEvent = CorrectionEventShape extends infer Shape ? PlainEventOf<Shape> : never
