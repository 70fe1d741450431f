import { isRefusal, type Refusal, refuse } from '../refusal'
import type { Act, ActMaker, Actor, RecordContext, RecordState } from './act'
import { checkInput, withoutHidden } from './check-input'
import type { FormInput, FormScene } from './form'

/** The events of a lawful act, each with the person behind it, or the reason why there are none. */
export function decideAct<
  State extends RecordState,
  Context extends RecordContext,
  Event extends { type: string },
  Scene extends FormScene<State>,
>(
  act: Act<State, Context, Event, Scene, FormInput>,
  { state, input, context }: { state: State; input: FormInput; context: Context },
): (Event & { actor: string })[] | Refusal {
  refuseUnknownInput(act, input)
  const kept = withoutHidden(act.form, input)
  const scene = { state, today: context.today } as Pick<Scene, keyof FormScene & keyof Scene>
  const refusal = refuseAct(act, state, context) ?? checkInput(act.form, kept, scene)
  if (refusal) return refusal
  const events = act.decide(state, kept, context)
  return isRefusal(events) ? events : events.map((event) => ({ ...event, actor: context.actor.id }))
}

/** What no field of the form takes would be lost without a word: a mistake of the caller. */
function refuseUnknownInput(
  {
    name,
    form,
    supplied,
  }: Pick<Act<RecordState, RecordContext, { type: string }, never, never>, 'name' | 'form' | 'supplied'>,
  input: FormInput,
): void {
  const unknown = Object.keys(input).find((one) => !Object.hasOwn(form, one) && !Object.hasOwn(supplied, one))
  if (unknown) throw new Error(`the act ${name} takes no ${unknown}`)
}

/** Why an act is closed to this person now, whatever the input; null when it is open. */
export function refuseAct<State extends RecordState, Context extends RecordContext>(
  act: Pick<Act<State, Context, { type: string }, never, never>, 'from' | 'who' | 'article' | 'guard'>,
  state: State,
  context: Context,
): Refusal | null {
  const { from, who, article } = act
  if (!isOneOf(who, context.actor)) return refuse('not-your-role', article)
  const isOpen = from.length === 0 ? state.events.length === 0 : state.events.length > 0 && from.includes(state.status)
  return isOpen ? act.guard(state, context) : refuse('not-in-this-status', article)
}

function isOneOf(who: readonly ActMaker[], { roles }: Actor): boolean {
  return roles === 'resident' ? who.includes('resident') : roles.some((role) => who.includes(role))
}
