import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Fail } from '../../typings/api'

const STRANGER: Fail = { ok: false, code: 'forbidden', message: '这个请求来自别的网站，没有受理。' }
/** A page of another site cannot set it without asking first, and is never told yes. */
const OWN_CLIENT = 'x-gongkai'
const READING = ['GET', 'HEAD']

/**
 * A page of another site may not act with our cookies. A browser says where a request comes from; what says nothing and
 * brings cookies must be our own mini-program, and what brings none (the command line) acts for nobody.
 */
export function refuseStrangers(app: FastifyInstance, publicUrl: string): void {
  const publicHost = publicUrl && new URL(publicUrl).host
  app.addHook('onRequest', async (request, reply) => {
    if (READING.includes(request.method) || isOurs(request, publicHost)) return
    return reply.code(403).send(STRANGER)
  })
}

function isOurs({ headers, host }: FastifyRequest, publicHost: string): boolean {
  const { origin, cookie, 'sec-fetch-site': site } = headers
  if (site !== undefined && site !== 'same-origin') return false
  if (origin !== undefined) return URL.canParse(origin) && [host, publicHost].includes(new URL(origin).host)
  return site !== undefined || cookie === undefined || headers[OWN_CLIENT] !== undefined
}
