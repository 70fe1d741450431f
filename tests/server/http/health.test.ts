import { chmodSync, existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHECKS, makeReadiness } from '../../../server/readiness'
import type { Messenger } from '../../../service/messages/messenger'
import type { Services } from '../../../service/services'
import { newFolder, openDemo, removeFolder } from '../demo-installation'
import { type OpenSite, openSite } from './site'

describe('health over HTTP', () => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  it('is well while the process is up', async () => {
    const { status, text } = await site.ask('/healthz')
    expect([status, JSON.parse(text)]).toEqual([200, { ok: true }])
  })

  it('is ready when every check holds, and tells their names alone', async () => {
    const { status, text } = await site.ask('/readyz')
    const checks = Object.fromEntries(CHECKS.map((check) => [check, 'ok']))
    expect([status, JSON.parse(text)]).toEqual([200, { ok: true, state: 'ready', checks }])
  })
})

describe('readiness', () => {
  let folder: string
  let services: Services
  let close: () => Promise<void>
  beforeAll(async () => {
    folder = newFolder()
    const installation = await openDemo(folder)
    services = { ...installation.services, log: { write: () => {} } }
    close = () => installation.store.close()
  })
  afterAll(async () => {
    await close()
    removeFolder(folder)
  })

  const failing = async (change: Partial<Services> = {}, floorBytes = 0) => {
    const checks = await makeReadiness({ services: { ...services, ...change }, folder, floorBytes })()
    return CHECKS.filter((check) => checks[check] === 'failed')
  }
  const broken = async () => {
    throw new Error('the disk is gone')
  }

  it('names the store that cannot be read, or not be written', async () => {
    expect(await failing({ store: { ...services.store, get: broken } })).toEqual(['store', 'calendar'])
    expect(await failing({ store: { ...services.store, next: broken } })).toEqual(['write'])
  })

  it('names a store that does not answer', async () => {
    expect(await failing({ store: { ...services.store, next: () => new Promise(() => {}) } })).toEqual(['write'])
  }, 10_000)

  it('names the folder of files in which nothing can be put', async () => {
    renameSync(join(folder, 'files'), join(folder, 'files-before'))
    writeFileSync(join(folder, 'files'), 'not a folder')
    expect(await failing()).toEqual(['files'])
    renameSync(join(folder, 'files'), join(folder, 'no-files'))
    renameSync(join(folder, 'files-before'), join(folder, 'files'))
    expect(await failing()).toEqual([])
    expect(existsSync(join(folder, 'files', '.readiness'))).toBe(false)
  })

  it('names the keys that are gone', async () => {
    renameSync(join(folder, 'keys.json'), join(folder, 'elsewhere.json'))
    expect(await failing()).toEqual(['keys'])
    renameSync(join(folder, 'elsewhere.json'), join(folder, 'keys.json'))
    chmodSync(join(folder, 'keys.json'), 0o600)
  })

  it('names the disk below its floor', async () => {
    expect(await failing({}, Number.MAX_SAFE_INTEGER)).toEqual(['disk'])
  })

  it('names the calendar when the notice of the running year is missing', async () => {
    expect(await failing({ clock: { ...services.clock, today: () => '2031-01-02' } })).toEqual(['calendar'])
  })

  it('names messages that nobody has sent for half an hour', async () => {
    const messenger: Messenger = { reaches: () => true, send: async () => ({ result: 'sent' }) }
    const outbox = { _id: 'x/0', partition: 'weibin', state: 'waiting', dueAt: '2026-03-03T00:00:00.000Z' }
    const doc = { ...outbox, office: 'zhongtongjie', queuedAt: outbox.dueAt }
    await services.store.transact('weibin', (tx) => tx.create('outbox', doc))
    expect(await failing({ messenger })).toEqual(['messages'])
    expect(await failing()).toEqual([])
    await services.store.transact('weibin', (tx) => tx.put('outbox', { ...doc, state: 'sent' }))
    expect(await failing({ messenger })).toEqual([])
  })

  it('writes no more than once every few seconds, however often it is asked', async () => {
    let writes = 0
    const store = { ...services.store, next: async () => ++writes }
    const readiness = makeReadiness({ services: { ...services, store }, folder, floorBytes: 0 })
    await Promise.all(Array.from({ length: 50 }, readiness))
    expect(writes).toBe(1)
  })

  it('logs what begins to fail', async () => {
    const told: unknown[] = []
    const log = {
      write: (level: string, { what, code }: { what: string; code?: string }) => void told.push([level, what, code]),
    }
    await makeReadiness({ services: { ...services, log }, folder, floorBytes: Number.MAX_SAFE_INTEGER })()
    expect(told).toEqual([['error', 'readiness', 'disk']])
  })
})
