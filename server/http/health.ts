import type { FastifyInstance } from 'fastify'
import type { Readiness } from '../readiness'
import type { Traffic } from './traffic'

/** /healthz: the process is up. /readyz: it can do its work now; which check fails is named, and nothing more. */
export function answerHealth(app: FastifyInstance, traffic: Traffic, readiness: Readiness): void {
  app.get('/healthz', async (_, reply) => reply.header('cache-control', 'no-store').send({ ok: true }))
  app.get('/readyz', async (_, reply) => {
    const checks = await readiness()
    const { phase: state } = traffic
    const ok = state === 'ready' && Object.values(checks).every((told) => told === 'ok')
    return reply
      .code(ok ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ok, state, checks })
  })
}
