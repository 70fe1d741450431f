import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import cookie from '@fastify/cookie'
import { type FastifyInstance, fastify } from 'fastify'
import type { Registry } from 'prom-client'
import { LARGEST_BODY_BYTES } from '../../service/body-limits'
import type { Service } from '../../service/service'
import type { Services } from '../../service/services'
import type { TrustProxy } from '../config'
import type { Readiness } from '../readiness'
import { logRequests } from './access-log'
import { answerActions } from './action-routes'
import { answerBroken } from './broken-requests'
import { serveDemoPage } from './demo-page'
import { drainBodies } from './drain-body'
import { answerErrors } from './error-answers'
import { answerFiles } from './file-routes'
import { answerHealth } from './health'
import { answerMetrics } from './metrics'
import { parseBodies } from './parse-bodies'
import { servePages } from './public-pages'
import { refuseStrangers } from './refuse-foreign-origins'
import { refuseLongAddresses } from './refuse-long-addresses'
import { BODY_RULES, type BodyRules } from './request-bodies'
import { setSecurityHeaders } from './security-headers'
import { serveStatic } from './static-files'
import { type Traffic, watchTraffic } from './traffic'

export type Site = {
  service: Service
  services: Services
  cookieKey: Buffer
  root: string
  publicUrl: string
  trustProxy: TrustProxy
  traffic: Traffic
  readiness: Readiness
  metrics: { registry: Registry; token: string }
  /** Only a test sets them narrower. */
  bodyRules?: BodyRules
}

declare module 'fastify' {
  interface FastifyInstance {
    /** PUBLIC_URL says that people come over HTTPS, whatever the last hop speaks. */
    isPublicHttps: boolean
  }
}

const HEADER_BYTES = 16 * 1024
const HEADERS_MS = 20_000
const REQUEST_MS = 330_000

/** Everything that is answered over HTTP, one line a concern. */
export async function buildApp(site: Site): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: LARGEST_BODY_BYTES,
    http: { headersTimeout: HEADERS_MS, maxHeaderSize: HEADER_BYTES },
    // Bodies are watched one by one; this ends what nobody reads.
    requestTimeout: REQUEST_MS,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    // Traffic says what is still taken.
    return503OnClosing: false,
    clientErrorHandler: answerBroken,
    rewriteUrl: toDecodableUrl,
    trustProxy: site.trustProxy,
    routerOptions: { ignoreTrailingSlash: false },
  })
  // Node alone would answer 417 without a word; an expectation that is not known may be passed over (RFC 9110, 10.1.1).
  app.server.on('checkExpectation', (request, response) => app.routing(request, response))
  app.decorate('isPublicHttps', site.publicUrl.startsWith('https://'))
  drainBodies(app)
  await setSecurityHeaders(app)
  watchTraffic(app, site.traffic)
  answerErrors(app, site.services.log)
  logRequests(app, site.services.log)
  await app.register(cookie, { secret: site.cookieKey.toString('base64') })
  refuseStrangers(app, site.publicUrl)
  refuseLongAddresses(app)
  parseBodies(app, site.bodyRules ?? BODY_RULES)
  answerHealth(app, site.traffic, site.readiness)
  answerMetrics(app, site.metrics.registry, site.metrics.token)
  answerActions(app, site.service)
  answerFiles(app, site.services)
  servePages(app, site)
  serveDemoPage(app, site.services)
  await serveStatic(app, join(site.root, 'dist'))
  return app
}

/** An address that cannot even be decoded is none of ours, and is answered like every other. */
function toDecodableUrl({ url = '/' }: IncomingMessage): string {
  try {
    decodeURI(url)
    return url
  } catch {
    return '/-'
  }
}
