export type Reply<T> = { ok: true; data: T } | Fail

/** `message` is one sentence in the user's words; `fields` names what to mend: { idNumber: '…' }. */
export type Fail = {
  ok: false
  code: string
  message: string
  article?: string
  fields?: Record<string, string>
  /** Seconds until it is worth trying again, with code 'too-many'. */
  retryAfter?: number
}
