import type { FileView, OfficeActionName, OfficeApi, Reply, UploadReply } from '../../../typings/api'
import { CallFailure } from './call-failure'

export type ActionInput<A extends OfficeActionName> = OfficeApi[A]['in']
export type ActionOutput<A extends OfficeActionName> = OfficeApi[A]['out']

export const UNREACHED = '没有连上服务器。您填写的内容还在，请检查网络后再试一次。'
const UNREADABLE = '服务器的回答读不懂，可能正在更新。您填写的内容还在，请稍后再试。'

/** POST /api/office. The session travels in a same-origin cookie. Throws CallFailure only. */
export async function callOffice<A extends OfficeActionName>(
  action: A,
  input: ActionInput<A>,
): Promise<ActionOutput<A>> {
  const response = await sendRequest('/api/office', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, ...input }),
  })
  return readOutput(response.status, await readReply<ActionOutput<A>>(response))
}

/** POST /api/files: one file, checked by the server for kind and size. Throws CallFailure only. */
export async function uploadFile(file: File): Promise<FileView> {
  const body = new FormData()
  body.append('file', file)
  const response = await sendRequest('/api/files', { method: 'POST', body })
  const reply: UploadReply = await readReply<FileView>(response)
  return readOutput(response.status, reply)
}

export function fileAddress(id: string): string {
  return `/api/files/${encodeURIComponent(id)}`
}

async function sendRequest(address: string, init: RequestInit): Promise<Response> {
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

function readOutput<T>(status: number, reply: Reply<T>): T {
  if (reply.ok) return reply.data
  throw new CallFailure(status, reply)
}
