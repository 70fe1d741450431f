import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Fail } from '../../typings/api'

export type Phase = 'starting' | 'ready' | 'stopping'
/** What is being answered, and whether more is taken. */
export type Traffic = {
  phase: Phase
  active: number
  /** Called when nothing is being answered any more. */
  onIdle: () => void
}

export function newTraffic(): Traffic {
  return { phase: 'starting', active: 0, onIdle: () => {} }
}

const STOPPING: Fail = {
  ok: false,
  code: 'stopping',
  message: '系统正在重新启动，这一次没有受理。您填写的内容还在，请稍后再试。',
}
/** Asked by whoever watches over the process, to the very end. */
const WATCHED = ['/healthz', '/readyz', '/metrics']

/** The first hook of all: counts what is being answered, and once a stop has begun takes nothing more. */
export function watchTraffic(app: FastifyInstance, traffic: Traffic): void {
  app.addHook('onRequest', async (request, reply) => {
    if (WATCHED.includes(request.routeOptions.url ?? '')) return
    if (traffic.phase === 'stopping') {
      return reply.code(503).header('connection', 'close').header('retry-after', '5').send(STOPPING)
    }
    traffic.active += 1
    reply.raw.once('close', () => {
      traffic.active -= 1
      if (traffic.active === 0) traffic.onIdle()
    })
  })
}

/** Takes nothing more and waits for what is being answered, so long and no longer. */
export function drainTraffic(traffic: Traffic, withinMs: number): Promise<void> {
  traffic.phase = 'stopping'
  if (traffic.active === 0) return Promise.resolve()
  return new Promise((resolve) => {
    const late = setTimeout(resolve, withinMs)
    traffic.onIdle = () => {
      clearTimeout(late)
      resolve()
    }
  })
}

/**
 * Ends the connections on which nothing was ever asked: browsers open some ahead of need, and to Node they are no idle
 * ones. The answer ends those that are there when it is called.
 */
export function silentConnections({ server }: FastifyInstance): () => void {
  const open = new Set<Socket>()
  server.on('connection', (socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return () => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy()
  }
}
