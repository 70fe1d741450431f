import type { HttpRequest } from '../cloudbase/http-event'

/** With the prefix a browser refuses the cookie from anybody but this very host over HTTPS. */
const NAME = '__Host-staff'
const YEAR_SECONDS = 31_536_000

/** The session, and the devices on which somebody signed in before. */
export type HeldCookies = { token: string; devices: string }

/** One cookie for both: the gateway is not known to hand on two. The session in it ends by itself on the server. */
export function composeCookie(held: HeldCookies): string {
  const value = encodeURIComponent(JSON.stringify([held.token, held.devices]))
  return `${NAME}=${value}; Path=/; HttpOnly; Secure; SameSite=Strict; Max-Age=${YEAR_SECONDS}`
}

/** From the cookie, or a token from the Authorization header; '' for what is not there. */
export function readCookie(request: HttpRequest): HeldCookies {
  const bearer = /^Bearer ([\w-]+)$/.exec(request.header('authorization'))?.[1]
  const [token, devices] = findCookie(request.header('cookie'))
  return { token: bearer ?? token, devices }
}

function findCookie(header: string): [token: string, devices: string] {
  const pair = header.split(';').find((one) => one.trim().startsWith(`${NAME}=`))
  const parsed = parseCookieValue(pair?.trim().slice(NAME.length + 1) ?? '')
  return Array.isArray(parsed) ? [String(parsed[0] ?? ''), String(parsed[1] ?? '')] : ['', '']
}

function parseCookieValue(value: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(value))
  } catch {
    return null
  }
}
