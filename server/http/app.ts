import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import { type FastifyInstance, fastify } from 'fastify'
import type { Registry } from 'prom-client'
import { MAX_FILE_BYTES } from '../../service/files/files-port'
import type { Services } from '../../service/services'
import type { TrustProxy } from '../config'
import type { Readiness } from '../readiness'
import { logRequests } from './access-log'
import { answerActions } from './action-routes'
import { answerBroken } from './broken-requests'
import { serveDemoPage } from './demo-page'
import { readRestFirst } from './drain-body'
import { answerErrors } from './error-answers'
import { answerFiles } from './file-routes'
import { answerHealth } from './health'
import { answerMetrics } from './metrics'
import { servePages } from './public-pages'
import { refuseStrangers } from './refuse-foreign-origins'
import { protect } from './security-headers'
import { serveStatic } from './static-files'
import { type Traffic, watchTraffic } from './traffic'

export type Site = {
  services: Services
  cookieKey: Buffer
  root: string
  publicUrl: string
  trustProxy: TrustProxy
  traffic: Traffic
  readiness: Readiness
  metrics: { registry: Registry; token: string }
}

declare module 'fastify' {
  interface FastifyInstance {
    /** PUBLIC_URL says that people come over HTTPS, whatever the last hop speaks. */
    isPublicHttps: boolean
  }
}

/** Base64 of a report and the text of the year before: what the check of a report may send. */
const BODY_LIMIT = 10 * 1024 * 1024

/** Everything that is answered over HTTP, one line a concern. */
export async function buildApp(site: Site): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    // Traffic says what is still taken.
    return503OnClosing: false,
    clientErrorHandler: answerBroken,
    rewriteUrl: decodable,
    trustProxy: site.trustProxy,
    routerOptions: { ignoreTrailingSlash: false },
  })
  // Node alone would answer 417 without a word; an expectation that is not known may be passed over (RFC 9110, 10.1.1).
  app.server.on('checkExpectation', (request, response) => app.routing(request, response))
  app.removeContentTypeParser('text/plain')
  app.decorate('isPublicHttps', site.publicUrl.startsWith('https://'))
  readRestFirst(app)
  await protect(app)
  watchTraffic(app, site.traffic)
  answerErrors(app, site.services.log)
  logRequests(app, site.services.log)
  await app.register(cookie, { secret: site.cookieKey.toString('base64') })
  await app.register(multipart, { limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 4 } })
  refuseStrangers(app, site.publicUrl)
  answerHealth(app, site.traffic, site.readiness)
  answerMetrics(app, site.metrics.registry, site.metrics.token)
  answerActions(app)
  answerFiles(app, site.services)
  servePages(app, site)
  serveDemoPage(app, site.services)
  await serveStatic(app, join(site.root, 'dist'))
  return app
}

/** An address that cannot even be decoded is none of ours, and is answered like every other. */
function decodable({ url = '/' }: IncomingMessage): string {
  try {
    decodeURI(url)
    return url
  } catch {
    return '/-'
  }
}
