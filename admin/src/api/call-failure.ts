/** Everything that can go wrong with a call, in the user's words. `status` 0: the server was not reached. */
export class CallFailure extends Error {
  override name = 'CallFailure'
  readonly status: number
  readonly code: string
  readonly article: string | null
  readonly fields: Record<string, string>

  constructor(
    status: number,
    told: { code: string; message: string; article?: string; fields?: Record<string, string> },
  ) {
    super(told.message)
    this.status = status
    this.code = told.code
    this.article = told.article ?? null
    this.fields = told.fields ?? {}
  }

  /** The session is over (or there was none): signing in and repeating the action mends it. */
  get needsSignIn(): boolean {
    return this.code === 'not-signed-in'
  }

  /** Somebody else changed the same thing first. */
  get isConflict(): boolean {
    return this.code === 'conflict'
  }

  get isUnreached(): boolean {
    return this.status === 0
  }

  /** Asking again changes nothing: there is no such thing, or it is not for this officer. */
  get isFinal(): boolean {
    return this.status === 403 || this.status === 404
  }

  /** Nobody can tell from here whether the server did what it was asked. */
  get isUnanswered(): boolean {
    return this.isUnreached || this.code === 'unreadable'
  }

  /** An earlier sending was done after all, with another content than now. */
  get isUsedKey(): boolean {
    return this.code === 'key-used'
  }
}
