import type { Day } from '../day'
import { type EventOf, eventShape, optional, type PlainEventOf, plain, sealed } from '../record/event-fields'
import type { CorrectionResult } from './vocabulary'

export const CORRECTION_REGISTERED = eventShape('correction-registered', {
  receivedOn: plain<Day>(),
  number: plain<string>(),
  name: sealed(),
  idNumber: sealed(),
  phone: sealed(),
  email: sealed(),
  address: sealed(),
  record: sealed(),
  wrong: sealed(),
  right: sealed(),
  evidence: sealed(),
  fileIds: optional(plain<string[]>()),
})

export const CORRECTION_DECIDED = eventShape('correction-decided', {
  decidedOn: plain<Day>(),
  result: plain<CorrectionResult>(),
  text: sealed(),
  agency: sealed(),
  letterNumber: plain<string>(),
  forwardNumber: optional(plain<string>()),
})

type CorrectionEventShape = typeof CORRECTION_REGISTERED | typeof CORRECTION_DECIDED

/** What happened to a request to correct a record about oneself (Art. 41). */
export type CorrectionEvent = CorrectionEventShape extends infer Shape ? EventOf<Shape> : never

/** An event without what was typed in it, as it is stored beside its seal. */
export type PlainCorrectionEvent = CorrectionEventShape extends infer Shape ? PlainEventOf<Shape> : never
