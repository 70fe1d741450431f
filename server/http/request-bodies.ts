import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Failure } from '../../service/respond'
import { networkOf } from '../../service/sign-in/identify-caller'

/** What bodies that are on their way may take, all together and from one address. */
export type BodyRules = {
  bodies: number
  bytes: number
  bodiesByAddress: number
  bytesByAddress: number
  /** From then on a body has to have come at `bytesPerSecond` on the whole. */
  graceMs: number
  bytesPerSecond: number
  /** Without a byte for so long, or not whole after so long, a body is given up. */
  silentMs: number
  longestMs: number
  lookMs: number
}

const MB = 1024 * 1024
/** Ten megabytes over a telephone line of 64 kbit/s take twenty minutes; who is that slow uploads less. */
export const BODY_RULES: BodyRules = {
  bodies: 1_000,
  bytes: 256 * MB,
  bodiesByAddress: 100,
  bytesByAddress: 96 * MB,
  graceMs: 15_000,
  bytesPerSecond: 4 * 1024,
  silentMs: 20_000,
  longestMs: 300_000,
  lookMs: 1_000,
}

/** `limitOf`: how many bytes may come, by the first `headBytes` of them; `refuse` throws what is told of more. */
export type Measure = { headBytes: number; limitOf(head: Buffer): number; refuse(bytes: number): never }
export type ReadBody = (request: FastifyRequest, measure: Measure) => Promise<Buffer>

type Share = { bodies: number; bytes: number }
type Body = { began: number; heardAt: number; bytes: number; giveUp(): void }

const FIRST_BYTES = 2_048
const BUSY = '现在同时发送的内容太多，这一次没有收下，已填写的内容还在。请稍后再试一次。'
const SLOW = '没有收完这个请求，请再试一次。'

/** Connections whose rest is not waited for. */
const givenUp = new WeakSet<IncomingMessage>()

export function isGivenUp(raw: IncomingMessage): boolean {
  return givenUp.has(raw)
}

/**
 * The one reader of bodies. It holds what came in a buffer that grows with it, counts that for everybody and for the
 * address until the request is answered, and gives up on whoever sends too slowly.
 */
export function bodyReader(app: FastifyInstance, rules: BodyRules): ReadBody {
  const all: Share = { bodies: 0, bytes: 0 }
  const byAddress = new Map<string, Share>()
  const places = new WeakMap<FastifyRequest, BodyPlace>()
  const waiting = new Set<Body>()
  const sweep = setInterval(() => giveUpSlow(waiting, rules), rules.lookMs).unref()
  app.addHook('onClose', async () => clearInterval(sweep))
  app.addHook('preParsing', (request, reply, payload, done) => {
    if (!hasBody(request)) return done(null, payload)
    const address = networkOf(request.ip)
    const own = byAddress.get(address) ?? { bodies: 0, bytes: 0 }
    const isFull = all.bodies >= rules.bodies
    if (isFull || own.bodies >= rules.bodiesByAddress) {
      givenUp.add(request.raw)
      return done(makeBusyFailure(isFull ? 'busy' : 'too-many'))
    }
    byAddress.set(address, own)
    const place = placeIn({ all, own }, rules)
    places.set(request, place)
    reply.raw.once('close', () => {
      place.leave()
      if (own.bodies === 0) byAddress.delete(address)
    })
    return done(null, payload)
  })
  return async (request, measure) => {
    const place = places.get(request)
    return place ? collectBody(request.raw, { place, measure, waiting }) : Buffer.alloc(0)
  }
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

function makeBusyFailure(code: 'busy' | 'too-many' = 'busy'): Failure {
  return new Failure(code, BUSY, undefined, 10)
}

type BodyPlace = { take(bytes: number): void; leave(): void }

/** Throws a Failure where there is no room for more. */
function placeIn({ all, own }: { all: Share; own: Share }, rules: BodyRules): BodyPlace {
  const taken = { bytes: 0 }
  for (const share of [all, own]) share.bodies += 1
  const add = (bytes: number) => {
    taken.bytes += bytes
    for (const share of [all, own]) share.bytes += bytes
  }
  return {
    take: (bytes) => {
      if (all.bytes + bytes > rules.bytes) throw makeBusyFailure()
      if (own.bytes + bytes > rules.bytesByAddress) throw makeBusyFailure('too-many')
      add(bytes)
    },
    leave: () => {
      add(-taken.bytes)
      for (const share of [all, own]) share.bodies -= 1
    },
  }
}

type Collecting = { place: BodyPlace; measure: Measure; waiting: Set<Body> }

function collectBody(raw: IncomingMessage, { place, measure, waiting }: Collecting): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let held: Buffer = Buffer.alloc(0)
    const now = performance.now()
    const body: Body = { began: now, heardAt: now, bytes: 0, giveUp: () => fail(new Failure('too-slow', SLOW), true) }
    const end = () => {
      waiting.delete(body)
      raw.off('data', keep).off('end', whole).off('close', broken).off('error', broken)
    }
    const fail = (error: unknown, isHopeless = false) => {
      end()
      if (isHopeless) givenUp.add(raw)
      raw.pause()
      reject(error)
    }
    const whole = () => {
      end()
      resolve(held.subarray(0, body.bytes))
    }
    const broken = () => fail(new Failure('bad-request', '这个请求不完整，请刷新页面再试。'))
    const keep = (chunk: Buffer) => {
      try {
        body.heardAt = performance.now()
        held = growBuffer(held, body.bytes + chunk.length, place)
        chunk.copy(held, body.bytes)
        body.bytes += chunk.length
        refuseLonger(held.subarray(0, body.bytes), measure)
      } catch (error) {
        fail(error, error instanceof Failure && error.code !== 'too-big')
      }
    }
    waiting.add(body)
    raw.on('data', keep).on('end', whole).on('close', broken).on('error', broken)
  })
}

/** Twice as long each time, so that a body of single bytes costs no more than one of whole packets. */
function growBuffer(held: Buffer, needed: number, place: BodyPlace): Buffer {
  if (needed <= held.length) return held
  const size = Math.max(FIRST_BYTES, needed, held.length * 2)
  place.take(size - held.length)
  const longer = Buffer.allocUnsafeSlow(size)
  held.copy(longer)
  return longer
}

function refuseLonger(come: Buffer, { headBytes, limitOf, refuse }: Measure): void {
  if (come.length < headBytes) return
  if (come.length > limitOf(come.subarray(0, headBytes))) refuse(come.length)
}

function giveUpSlow(waiting: ReadonlySet<Body>, rules: BodyRules): void {
  const now = performance.now()
  for (const body of waiting) {
    const ms = now - body.began
    const isSlow = body.bytes < ((ms - rules.graceMs) / 1000) * rules.bytesPerSecond
    const isSilent = now - body.heardAt > rules.silentMs
    if (isSlow || isSilent || ms > rules.longestMs) body.giveUp()
  }
}
