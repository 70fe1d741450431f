import type { Day } from '../day'
import type { Refusal, RefusalCode } from '../refusal'
import type { Role } from '../roles'
import type { EventDeclaration } from './event'
import type { Form } from './form'

/** Who makes an act: an officer with a role, or the resident whose record it is. */
export type ActMaker = Role | 'resident'
export type Actor = { id: string; roles: readonly Role[] | 'resident' }

/** What every kind of record shows of itself. */
export type RecordState = { status: string; events: readonly { type: string }[] }
/** What every decision rests on besides the record. */
export type RecordContext = { today: Day; actor: Actor }

/** What an act takes that no field of its form holds; `from` says where the service has it from. */
export type Supplied<T = unknown, Optional extends boolean = boolean> = {
  from: 'caller' | 'fresh-id' | 'typed-facts' | 'identity'
  optional: Optional
  /** The type of the value; never set. */
  readonly value?: T
}

export function suppliedInput<T>(from: Supplied['from'] = 'caller'): Supplied<T, false> {
  return { from, optional: false }
}

export function suppliedIfAny<T>(from: Supplied['from'] = 'caller'): Supplied<T, true> {
  return { from, optional: true }
}

type RequiredSupply<S> = { [K in keyof S]: S[K] extends { optional: false } ? K : never }[keyof S]
type SuppliedValue<S> = S extends { readonly value?: infer Value } ? Exclude<Value, undefined> : never

/** What the service adds to the filled form of an act. */
export type SuppliedOf<S> = { [K in RequiredSupply<S>]: SuppliedValue<S[K]> } & {
  [K in Exclude<keyof S, RequiredSupply<S>>]?: SuppliedValue<S[K]>
}

type Words<Scene> = string | ((scene: Scene) => string)

/** One act of a procedure: its row, its form, what the law asks, what it decides, and how it is told. */
export type Act<
  State extends RecordState,
  Context extends RecordContext,
  Event extends { type: string },
  Scene,
  Input,
> = {
  name: string
  /** The statuses in which it may be made; none where it begins the record. */
  from: readonly State['status'][]
  /** `same` leaves the status as it is. */
  to: State['status'] | 'same'
  who: readonly ActMaker[]
  /** Why the act exists, in words. */
  article: string
  /** It binds the office, so the password is asked again. */
  asksPassword: boolean
  /** What stands on the button. */
  button: string
  /** In the words '等待…：周建国', where the button says it too long. */
  waitingFor: string
  /** It only records what somebody outside the office does, or that they did nothing. */
  recordsOthers: boolean
  /** One or two sentences that an officer should know before pressing. */
  hint: Words<Scene>
  form: Form<Scene>
  supplied: Readonly<Record<string, Supplied>>
  events: readonly EventDeclaration<State, Event>[]
  /** Whether it makes sense on the screen of this record; the guard says whether it is lawful. */
  isOffered(scene: Scene): boolean
  /** Why it is closed now, whatever the input. */
  guard(state: State, context: Context): Refusal | null
  /** The events of a lawful input, or why there are none. Throws MissingCalendar where a day is needed. */
  decide(state: State, input: Input, context: Context): Event[] | Refusal
}

/** Acts about something that is not there are not shown at all. */
export const NOTHING_THERE: readonly RefusalCode[] = [
  'nothing-asked',
  'consultation-unknown',
  'proceeding-unknown',
  'nothing-set-aside',
  'not-disclosed',
  'nothing-withheld',
]

/** The roles of officers that may make an act. */
export function officersWho({ who }: { who: readonly ActMaker[] }): Role[] {
  return who.filter((one) => one !== 'resident')
}
