import type { Act, RecordContext, Supplied, SuppliedOf } from '../record/act'
import { declareEvent, type EventDeclaration, type WrittenEvent } from '../record/event'
import type { EventOf, EventShape } from '../record/event-fields'
import type { Form, FormScene, InputOf } from '../record/form'
import type { CorrectionEvent } from './events'
import type { CorrectionState } from './state'

/** `numbers`: of the register, or of the letters, drawn by the caller in the transaction that saves the events. */
export type CorrectionContext = RecordContext & { numbers: readonly string[] }
export type CorrectionScene = FormScene<CorrectionState>
export type CorrectionAct<Name extends string = string, Input = Readonly<Record<string, unknown>>> = Act<
  CorrectionState,
  CorrectionContext,
  CorrectionEvent,
  CorrectionScene,
  Input
> & { name: Name }

type WrittenCorrectionAct<Name extends string, F extends Form<CorrectionScene>> = Pick<
  CorrectionAct,
  'from' | 'to' | 'who' | 'article' | 'button' | 'events'
> & {
  name: Name
  form: F
  decide: CorrectionAct<Name, InputOf<F> & SuppliedOf<Record<never, Supplied>>>['decide']
}

export function defineCorrectionAct<const Name extends string, F extends Form<CorrectionScene>>(
  written: WrittenCorrectionAct<Name, F>,
): CorrectionAct<Name, InputOf<F>> {
  return {
    ...written,
    asksPassword: false,
    waitingFor: written.button,
    recordsOthers: false,
    hint: '',
    supplied: {},
    isOffered: () => true,
    guard: () => null,
  }
}

/** Declares one kind of event of a request to correct a record. */
export function defineCorrectionEvent<Shape extends EventShape>(
  shape: Shape,
  written: WrittenEvent<CorrectionState, EventOf<Shape>>,
): EventDeclaration<CorrectionState, CorrectionEvent> {
  const declared = declareEvent<CorrectionState, EventOf<Shape> & { type: string }>(shape, written)
  // A declaration is only ever given events of its own type, which is what the registry looks them up by.
  return declared as unknown as EventDeclaration<CorrectionState, CorrectionEvent>
}
