import fc from 'fast-check'
import { addTime } from '../../../service/instant'
import { deliverDueMessages, MAX_TRIES, pauseSeconds } from '../../../service/messages/deliver-messages'
import type { DeliveryResult } from '../../../service/messages/messenger'
import type { Services } from '../../../service/services'
import type { OutboxDoc } from '../../../service/store/documents'
import { DISTRICT, fileApplicationWith, openStage, type Stage } from '../stage'

const START = '2025-03-03T02:00:00.000Z'
/** What happens to a try: an answer, an error thrown, or the end of the worker before or after the message has gone out. */
const FATES = ['sent', 'failed', 'refused', 'throws', 'dies-before', 'dies-after'] as const
type Fate = (typeof FATES)[number]

class Died extends Error {}

type World = {
  time: { now: string }
  fates: Fate[]
  /** How often a message went out, and which arrived. */
  gone: Map<string, number>
  arrived: Set<string>
  problems: string[]
  workerOf(): Services
  docs(): Promise<OutboxDoc[]>
  queue(): Promise<void>
}

/** Messages of one case on a real store, and a clock that jumps from one due message to the next. */
function worldOf(stage: Stage, application: string, { ids, fates }: { ids: string[]; fates: Fate[] }): World {
  const { store } = stage.services
  const doc = (_id: string): OutboxDoc => ({
    _id,
    partition: DISTRICT,
    office: 'zhongtong',
    application,
    index: 0,
    number: '',
    recipient: 'office:zhongtong',
    kind: 'submitted',
    to: 'office',
    state: 'waiting',
    queuedAt: START,
    dueAt: START,
    tries: 0,
    lease: '',
    reason: '',
    settledAt: '',
  })
  const underway = new Set<string>()
  const world: World = {
    time: { now: START },
    fates: [...fates],
    gone: new Map(),
    arrived: new Set(),
    problems: [],
    workerOf: () => workerIn(stage, world, underway),
    docs: () => Promise.all(ids.map(async (id) => (await store.get<OutboxDoc>('outbox', DISTRICT, id))!)),
    queue: () =>
      store.transact(DISTRICT, async (tx) => {
        for (const id of ids) await tx.create<OutboxDoc>('outbox', doc(id))
      }),
  }
  return world
}

/** A worker that dies as its fate wants it, and another that takes its place. */
function workerIn({ services }: Stage, world: World, underway: Set<string>): Services {
  const { fates, gone, arrived, problems } = world
  let isDead = false
  const send = async ({ id }: { id: string }): Promise<DeliveryResult> => {
    const fate = fates.shift() ?? 'sent'
    fates.push(fate)
    if (underway.has(id)) problems.push(`${id} went out twice at the same time`)
    underway.add(id)
    gone.set(id, (gone.get(id) ?? 0) + 1)
    await new Promise(setImmediate)
    underway.delete(id)
    if (fate === 'sent' || fate === 'dies-after') arrived.add(id)
    if (fate.startsWith('dies')) isDead = true
    if (fate === 'throws') throw new Error('broken')
    return fate === 'failed' || fate === 'refused' ? { result: fate, reason: 'gateway-500' } : { result: 'sent' }
  }
  const transact: Services['store']['transact'] = (partition, work) => {
    const died = isDead
    isDead = false
    return died ? Promise.reject(new Died()) : services.store.transact(partition, work)
  }
  return {
    ...services,
    store: { ...services.store, transact },
    messenger: { reaches: () => true, send },
    clock: { ...services.clock, now: () => world.time.now },
  }
}

async function runToTheEnd(world: World): Promise<OutboxDoc[]> {
  const workers = [world.workerOf(), world.workerOf()]
  const settled = new Map<string, string>()
  for (;;) {
    const rounds = await Promise.allSettled(workers.map((worker) => deliverDueMessages(worker, DISTRICT)))
    for (const round of rounds) {
      if (round.status === 'rejected' && !(round.reason instanceof Died)) throw round.reason
    }
    const docs = await world.docs()
    for (const { _id, state, settledAt } of docs.filter(({ state }) => state !== 'waiting')) {
      const record = `${state} ${settledAt}`
      if ((settled.get(_id) ?? record) !== record) world.problems.push(`${_id} was recorded twice`)
      settled.set(_id, record)
    }
    const [next] = docs
      .filter(({ state }) => state === 'waiting')
      .map(({ dueAt }) => dueAt)
      .sort()
    if (!next) return docs
    world.time.now = next
  }
}

