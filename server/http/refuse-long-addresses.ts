import type { FastifyInstance } from 'fastify'
import type { Fail } from '../../typings/api'

/** The longest address of ours has an office, a page and a form's first words in it. */
const LONGEST_ADDRESS = 4_096
const TOO_LONG: Fail = { ok: false, code: 'address-too-long', message: '网址太长，没有受理。请从首页重新进入。' }

/** What stands behind the question mark is taken apart for each request, so it is bounded before. */
export function refuseLongAddresses(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.url.length <= LONGEST_ADDRESS) return done()
    reply.code(414).send(TOO_LONG)
  })
}
