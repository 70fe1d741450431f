import { acceptFile, unfit } from '../../service/files/accept-file'
import { mayReadFile } from '../../service/files/file-access'
import { openName } from '../../service/files/file-entry'
import { fileInForm } from '../../service/files/read-form-file'
import { main as office } from '../../service/office-service'
import { type ActionEvent, actionIn, eventOf, refuseTangled, refuseTooLong } from '../../service/read-event'
import { Failure, NOT_FOUND, respond, told } from '../../service/respond'
import type { Services } from '../../service/services'
import { type CallContext, callerOf } from '../../service/sign-in/identify-caller'
import type { FileDoc } from '../../service/store/documents'
import type { Fail, FileView, OfficeApi, Reply } from '../../typings/api'
import { type HttpAnswer, type HttpRequest, isStranger, sendFile, sendJson } from '../cloudbase/http-event'
import { cookieFor, type Held, heldIn } from './session-cookie'

type InContext = (own: Record<string, string>) => CallContext
type Call = { services: Services; request: HttpRequest; context: CallContext; held: Held }

const FILE = /^\/files\/([\w-]+)$/
const LONGEST_AGENT = 300
const STRANGER: Fail = { ok: false, code: 'forbidden', message: '这个请求来自别的网站，没有受理。' }
const NOWHERE: Fail = { ok: false, code: 'not-found', message: NOT_FOUND }
const NOT_JSON: Fail = { ok: false, code: 'not-json', message: '只接受 JSON。' }

/** The addresses that the staff page asks, as the server answers them: /api/office, /api/files, /api/files/:id. */
export function answer(services: Services, request: HttpRequest, inContext: InContext): Promise<HttpAnswer> {
  const held = heldIn(request)
  const agent = request.header('user-agent').slice(0, LONGEST_AGENT)
  const context = inContext({
    ...(held.token && { STAFF_TOKEN: held.token }),
    ...(held.devices && { DEVICES: held.devices }),
    USER_AGENT: agent,
  })
  const call = { services, request, context, held }
  if (isStranger(request)) return Promise.resolve(sendJson(STRANGER))
  if (request.method === 'POST' && request.path === '/office') return act(call)
  if (request.method === 'POST' && request.path === '/files') return upload(call)
  if (request.method === 'GET' && FILE.test(request.path)) return download(call)
  return Promise.resolve(sendJson(NOWHERE))
}

async function act({ request, context, held }: Call): Promise<HttpAnswer> {
  const read = eventIn(request)
  if (!read.ok) return sendJson(read)
  const event = read.data
  const answered = await office(event, context)
  if (event.action === 'session.signout') return sendJson(answered, cookieOf({ ...held, token: '' }))
  if (event.action !== 'session.signin' || !answered.ok) return sendJson(answered)
  const { token, devices, me } = answered.data as OfficeApi['session.signin']['out']
  return sendJson({ ok: true, data: { token: '', devices: '', me } }, cookieOf({ token, devices }))
}

const cookieOf = (held: Held) => ({ 'set-cookie': cookieFor(held) })

/** JSON only: a form of another site cannot be sent as such without being asked first. */
function eventIn({ header, body }: HttpRequest): Reply<ActionEvent> {
  if (!header('content-type').startsWith('application/json')) return NOT_JSON
  try {
    refuseTooLong(actionIn(body), body.length)
    refuseTangled(body)
    const json = parse(body.toString())
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return NOT_JSON
    const event = eventOf(json)
    // The last of two names counts, and the first was believed before.
    refuseTooLong(event.action, body.length)
    return { ok: true, data: event }
  } catch (error) {
    const fail = told(error)
    if (fail) return fail
    throw error
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function upload({ services, request, context }: Call): Promise<HttpAnswer> {
  const reply = await respond({ action: 'office upload', request: context.request_id }, async (): Promise<FileView> => {
    const caller = await callerOf(services, context)
    if (caller.kind !== 'staff') throw new Failure('not-signed-in', '请先登录，再上传一次。')
    const file = fileInForm(request.body, request.header('content-type'))
    if (!file) throw unfit('no-file', '没有选择文件。')
    if (file === 'broken') throw unfit('broken-upload', '文件没有完整传到，请再上传一次。')
    return acceptFile(services, caller, { ...file, office: '' })
  })
  return sendJson(reply)
}

async function download({ services, request, context }: Call): Promise<HttpAnswer> {
  const id = FILE.exec(request.path)?.[1] ?? ''
  const reply = await respond({ action: 'office download', request: context.request_id }, async () => {
    const caller = await callerOf(services, context)
    const file = (await mayReadFile(services, caller, id)) ? await services.store.get<FileDoc>('files', id) : null
    if (!file) throw new Failure('not-found', NOT_FOUND)
    return { type: file.type, name: openName(services.vault, file), bytes: await services.files.get(id) }
  })
  return reply.ok ? sendFile(reply.data.bytes, reply.data) : sendJson(reply)
}
