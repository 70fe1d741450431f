export type MessageState = 'dead' | 'waiting' | 'refused' | 'sent' | 'stopped'

/** A message as whoever looks after the system sees it: which step it tells, not of whom or what. */
export type MessageView = {
  message: string
  title: string
  /** '申请人' or '本机关'. */
  toWord: string
  /** 登记号, '' before there is one. */
  number: string
  queuedAt: string
  /** '第 3 次没有发出：连不上消息平台。下一次 2026-03-04 09:30' */
  note: string
  mayRetry: boolean
  mayStop: boolean
}

export type MessageList = {
  messages: MessageView[]
  counts: Record<MessageState, number>
  next: string | null
  /** False where no way of sending is set up: nothing is queued. */
  on: boolean
}

/** The messages that go out. */
export interface MessageApi {
  'message.list': { in: { state: MessageState; cursor?: string }; out: MessageList }
  'message.retry': { in: { message: string }; out: { done: true } }
  'message.stop': { in: { message: string }; out: { done: true } }
}
