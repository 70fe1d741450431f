import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CallContext } from '../../cloudfunctions/shared/caller'

const RESIDENT = 'resident'
const STAFF = 'staff'
const YEAR_SECONDS = 31_536_000

/** The signed cookie of a resident without WeChat; a new one for a browser that has none. */
export function residentContext(request: FastifyRequest, reply: FastifyReply): CallContext {
  const known = unsigned(request, RESIDENT)
  const id = known ?? randomUUID()
  if (!known) reply.setCookie(RESIDENT, id, { ...cookieOf(request), sameSite: 'lax', maxAge: YEAR_SECONDS })
  return contextOf(request, { WEB_ID: id })
}

export function staffContext(request: FastifyRequest): CallContext {
  const token = unsigned(request, STAFF)
  return contextOf(request, token ? { STAFF_TOKEN: token } : {})
}

/** Both at once: a file may be read by the resident or by the officer of this browser. */
export function anyContext(request: FastifyRequest): CallContext[] {
  const id = unsigned(request, RESIDENT)
  return [staffContext(request), ...(id ? [contextOf(request, { WEB_ID: id })] : [])]
}

export function rememberStaff(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(STAFF, token, { ...cookieOf(request), sameSite: 'strict' })
}

export function forgetStaff(reply: FastifyReply): void {
  reply.clearCookie(STAFF, { path: '/' })
}

function cookieOf(request: FastifyRequest) {
  return { path: '/', httpOnly: true, signed: true, secure: request.protocol === 'https' } as const
}

function unsigned(request: FastifyRequest, name: string): string | null {
  const signed = request.cookies[name]
  if (!signed) return null
  const { valid, value } = request.unsignCookie(signed)
  return valid ? value : null
}

function contextOf(request: FastifyRequest, identity: Record<string, string>): CallContext {
  return { environment: JSON.stringify(identity), request_id: request.id }
}
