import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Log } from '../../service/log'

/** Their functions log each call themselves; health is asked for every few seconds. */
const QUIET = ['/api/resident', '/api/office', '/healthz', '/readyz', '/metrics']

/** A line for each answer. The pattern of the address and never the address: it may hold a receipt code or a question. */
export function logRequests(app: FastifyInstance, log: Log): void {
  app.addHook('onResponse', async (request, reply) => {
    const { id, method } = request
    const route = routeOf(request)
    const { statusCode: status, elapsedTime } = reply
    const isQuiet = status < 400 && QUIET.includes(route)
    const ms = Math.round(elapsedTime * 10) / 10
    log.write(isQuiet ? 'debug' : 'info', { what: 'request', request: id, method, route, status, ms })
  })
}

/** An address without a route of its own, as every page of /admin/ has it, is not told. */
function routeOf({ routeOptions }: FastifyRequest): string {
  return routeOptions.url ?? '*'
}
