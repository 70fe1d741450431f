import type { z } from 'zod'
import type { Refusal } from '../domain/refusal'
import type { Role } from '../domain/roles'
import type { OfficeActionName, OfficeApi, ResidentActionName, ResidentApi } from '../typings/api'
import { readInput } from './input'
import { Failure } from './respond'
import type { Services } from './services'
import type { Caller, Visit } from './sign-in/identify-caller'
import type { SignedIn } from './sign-in/sessions'

/** Which actions of the office these roles may call. */
export type ActionsFor = (roles: readonly Role[]) => OfficeActionName[]

/** What an action of the office is given: whose office it is comes from the session, never from the input. */
export type OfficeCall = SignedIn & { services: Services; actionsFor: ActionsFor }
/** What an action is given that needs no session. */
export type DoorCall = { services: Services; visit: Visit; actionsFor: ActionsFor }
/** What an action of a resident is given. Who calls comes from the host alone, never from the input. */
export type ResidentCall = { services: Services; caller: Caller }
/** The same where the action needs somebody to belong to. */
export type KnownResidentCall = { services: Services; caller: Extract<Caller, { kind: 'resident' }> }

/** An action that an officer with one of the roles in `who` may call. */
export type OfficeAction<Name extends OfficeActionName = OfficeActionName> = {
  name: Name
  who: readonly Role[]
  /** Only where lawful input is longer than usual. */
  maxBodyBytes: number | undefined
  answer(call: OfficeCall, input: unknown): Promise<unknown>
}
/** An action of the office that needs no session. */
export type DoorAction<Name extends OfficeActionName = OfficeActionName> = {
  name: Name
  who: 'anyone'
  maxBodyBytes: number | undefined
  answer(call: DoorCall, input: unknown): Promise<unknown>
}
/** An action of a resident: anyone's, or only of whoever has an openid or our cookie. */
export type ResidentAction<Name extends ResidentActionName = ResidentActionName> = {
  name: Name
  who: 'anyone' | 'known-resident'
  maxBodyBytes: number | undefined
  answer(call: ResidentCall, input: unknown): Promise<unknown>
}

type Awaitable<T> = T | Promise<T>
/** The data in an answer; a refusal of the law may take its place. */
type DataOf<Answer> = Exclude<Awaited<Answer>, Refusal>
/** Holds when the answer has nothing that the contract does not know; that nothing is missing, `run` says itself. */
type OnlyTheContract<Answer, Out> = [Out] extends [DataOf<Answer>] ? unknown : { run: AnswerBeyondTheContract<Answer> }
type AnswerBeyondTheContract<Answer> = { answersMoreThanTheContract: Answer }

type Declared<Name, Who, Schema extends z.ZodType, Call, Answer> = {
  name: Name
  who: Who
  input: Schema
  maxBodyBytes?: number
  run: (call: Call, input: z.output<Schema>) => Answer
}

/** The action that reads its input before it runs. */
function bindInput<Name, Who, Schema extends z.ZodType, Call, Answer>(
  declared: Declared<Name, Who, Schema, Call, Answer>,
) {
  const { name, who, input: schema, maxBodyBytes, run } = declared
  return {
    name,
    who,
    maxBodyBytes,
    answer: async (call: Call, input: unknown): Promise<unknown> => run(call, readInput(schema, input)),
  }
}

/** Declares an action for officers who are signed in. The compiler holds input and answer against the contract. */
export function officeAction<
  Name extends OfficeActionName,
  Schema extends z.ZodType<OfficeApi[Name]['in']>,
  Answer extends Awaitable<OfficeApi[Name]['out'] | Refusal>,
>(
  declared: Declared<Name, readonly Role[], Schema, OfficeCall, Answer> &
    OnlyTheContract<Answer, OfficeApi[Name]['out']>,
): OfficeAction<Name> {
  return bindInput(declared)
}

/** Declares an action of the office that is called before anybody is signed in. */
export function doorAction<
  Name extends OfficeActionName,
  Schema extends z.ZodType<OfficeApi[Name]['in']>,
  Answer extends Awaitable<OfficeApi[Name]['out'] | Refusal>,
>(
  declared: Declared<Name, 'anyone', Schema, DoorCall, Answer> & OnlyTheContract<Answer, OfficeApi[Name]['out']>,
): DoorAction<Name> {
  return bindInput(declared)
}

/** Declares an action that anyone may call, known or not. */
export function publicAction<
  Name extends ResidentActionName,
  Schema extends z.ZodType<ResidentApi[Name]['in']>,
  Answer extends Awaitable<ResidentApi[Name]['out'] | Refusal>,
>(
  declared: Declared<Name, 'anyone', Schema, ResidentCall, Answer> & OnlyTheContract<Answer, ResidentApi[Name]['out']>,
): ResidentAction<Name> {
  return bindInput(declared)
}

/** Declares an action that needs a resident to belong to: an openid in WeChat, a signed cookie in a browser. */
export function residentAction<
  Name extends ResidentActionName,
  Schema extends z.ZodType<ResidentApi[Name]['in']>,
  Answer extends Awaitable<ResidentApi[Name]['out'] | Refusal>,
>(
  declared: Declared<Name, 'known-resident', Schema, KnownResidentCall, Answer> &
    OnlyTheContract<Answer, ResidentApi[Name]['out']>,
): ResidentAction<Name> {
  const bound = bindInput(declared)
  return {
    ...bound,
    answer: async ({ services, caller }, input) => {
      if (caller.kind !== 'resident') throw notKnown()
      return bound.answer({ services, caller }, input)
    },
  }
}

function notKnown(): Failure {
  return new Failure('not-signed-in', '无法确认您的身份。请从微信或者本网站的首页进入，再试一次。')
}

type NamedAction = { name: string }
type MissingIn<List extends readonly NamedAction[], Name> = Exclude<Name, List[number]['name']>
type TwiceIn<List, Found = never> = List extends readonly [
  infer First extends NamedAction,
  ...infer Rest extends readonly NamedAction[],
]
  ? TwiceIn<Rest, Found | Extract<Rest[number]['name'], First['name']>>
  : Found
type EachOnce<List extends readonly NamedAction[], Name> = [MissingIn<List, Name> | TwiceIn<List>] extends [never]
  ? unknown
  : { missing: MissingIn<List, Name>; declaredTwice: TwiceIn<List> }

/** The actions of an interface by name. A list that lacks one of the contract's, or has one twice, does not compile. */
export function everyAction<Name extends string>() {
  return <const List extends readonly NamedAction[]>(
    list: List & EachOnce<List, Name>,
  ): ReadonlyMap<string, List[number]> => new Map(list.map((one) => [one.name, one]))
}
