import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { NUMBERS } from '../../../cloudfunctions/cloudbase/cloudbase-store'
import { SCHEMA } from '../../../service/store/store'
import { ACTIONS, type Params } from './actions'
import { CloudError, Documents, type Transaction } from './documents'
import { Storage } from './storage'

/** What every request of the SDK carries beside the parameters of its action. */
const ENVELOPE = [
  'action',
  'envName',
  'wxCloudApiToken',
  'wxCloudbaseAccesstoken',
  'tcb_sessionToken',
  'sessionToken',
  'crossAuthorizationToken',
]

const TOO_MANY = { code: 'EXCEED_CONCURRENT_REQUEST_LIMIT', message: 'too many requests at once' }

export type Fault = 'lose the answer' | { code: string; message: string }
export type Double = {
  url: string
  storage: Storage
  /** What was asked, as it came in. */
  requests: Params[]
  /** What goes wrong the next time an action comes in. */
  fail(action: string, fault: Fault): void
  /** From now on each request takes so long, and of more than so many at once the rest is refused. */
  limit(ms: number, atOnce: number): void
  /** Moves the clock of the database forward. */
  pass(ms: number): void
  close(): Promise<void>
}

/**
 * Speaks the protocol of the SDK, as it was captured, and is stricter than the service: it refuses what the adapter
 * must not rely on. It is no CloudBase and proves nothing about it beyond the bytes and the documented behaviour.
 */
export async function openDouble(): Promise<Double> {
  let ahead = 0
  const documents = new Documents(() => Date.now() + ahead)
  for (const name of [...Object.keys(SCHEMA), NUMBERS]) documents.createCollection(name)
  const storage = new Storage()
  const requests: Params[] = []
  const faults = new Map<string, Fault>()
  const limits = { ms: 0, atOnce: Number.POSITIVE_INFINITY, underWay: 0 }

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request)
    if (request.url?.startsWith('/cos/')) return storage.answer(request, body, response)
    const params = JSON.parse(body.toString()) as Params
    const action = String(params.action)
    requests.push(params)
    const fault = faults.get(action)
    faults.delete(action)
    const isTooMany = limits.underWay >= limits.atOnce
    limits.underWay += 1
    if (limits.ms > 0) await pause(limits.ms)
    const refusal = fault && fault !== 'lose the answer' ? fault : isTooMany && TOO_MANY
    const reply = refusal || (await run(documents, storage, params, request))
    limits.underWay -= 1
    if (fault === 'lose the answer') return void request.socket.destroy()
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ ...reply, requestId: String(requests.length) }))
  }
  const server = createServer((request, response) => void answer(request, response))
  // A test that is busy for seconds must not find its idle connection closed just as it sends the next request.
  server.keepAliveTimeout = 0
  const url = await listen(server)
  return {
    url,
    storage,
    requests,
    fail: (action, fault) => void faults.set(action, fault),
    limit: (ms, atOnce) => void Object.assign(limits, { ms, atOnce }),
    pass: (ms) => {
      ahead += ms
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function run(documents: Documents, storage: Storage, params: Params, request: IncomingMessage): Promise<object> {
  try {
    if (!request.headers.authorization?.startsWith('TC3-HMAC-SHA256'))
      throw new CloudError('SIGN_PARAM_INVALID', 'no signature')
    const action = String(params.action)
    if (action.startsWith('storage.')) return storage.run(action, params, `http://${request.headers.host}`)
    const known = ACTIONS[action]
    if (!known) throw new CloudError('INVALID_PARAM', `unknown action ${action}`)
    const stranger = Object.keys(params).find((name) => !known.takes.includes(name) && !ENVELOPE.includes(name))
    if (stranger) throw new CloudError('INVALID_PARAM', `${action} has no parameter ${stranger}`)
    return await known.run(documents, params, transactionIn(documents, params))
  } catch (error) {
    const { code = 'SYS_ERR', message } = error as Partial<CloudError>
    return { code, message }
  }
}

function transactionIn(documents: Documents, { transactionId }: Params): Transaction | null {
  return typeof transactionId === 'string' ? documents.transaction(transactionId) : null
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 8192 }, resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
