import { acceptFile, failUnfitFile } from '../../service/files/accept-file'
import { readableFile } from '../../service/files/file-access'
import { openName } from '../../service/files/file-entry'
import { fileInForm } from '../../service/files/read-form-file'
import { type ActionEvent, actionIn, eventOf, refuseTangled, refuseTooLong } from '../../service/read-event'
import { Failure, failOfError, NOT_FOUND, respond } from '../../service/respond'
import type { Service } from '../../service/service'
import type { Services } from '../../service/services'
import { identifyCaller, type Visitor } from '../../service/sign-in/identify-caller'
import type { Fail, FileView, OfficeApi, Reply } from '../../typings/api'
import { type HttpAnswer, type HttpRequest, isStranger, sendFile, sendJson } from '../cloudbase/http-event'
import { composeCookie, type HeldCookies, readCookie } from './session-cookie'

/** What the platform knows of who calls, with what the cookie adds. */
type VisitorWith = (own: Partial<Visitor>) => Visitor
type OfficeGateway = { service: Service; services: Services }
type Call = OfficeGateway & { request: HttpRequest; visitor: Visitor; held: HeldCookies }

const FILE = /^\/files\/([\w-]+)$/
const LONGEST_AGENT = 300
const STRANGER: Fail = { ok: false, code: 'forbidden', message: '这个请求来自别的网站，没有受理。' }
const NOWHERE: Fail = { ok: false, code: 'not-found', message: NOT_FOUND }
const NOT_JSON: Fail = { ok: false, code: 'not-json', message: '只接受 JSON。' }

/** The addresses that the staff page asks, as the server answers them: /api/office, /api/files, /api/files/:id. */
export function answerRequest(
  ground: OfficeGateway,
  request: HttpRequest,
  visitorWith: VisitorWith,
): Promise<HttpAnswer> {
  const held = readCookie(request)
  const agent = request.header('user-agent').slice(0, LONGEST_AGENT)
  const visitor = visitorWith({ sessionToken: held.token, devices: held.devices, agent })
  const call = { ...ground, request, visitor, held }
  if (isStranger(request)) return Promise.resolve(sendJson(STRANGER))
  if (request.method === 'POST' && request.path === '/office') return answerAction(call)
  if (request.method === 'POST' && request.path === '/files') return answerUpload(call)
  if (request.method === 'GET' && FILE.test(request.path)) return answerDownload(call)
  return Promise.resolve(sendJson(NOWHERE))
}

async function answerAction({ service, request, visitor, held }: Call): Promise<HttpAnswer> {
  const read = eventIn(request)
  if (!read.ok) return sendJson(read)
  const event = read.data
  const answered = await service.office(event, visitor)
  if (event.action === 'session.signout') return sendJson(answered, cookieOf({ ...held, token: '' }))
  if (event.action !== 'session.signin' || !answered.ok) return sendJson(answered)
  const { token, devices, me } = answered.data as OfficeApi['session.signin']['out']
  return sendJson({ ok: true, data: { token: '', devices: '', me } }, cookieOf({ token, devices }))
}

const cookieOf = (held: HeldCookies) => ({ 'set-cookie': composeCookie(held) })

/** JSON only: a form of another site cannot be sent as such without being asked first. */
function eventIn({ header, body }: HttpRequest): Reply<ActionEvent> {
  if (!header('content-type').startsWith('application/json')) return NOT_JSON
  try {
    refuseTooLong(actionIn(body), body.length)
    refuseTangled(body)
    const json = parseJson(body.toString())
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return NOT_JSON
    const event = eventOf(json)
    // The last of two names counts, and the first was believed before.
    refuseTooLong(event.action, body.length)
    return { ok: true, data: event }
  } catch (error) {
    const fail = failOfError(error)
    if (fail) return fail
    throw error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function answerUpload({ services, request, visitor }: Call): Promise<HttpAnswer> {
  const label = { log: services.log, action: 'office upload', request: visitor.requestId }
  const reply = await respond(label, async (): Promise<FileView> => {
    const caller = await identifyCaller(services, visitor)
    if (caller.kind !== 'staff') throw new Failure('not-signed-in', '请先登录，再上传一次。')
    const file = fileInForm(request.body, request.header('content-type'))
    if (!file) throw failUnfitFile('no-file', '没有选择文件。')
    if (file === 'broken') throw failUnfitFile('broken-upload', '文件没有完整传到，请再上传一次。')
    return acceptFile(services, caller, { ...file, office: '' })
  })
  return sendJson(reply)
}

async function answerDownload({ services, request, visitor }: Call): Promise<HttpAnswer> {
  const id = FILE.exec(request.path)?.[1] ?? ''
  const label = { log: services.log, action: 'office download', request: visitor.requestId }
  const reply = await respond(label, async () => {
    const caller = await identifyCaller(services, visitor)
    const file = await readableFile(services, caller, id)
    if (!file) throw new Failure('not-found', NOT_FOUND)
    return { type: file.type, name: openName(services.vault, file), bytes: await services.files.get(id) }
  })
  return reply.ok ? sendFile(reply.data.bytes, reply.data) : sendJson(reply)
}