describe('delivery', () => {
  let stage: Stage
  let application: string
  let run = 0
  beforeAll(async () => {
    stage = await openStage('2025-03-03')
    application = await fileApplicationWith(stage)
  })
  afterAll(() => stage.close())

  const worldWith = async (fates: Fate[], count = 1) => {
    run += 1
    const world = worldOf(stage, application, {
      ids: Array.from({ length: count }, (_, n) => `run-${run}/${n}`),
      fates,
    })
    await world.queue()
    return world
  }

  it('sends at least once, records once and never tries more than it may, whatever fails and whoever dies', async () => {
    const fates = fc.array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(fates, fc.integer({ min: 1, max: 22 }), async (fates, count) => {
        const world = await worldWith(fates, count)
        const docs = await runToTheEnd(world)
        expect(world.problems).toEqual([])
        for (const { _id, state, tries } of docs) {
          expect(['sent', 'refused', 'dead']).toContain(state)
          if (state === 'sent') expect(world.arrived.has(_id)).toBe(true)
          if (state === 'dead') expect(tries).toBe(MAX_TRIES)
          expect(world.gone.get(_id)).toBeLessThanOrEqual(MAX_TRIES)
          expect(world.gone.get(_id)).toBe(tries)
        }
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  it('gives up after eight tries over about a day, and keeps the reason', async () => {
    const world = await worldWith(['failed'])
    const [doc] = await runToTheEnd(world)
    expect(doc).toMatchObject({ state: 'dead', tries: 8, reason: 'gateway-500' })
    const hours = (Date.parse(doc!.settledAt) - Date.parse(START)) / 3_600_000
    expect(hours).toBeGreaterThan(16)
    expect(hours).toBeLessThan(30)
  })

  it('tells of a last try that was never answered', async () => {
    const [doc] = await runToTheEnd(await worldWith(['dies-before']))
    expect(doc).toMatchObject({ state: 'dead', tries: 8, reason: 'no-answer' })
  })

  it('does not try again what the recipient refuses', async () => {
    const world = await worldWith(['refused'])
    expect((await runToTheEnd(world))[0]).toMatchObject({ state: 'refused', tries: 1 })
  })

  it('waits longer each time, and never two the same', () => {
    const usual = [60, 240, 960, 3840, 15_360, 30_720, 30_720]
    for (const [index, seconds] of usual.entries()) {
      const paused = Array.from({ length: 200 }, () => pauseSeconds(index + 1))
      expect(Math.min(...paused)).toBeGreaterThanOrEqual(seconds * 0.8)
      expect(Math.max(...paused)).toBeLessThanOrEqual(seconds * 1.2)
      expect(new Set(paused).size).toBeGreaterThan(10)
    }
  })

  it('leaves a message to the worker that has it until its lease is over', async () => {
    const world = await worldWith(['dies-before', 'sent'])
    const worker = world.workerOf()
    await expect(deliverDueMessages(worker, DISTRICT)).rejects.toThrow(Died)
    world.time.now = addTime(START, 59, 'second')
    expect(await deliverDueMessages(world.workerOf(), DISTRICT)).toMatchObject({ sent: 0 })
    world.time.now = addTime(START, 60, 'second')
    expect(await deliverDueMessages(worker, DISTRICT)).toMatchObject({ sent: 1 })
  })

  it('stops between two messages when it is told to', async () => {
    const world = await worldWith(['sent'], 3)
    expect(await deliverDueMessages(world.workerOf(), DISTRICT, AbortSignal.abort())).toMatchObject({ sent: 0 })
    expect(await deliverDueMessages(world.workerOf(), DISTRICT)).toMatchObject({ sent: 3 })
  })
})
