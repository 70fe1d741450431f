import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type FastifyInstance, fastify } from 'fastify'
import { drainBodies } from '../../../server/http/drain-body'
import { answerErrors } from '../../../server/http/error-answers'
import { parseBodies } from '../../../server/http/parse-bodies'
import { BODY_RULES, type BodyRules } from '../../../server/http/request-bodies'

const MB = 1024 * 1024

let app: FastifyInstance
const sockets: Socket[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await app.close()
})

/** A server that answers how long a body was, and nothing else. */
async function listen(rules: Partial<BodyRules>): Promise<void> {
  app = fastify({ trustProxy: true })
  drainBodies(app)
  answerErrors(app, { write: () => {} })
  parseBodies(app, { ...BODY_RULES, lookMs: 10, ...rules })
  app.post('/', async ({ body }) => ({ length: Buffer.isBuffer(body) ? body.length : JSON.stringify(body).length }))
  await app.listen({ port: 0, host: '127.0.0.1' })
}

type Sender = { socket: Socket; answered: Promise<string>; isClosed: () => boolean }
const JSON_TYPE = 'application/json'
const FORM_TYPE = 'multipart/form-data; boundary=edge'

/** Begins a request whose body is said to be this long. */
function begin(bytes: number, { type = JSON_TYPE, from = '10.0.0.1' } = {}): Sender {
  const address = app.server.address()
  const socket = connect({ port: typeof address === 'object' ? (address?.port ?? 0) : 0, host: '127.0.0.1' })
  sockets.push(socket)
  const said: Buffer[] = []
  const answered = new Promise<string>((resolve) => {
    socket.on('data', (chunk) => said.push(chunk))
    socket.on('error', () => {})
    socket.on('close', () => resolve(Buffer.concat(said).toString()))
  })
  const head = ['POST / HTTP/1.1', 'host: a', `x-forwarded-for: ${from}`, `content-type: ${type}`]
  socket.write(`${[...head, `content-length: ${bytes}`].join('\r\n')}\r\n\r\n`)
  return { socket, answered, isClosed: () => socket.closed }
}

async function trickle({ socket, isClosed }: Sender, everyMs = 5): Promise<void> {
  while (!isClosed()) {
    socket.write(' ')
    await pause(everyMs)
  }
}

const statusOf = (answer: string) => Number(answer.slice(9, 12))
const failIn = (answer: string) => JSON.parse(answer.split('\r\n\r\n')[1] ?? '') as { code: string; message: string }

describe('a body that never ends', () => {
  it('is given up when nothing comes any more, with a sentence, and its connection is closed', async () => {
    await listen({ silentMs: 50 })
    const sender = begin(1_000)
    sender.socket.write('{"action":')
    const answer = await sender.answered
    expect(statusOf(answer)).toBe(408)
    expect(answer).toMatch(/\r\nconnection: close\r\n/i)
    expect(failIn(answer)).toMatchObject({ code: 'too-slow', message: expect.stringContaining('没有收完') })
  })

  it.each([JSON_TYPE, FORM_TYPE])('is given up when it comes in single bytes: %s', async (type) => {
    await listen({ graceMs: 50, bytesPerSecond: 100_000 })
    const sender = begin(50_000, { type })
    await trickle(sender)
    expect(statusOf(await sender.answered)).toBe(408)
  })

  it('is given up after the longest time, at whatever speed it comes', async () => {
    await listen({ longestMs: 50 })
    const sender = begin(60_000)
    await trickle(sender)
    expect(statusOf(await sender.answered)).toBe(408)
  })

  it('frees its place when the sender goes away', async () => {
    await listen({ bodiesByAddress: 1 })
    const first = begin(1_000)
    first.socket.write('{"action":')
    await pause(20)
    first.socket.destroy()
    await first.answered
    for (;;) {
      const second = begin(2)
      second.socket.write('{}')
      const status = await Promise.race([second.answered.then(statusOf), answeredOn(second.socket)])
      if (status === 200) return
    }
  })
})

/** The status of an answer after which the connection stays open. */
function answeredOn(socket: Socket): Promise<number> {
  return new Promise((resolve) => socket.once('data', (chunk) => resolve(statusOf(chunk.toString()))))
}

