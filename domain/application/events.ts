import type { EventOf, PlainEventOf } from '../record/event-fields'
import type * as BeforeReply from './events/before-reply'
import type * as ReplyAndAfter from './events/reply-and-after'

type Shapes = typeof BeforeReply & typeof ReplyAndAfter
type CaseEventShape = Shapes[keyof Shapes]

/** What happened to an application, one event per act, in the order it was recorded. */
export type CaseEvent = CaseEventShape extends infer Shape ? EventOf<Shape> : never
export type EventType = CaseEvent['type']

/** An event without what was typed in it, as it is stored beside its seal. */
export type PlainCaseEvent<T extends EventType = EventType> = Extract<
  CaseEventShape extends infer Shape ? PlainEventOf<Shape> : never,
  { type: T }
>

/** An event as stored: who, when, and its link in the chain (HMAC over itself and the one before it). */
export type Recorded<E extends CaseEvent = CaseEvent> = E & { at: string; actor: string; mac: string }
