import type { ApplicantKind, Lacking } from '../../../domain/application/events'
import type { CaseState } from '../../../domain/application/state'
import type { Day } from '../../../domain/day'
import type { FeeMonth } from '../../../domain/fee/fee-month'
import type { Choice, FactSource } from '../../../domain/outcome/shape'
import type { FieldSpec } from '../../../typings/api'

/** What a form is drawn from. `colleagues`: to whom a case may be handed. `known`: facts of letters. */
export type FormScene = {
  state: CaseState
  today: Day
  /** How the applicant asked to get the information. */
  delivery: string
  colleagues: Choice[]
  known: Record<FactSource, string>
  /** What the same applicant asked for in the month; null before receipt. */
  feeMonth: FeeMonth | null
  /** The column that the number of their document usually counts in; null where it does not tell. */
  usualKind: ApplicantKind | null
  /** What the application was seen to lack. */
  lacking: readonly Lacking[]
  /** No number of a document is there: the supplement may bring one. */
  lacksIdentity: boolean
  /** The last day for a 补正 notice, null where it cannot be told. */
  supplementNoticeDueOn: Day | null
}
/** The form of each move of a concern. */
export type Forms<M extends string> = Record<M, (scene: FormScene) => FieldSpec[]>