describe('many bodies that do not end', () => {
  const open = async (count: number, from: (n: number) => string) => {
    const senders = Array.from({ length: count }, (_, n) => begin(1_000, { from: from(n) }))
    for (const { socket } of senders) socket.write('{"action":')
    await pause(100)
    return senders
  }

  it('from one address leave room for others, who are answered', async () => {
    await listen({ bodiesByAddress: 20 })
    const held = await open(20, () => '10.0.0.1')
    const oneMore = begin(1_000)
    expect(statusOf(await oneMore.answered)).toBe(429)
    expect(failIn(await oneMore.answered)).toMatchObject({ code: 'too-many', message: expect.stringContaining('稍后') })
    const other = begin(2, { from: '10.0.0.2' })
    other.socket.write('{}')
    expect(await answeredOn(other.socket)).toBe(200)
    expect(held.some(({ isClosed }) => isClosed())).toBe(false)
  })

  it('from many addresses are bounded too, and the connection of one too many is closed', async () => {
    await listen({ bodies: 30 })
    await open(30, (n) => `10.0.1.${n}`)
    const oneMore = begin(1_000, { from: '10.0.2.1' })
    expect(statusOf(await oneMore.answered)).toBe(503)
    expect(failIn(await oneMore.answered)).toMatchObject({ code: 'busy' })
  })

  it('take no more memory than is set apart for them, and give it back', async () => {
    await listen({ bytes: 4 * MB, bytesByAddress: 4 * MB })
    const senders = Array.from({ length: 40 }, (_, n) => begin(9 * MB, { type: FORM_TYPE, from: `10.0.3.${n}` }))
    for (const { socket } of senders) socket.write(Buffer.alloc(300_000))
    const answers: string[] = []
    for (const { answered } of senders) void answered.then((answer) => answers.push(answer))
    // Of 300,000 bytes each not more than thirteen find room.
    while (answers.length < 27) await pause(10)
    expect(new Set(answers.map(statusOf))).toEqual(new Set([503]))
    for (const { socket } of senders) socket.destroy()
    while (answers.length < 40) await pause(10)
    for (;;) {
      const last = begin(3 * MB, { type: FORM_TYPE, from: '10.0.4.1' })
      last.socket.write(Buffer.alloc(3 * MB))
      if ((await Promise.race([answeredOn(last.socket), last.answered.then(statusOf)])) === 200) return
    }
  })

  it('of one address alone leave bytes for the others', async () => {
    await listen({ bytesByAddress: 100_000 })
    const greedy = begin(9_000_000, { type: FORM_TYPE })
    greedy.socket.write(Buffer.alloc(200_000))
    expect(statusOf(await greedy.answered)).toBe(429)
    const other = begin(50_000, { type: FORM_TYPE, from: '10.0.0.2' })
    other.socket.write(Buffer.alloc(50_000))
    expect(await answeredOn(other.socket)).toBe(200)
  })
})

describe('a body of a call', () => {
  const ask = async (body: string) => {
    const address = `http://127.0.0.1:${Reflect.get(Object(app.server.address()), 'port')}/`
    const answered = await fetch(address, { method: 'POST', body, headers: { 'content-type': JSON_TYPE } })
    return { status: answered.status, body: (await answered.json()) as { code?: string } }
  }

  it('may be as long as its action allows and no longer', async () => {
    await listen({})
    const of = (action: string, bytes: number) => ask(JSON.stringify({ action, text: 'x'.repeat(bytes) }))
    expect((await of('home', 60_000)).status).toBe(200)
    expect(await of('home', 70_000)).toMatchObject({ status: 413, body: { code: 'too-big' } })
    expect((await of('report.check', 9_000_000)).status).toBe(200)
    expect(await of('report.check', 11_000_000)).toMatchObject({ status: 413, body: { code: 'too-big' } })
  })

  it('gets the usual length where the action does not come first, or is another at the end', async () => {
    await listen({})
    const text = 'x'.repeat(100_000)
    expect((await ask(JSON.stringify({ text, action: 'report.check' }))).status).toBe(413)
    expect((await ask(`{"action":"report.check","text":"${text}","action":"home"}`)).status).toBe(413)
  })

  it('of 600,000 names is refused before anything is made of it', async () => {
    await listen({})
    const names = Array.from({ length: 600_000 }, (_, n) => `"a${n}":1`).join(',')
    expect(await ask(`{"action":"report.check",${names}}`)).toMatchObject({ status: 413, body: { code: 'too-big' } })
  })
})
