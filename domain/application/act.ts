import type { Day } from '../day'
import type { FeeMonth } from '../fee/fee-month'
import type { FeeRule, SigningMode } from '../office-settings/office-settings'
import type { FactSource } from '../outcome/shape'
import type { Act, Supplied, SuppliedOf } from '../record/act'
import type { Choice, FieldSpec, Form, FormScene, InputOf } from '../record/form'
import type { Refusal } from '../refusal'
import type { Context } from './context'
import type { CaseEventDeclaration } from './event'
import type { CaseEvent } from './events'
import type { CaseState, Reply } from './state'
import type { ApplicantKind, Lacking } from './vocabulary'

/** What the form, the hint and the button of an act are drawn from. */
export type CaseScene = FormScene<CaseState> & {
  /** How the applicant asked to get the information. */
  delivery: string
  /** To whom a case may be handed. */
  colleagues: readonly Choice[]
  /** What the case knows of the facts of a letter. */
  known: Readonly<Record<FactSource, string>>
  /** What the same applicant asked for in the month; null before receipt. */
  feeMonth: FeeMonth | null
  feeRule: FeeRule
  /** The column that the number of their document usually counts in; null where it does not tell. */
  usualKind: ApplicantKind | null
  /** What the application was seen to lack. */
  lacking: readonly Lacking[]
  /** No number of a document is there: the supplement may bring one. */
  lacksIdentity: boolean
  /** The last day for a 补正 notice, null where it cannot be told. */
  supplementNoticeDueOn: Day | null
  /** The reply day that follows once the fee that is out is cancelled; null where none is out, or it cannot be told. */
  dueWithoutFee: Day | null
}

type NoFields = Record<never, never>
/** What an act is given: its filled form, and what the service adds. */
type ActInput<F, S> = InputOf<F> & SuppliedOf<S>

/** How an act of an application is written; what is left out is the ordinary case. */
type WrittenAct<Name extends string, F extends Form<CaseScene>, S extends Readonly<Record<string, Supplied>>> = Pick<
  CaseAct,
  'from' | 'to' | 'who' | 'article' | 'button' | 'events'
> &
  Partial<Pick<CaseAct, 'asksPassword' | 'waitingFor' | 'recordsOthers' | 'hint' | 'factFields' | 'excludes'>> & {
    name: Name
    form?: F
    supplied?: S
    isOffered?: (scene: CaseScene) => boolean
    guard?: (state: CaseState, context: Context) => Refusal | null
    decide: (state: CaseState, input: ActInput<F, S>, context: Context) => CaseEvent[] | Refusal
  }

export type CaseAct<Name extends string = string, Input = Readonly<Record<string, unknown>>> = Act<
  CaseState,
  Context,
  CaseEvent,
  CaseScene,
  Input
> & {
  name: Name
  events: readonly CaseEventDeclaration[]
  /** Facts of a letter that stand among the fields of the form, under names of their own. */
  factFields(scene: CaseScene): FieldSpec[]
  /** The officers who may not make it, because they took an earlier step of the same reply. */
  excludes(reply: HandsOnReply, mode: SigningMode): readonly (string | null)[]
}

type HandsOnReply = Pick<Reply, 'drafter' | 'reviewer'>

export function defineAct<
  const Name extends string,
  F extends Form<CaseScene> = NoFields,
  S extends Readonly<Record<string, Supplied>> = NoFields,
>(written: WrittenAct<Name, F, S>): CaseAct<Name, ActInput<F, S>> {
  const { button } = written
  return {
    ...written,
    asksPassword: written.asksPassword ?? false,
    waitingFor: written.waitingFor ?? button,
    recordsOthers: written.recordsOthers ?? false,
    hint: written.hint ?? '',
    form: written.form ?? {},
    supplied: written.supplied ?? {},
    factFields: written.factFields ?? (() => []),
    excludes: written.excludes ?? (() => []),
    isOffered: written.isOffered ?? (() => true),
    guard: written.guard ?? (() => null),
  }
}
