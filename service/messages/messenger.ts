import type { MessageKind } from '../../domain/messages/event-messages'
import type { ReminderKind } from '../../domain/messages/reminder'

/** What is told, in words ready to show. It names no applicant and no content of an application. */
export type Message = {
  /** The same at every try, so that a gateway can tell a repetition. */
  id: string
  kind: MessageKind | ReminderKind
  /** 'wx:<openid>', 'web:<random>', 'office:<id>' or 'staff:<id>'. */
  recipient: string
  title: string
  officeName: string
  /** The register number, '' before there is one. */
  number: string
  /** '2026年3月4日', or ''. */
  day: string
  tip: string
  /** All of it in one sentence. */
  text: string
  /** The page of the mini-program that shows the case, '' in a message to an office or an officer. */
  page: string
  /** Opened only by a messenger that must dial it: identity data, in no document and in no log. */
  phone(): string
}

/** `refused`: final, and nobody's fault. `failed`: tried again. A reason is a code of ours, never the other side's words. */
export type DeliveryResult = { result: 'sent' } | { result: 'refused' | 'failed'; reason: string }

/** Where messages go. */
export interface Messenger {
  /** What it cannot reach is not queued. */
  reaches(recipient: string): boolean
  send(message: Message): Promise<DeliveryResult>
}

/** No messages: nothing is queued. */
export const NO_MESSENGER: Messenger = {
  reaches: () => false,
  send: async () => ({ result: 'refused', reason: 'error' }),
}
