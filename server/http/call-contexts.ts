import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CallContext } from '../../service/sign-in/identify-caller'

const RESIDENT = 'resident'
const STAFF = 'staff'
const DEVICES = 'devices'
const YEAR_SECONDS = 31_536_000
const LONGEST_AGENT = 300

/** The signed cookie of a resident without WeChat; a new one for a browser that has none. */
export function residentContext(request: FastifyRequest, reply: FastifyReply): CallContext {
  const known = unsigned(request, RESIDENT)
  const id = known ?? randomUUID()
  if (!known) remember(request, reply, { name: RESIDENT, value: id, sameSite: 'lax', maxAge: YEAR_SECONDS })
  return contextOf(request, { WEB_ID: id })
}

export function staffContext(request: FastifyRequest): CallContext {
  const token = unsigned(request, STAFF)
  const devices = unsigned(request, DEVICES)
  return contextOf(request, { ...(token && { STAFF_TOKEN: token }), ...(devices && { DEVICES: devices }) })
}

/** Both at once: a file may be read by the resident or by the officer of this browser. */
export function anyContext(request: FastifyRequest): { staff: CallContext; resident: CallContext } {
  const id = unsigned(request, RESIDENT)
  return { staff: staffContext(request), resident: contextOf(request, id ? { WEB_ID: id } : {}) }
}

/** The session ends with the browser; that this device signed in once is remembered. */
export function rememberStaff(
  request: FastifyRequest,
  reply: FastifyReply,
  { token, devices }: { token: string; devices: string },
): void {
  remember(request, reply, { name: STAFF, value: token, sameSite: 'strict' })
  remember(request, reply, { name: DEVICES, value: devices, sameSite: 'strict', maxAge: YEAR_SECONDS })
}

export function forgetStaff(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameOf(request, STAFF), cookieOf(request))
}

type Cookie = { name: string; value: string; sameSite: 'lax' | 'strict'; maxAge?: number }

function remember(request: FastifyRequest, reply: FastifyReply, { name, value, ...rest }: Cookie): void {
  reply.setCookie(nameOf(request, name), value, { ...cookieOf(request), signed: true, ...rest })
}

function cookieOf(request: FastifyRequest) {
  return { path: '/', httpOnly: true, secure: isSecure(request) } as const
}

/** With the prefix a browser refuses the cookie from anybody but this very host over HTTPS. */
function nameOf(request: FastifyRequest, name: string): string {
  return isSecure(request) ? `__Host-${name}` : name
}

/** What the outside world sees, also behind a proxy that speaks plain HTTP to us. */
function isSecure({ server, protocol }: FastifyRequest): boolean {
  return protocol === 'https' || server.isPublicHttps
}

function unsigned(request: FastifyRequest, name: string): string | null {
  const signed = request.cookies[nameOf(request, name)]
  if (!signed) return null
  const { valid, value } = request.unsignCookie(signed)
  return valid ? value : null
}

function contextOf(request: FastifyRequest, identity: Record<string, string>): CallContext {
  const agent = (request.headers['user-agent'] ?? '').slice(0, LONGEST_AGENT)
  const environment = { ...identity, SOURCE_ADDRESS: request.ip, USER_AGENT: agent }
  return { environment: JSON.stringify(environment), request_id: request.id }
}
