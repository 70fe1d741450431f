import type { FastifyInstance } from 'fastify'
import type { Fail } from '../../typings/api'

const STRANGER: Fail = { ok: false, code: 'forbidden', message: '这个请求来自别的网站，没有受理。' }

/** A page of another site may not post with our cookies. WeChat and the command line send no Origin. */
export function refuseStrangers(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin, host } = request.headers
    if (request.method !== 'POST' || !origin) return
    if (URL.canParse(origin) && new URL(origin).host === host) return
    return reply.code(403).send(STRANGER)
  })
}
