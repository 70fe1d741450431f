import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { UNKNOWN_VISITOR, type Visitor } from '../../service/sign-in/identify-caller'

const RESIDENT = 'resident'
const STAFF = 'staff'
const DEVICES = 'devices'
const YEAR_SECONDS = 31_536_000
const LONGEST_AGENT = 300

/** The signed cookie of a resident without WeChat; a new one for a browser that has none. */
export function identifyResident(request: FastifyRequest, reply: FastifyReply): Visitor {
  const known = readSignedCookie(request, RESIDENT)
  const id = known ?? randomUUID()
  if (!known) setCookie(request, reply, { name: RESIDENT, value: id, sameSite: 'lax', maxAge: YEAR_SECONDS })
  return visitorWith(request, { residentId: residentIdOf(id) })
}

export function identifyOfficer(request: FastifyRequest): Visitor {
  return visitorWith(request, {
    sessionToken: readSignedCookie(request, STAFF) ?? '',
    devices: readSignedCookie(request, DEVICES) ?? '',
  })
}

/** Both at once: a file may be read by the resident or by the officer of this browser. */
export function identifyBoth(request: FastifyRequest): { officer: Visitor; resident: Visitor } {
  const id = readSignedCookie(request, RESIDENT)
  return {
    officer: identifyOfficer(request),
    resident: visitorWith(request, { residentId: id ? residentIdOf(id) : '' }),
  }
}

/** The session ends with the browser; that this device signed in once is remembered. */
export function rememberOfficer(
  request: FastifyRequest,
  reply: FastifyReply,
  { token, devices }: { token: string; devices: string },
): void {
  setCookie(request, reply, { name: STAFF, value: token, sameSite: 'strict' })
  setCookie(request, reply, { name: DEVICES, value: devices, sameSite: 'strict', maxAge: YEAR_SECONDS })
}

export function forgetOfficer(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameOf(request, STAFF), cookieOf(request))
}

type Cookie = { name: string; value: string; sameSite: 'lax' | 'strict'; maxAge?: number }

function setCookie(request: FastifyRequest, reply: FastifyReply, { name, value, ...rest }: Cookie): void {
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

function readSignedCookie(request: FastifyRequest, name: string): string | null {
  const signed = request.cookies[nameOf(request, name)]
  if (!signed) return null
  const { valid, value } = request.unsignCookie(signed)
  return valid ? value : null
}

/** A resident of a browser, apart from those of WeChat. */
const residentIdOf = (cookie: string) => `web:${cookie}`

function visitorWith(request: FastifyRequest, known: Partial<Visitor>): Visitor {
  const agent = (request.headers['user-agent'] ?? '').slice(0, LONGEST_AGENT)
  return { ...UNKNOWN_VISITOR, ...known, agent, address: request.ip, requestId: request.id }
}
