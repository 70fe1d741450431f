import type { CorrectionPaper } from '../domain/correction/vocabulary'
import type { Day } from '../domain/day'
import type { FieldSpec, Line } from './fields'
import type { FileView, SavedFile } from './files'
import type { LetterView } from './letters'

/** Art. 41: one line of the register of corrections. */
export type CorrectionCard = {
  id: string
  number: string
  receivedOn: Day
  /** Masked. */
  applicant: string
  record: string
  stateWord: string
  resultWord: string | null
}

export type CorrectionStatus = 'open' | 'decided'

/** `form`: the fields with which one is registered, null where another role does that. */
export type CorrectionList = {
  corrections: CorrectionCard[]
  counts: Record<CorrectionStatus, number>
  next: string | null
  form: FieldSpec[] | null
}

/** `notice` goes to the person, `forward` to the organ that may correct the record. */
export type { CorrectionPaper }

/** `applicantLines` masked; `decide`: the fields of the decision, null once decided; `why`: who decides instead. */
export type CorrectionView = CorrectionCard & {
  version: number
  applicantLines: Line[]
  lines: Line[]
  files: FileView[]
  registered: string
  decided: { on: Day; lines: Line[]; by: string; letters: { paper: CorrectionPaper; letter: LetterView }[] } | null
  decide: FieldSpec[] | null
  why: string
  demo: boolean
}

type Filled = Record<string, string | string[]>

/** Art. 41: requests to correct a record about oneself. */
export interface CorrectionApi {
  'correction.list': { in: { state: CorrectionStatus; cursor?: string }; out: CorrectionList }
  'correction.read': { in: { id: string }; out: CorrectionView }
  'correction.register': { in: { input: Filled; key?: string }; out: CorrectionView }
  'correction.decide': { in: { id: string; version: number; input: Filled; key?: string }; out: CorrectionView }
  'correction.unmask': { in: { id: string; reason: string }; out: { lines: Line[] } }
  'correction.docx': { in: { id: string; paper: CorrectionPaper }; out: SavedFile }
}
