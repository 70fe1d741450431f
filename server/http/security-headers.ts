import { createHash } from 'node:crypto'
import helmet from '@fastify/helmet'
import type { FastifyInstance, FastifyReply } from 'fastify'

const YEAR_SECONDS = 31_536_000
/** What no page of ours asks a device for; copying a receipt code stays possible. */
const NOT_ASKED =
  'accelerometer camera display-capture geolocation gyroscope magnetometer microphone midi payment usb'.split(' ')
const PERMISSIONS = NOT_ASKED.map((feature) => `${feature}=()`).join(', ')

/** The built pages: our own files and nothing else, no script and no style written into a page. */
const BUILT = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
}
/** TDesign's icons write their one style into the page, and its growing text fields measure themselves by an attribute. */
const STAFF_PAGE = [
  "default-src 'none';script-src 'self';style-src 'self'",
  "style-src-elem 'self' 'sha256-awdoNI/EvXtq2AUSNN07fnBzLnFmPkzi7Rztky7/Z2E=';style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:;font-src 'self' data:;connect-src 'self'",
  "form-action 'self';base-uri 'none';frame-ancestors 'none'",
].join(';')
/** Data and files: should a browser ever show one as a page, nothing in it may run, load or be framed. */
const DATA = "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none';sandbox"

/** The headers of every answer, also of refusals before any route is reached. */
export async function setSecurityHeaders(app: FastifyInstance): Promise<void> {
  const maxAge = YEAR_SECONDS
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: BUILT },
    strictTransportSecurity: app.isPublicHttps && { maxAge, includeSubDomains: false },
    crossOriginEmbedderPolicy: { policy: 'require-corp' },
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onRequest', async ({ url }, reply) => {
    reply.header('permissions-policy', PERMISSIONS)
    if (url.startsWith('/admin')) reply.header('content-security-policy', STAFF_PAGE)
    if (url.startsWith('/api/')) reply.header('cache-control', 'no-store').header('content-security-policy', DATA)
  })
}

/** A page made here: no script at all, and of styles only the one it begins with. */
export function sendPage(reply: FastifyReply, html: string, code = 200): FastifyReply {
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? []
  const policy = `default-src 'none';style-src 'sha256-${hashOf(style)}';img-src 'self';${NO_FORMS}`
  return reply.code(code).header('content-security-policy', policy).type('text/html; charset=utf-8').send(html)
}

const NO_FORMS = "base-uri 'none';form-action 'none';frame-ancestors 'none'"
const hashes = new Map<string, string>()

function hashOf(style: string): string {
  const hash = hashes.get(style) ?? createHash('sha256').update(style).digest('base64')
  hashes.set(style, hash)
  return hash
}
