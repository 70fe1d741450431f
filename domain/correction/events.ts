import type { Day } from '../day'
import type { SentLetters } from '../letters/letter-text'
import {
  type EventOf,
  eventShape,
  optionalValue,
  type PlainEventOf,
  plainValue,
  sealedText,
  sealedValue,
} from '../record/event-fields'
import type { CorrectionResult } from './vocabulary'

export const CORRECTION_REGISTERED = eventShape('correction-registered', {
  receivedOn: plainValue<Day>(),
  number: plainValue<string>(),
  name: sealedText(),
  idNumber: sealedText(),
  phone: sealedText(),
  email: sealedText(),
  address: sealedText(),
  record: sealedText(),
  wrong: sealedText(),
  right: sealedText(),
  evidence: sealedText(),
  fileIds: optionalValue(plainValue<string[]>()),
})

export const CORRECTION_DECIDED = eventShape('correction-decided', {
  decidedOn: plainValue<Day>(),
  result: plainValue<CorrectionResult>(),
  text: sealedText(),
  agency: sealedText(),
  letterNumber: plainValue<string>(),
  forwardNumber: optionalValue(plainValue<string>()),
  /** By their paper: composed once and kept with the decision that sends them. */
  letters: optionalValue(sealedValue<SentLetters>()),
})

type CorrectionEventShape = typeof CORRECTION_REGISTERED | typeof CORRECTION_DECIDED

/** What happened to a request to correct a record about oneself (Art. 41). */
export type CorrectionEvent = CorrectionEventShape extends infer Shape ? EventOf<Shape> : never

/** An event without what was typed in it, as it is stored beside its seal. */
export type PlainCorrectionEvent = CorrectionEventShape extends infer Shape ? PlainEventOf<Shape> : never
