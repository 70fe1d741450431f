import type { Day } from '../day'
import type { SentLetters } from '../letters/letter-text'
import type { CorrectionEvent } from './events'
import type { CorrectionResult } from './vocabulary'

/** Who asks, and what about, as it was registered. */
export type CorrectionTexts = {
  name: string
  idNumber: string
  phone: string
  email: string
  address: string
  record: string
  wrong: string
  right: string
  evidence: string
}

export type CorrectionDecision = { decidedOn: Day; result: CorrectionResult; text: string; agency: string }

/** What is true of a request to correct a record about oneself (Art. 41): a fold of its events. */
export type CorrectionState = {
  status: 'open' | 'decided'
  number: string
  receivedOn: Day
  texts: CorrectionTexts
  fileIds: readonly string[]
  decision: CorrectionDecision | null
  letterNumber: string
  forwardNumber: string
  /** As they were sent, by their paper; none of decisions up to version 0.2.0. */
  letters: SentLetters
  events: readonly (CorrectionEvent & { actor: string })[]
}

/** Before anything was registered. */
export const NO_CORRECTION: CorrectionState = {
  status: 'open',
  number: '',
  receivedOn: '',
  texts: { name: '', idNumber: '', phone: '', email: '', address: '', record: '', wrong: '', right: '', evidence: '' },
  fileIds: [],
  decision: null,
  letterNumber: '',
  forwardNumber: '',
  letters: {},
  events: [],
}
