import type { FileView, OfficeApi, Reply, UploadReply } from '../../../typings/api'

export type Action = keyof OfficeApi
export type Input<A extends Action> = OfficeApi[A]['in']
export type Output<A extends Action> = OfficeApi[A]['out']

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

  /** The session is over (or there was none): signing in and repeating the act mends it. */
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

  /** Nobody can tell from here whether the server did what it was asked. */
  get isUnanswered(): boolean {
    return this.isUnreached || this.code === 'unreadable'
  }

  /** An earlier sending was done after all, with another content than now. */
  get isUsedKey(): boolean {
    return this.code === 'key-used'
  }
}

export const UNREACHED = '没有连上服务器。您填写的内容还在，请检查网络后再试一次。'
const UNREADABLE = '服务器的回答读不懂，可能正在更新。您填写的内容还在，请稍后再试。'

/** POST /api/office. The session travels in a same-origin cookie. Throws CallFailure only. */
export async function call<A extends Action>(action: A, input: Input<A>): Promise<Output<A>> {
  const response = await send('/api/office', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, ...input }),
  })
  return opened(response.status, await readReply<Output<A>>(response))
}

/** POST /api/files: one file, checked by the server for kind and size. Throws CallFailure only. */
export async function upload(file: File): Promise<FileView> {
  const body = new FormData()
  body.append('file', file)
  const response = await send('/api/files', { method: 'POST', body })
  const reply: UploadReply = await readReply<FileView>(response)
  return opened(response.status, reply)
}

export function fileAddress(id: string): string {
  return `/api/files/${encodeURIComponent(id)}`
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { credentials: 'same-origin', ...init })
  } catch {
    throw new CallFailure(0, { code: 'unreached', message: UNREACHED })
  }
}

async function readReply<T>(response: Response): Promise<Reply<T>> {
  try {
    return (await response.json()) as Reply<T>
  } catch {
    throw new CallFailure(response.status, { code: 'unreadable', message: UNREADABLE })
  }
}

function opened<T>(status: number, reply: Reply<T>): T {
  if (reply.ok) return reply.data
  throw new CallFailure(status, reply)
}
