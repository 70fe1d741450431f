import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openInstallation } from '../../server/main'
import { holdInstallation } from '../../server/operations/hold-installation'
import type { ServerStore } from '../../server/store/server-store'
import { openSqlite } from '../../server/store/sqlite'
import type { CollectionName } from '../../service/store/store'
import { SCHEMA } from '../../service/store/store'
import { fileAs, newFolder, openDemo, removeFolder, runCommand } from '../server/demo-installation'
import { ask, newDatabase } from './database'

const folders: string[] = []
const folder = () => {
  const made = newFolder()
  folders.push(made)
  return made
}
const [home, elsewhere] = [folder(), folder()]
const whole = join(elsewhere, 'whole.tar')

beforeAll(async () => {
  const installation = await openDemo(home)
  await fileAs(installation, 'zhang', 'first-key')
  await installation.store.next('weibin', 'a number')
  await installation.store.close()
  await runCommand(home, 'backup', whole, '--with-keys')
})
afterAll(() => folders.forEach(removeFolder))

/** A command with its documents in a database. */
async function on(url: string, data: string, ...args: string[]) {
  process.env.DATABASE_URL = url
  try {
    return await runCommand(data, ...args)
  } finally {
    delete process.env.DATABASE_URL
  }
}

async function restored(): Promise<{ url: string; data: string }> {
  const [url, data] = [await newDatabase(), folder()]
  expect(await on(url, data, 'restore', whole)).toMatchObject({ status: 0, told: { files: 1, keys: true } })
  return { url, data }
}

const collections = Object.keys(SCHEMA) as CollectionName[]

async function textsIn(store: ServerStore): Promise<Record<string, string[]>> {
  const texts: Record<string, string[]> = {}
  for (const coll of collections) {
    texts[coll] = []
    for await (const { doc } of store.rows(coll)) texts[coll].push(doc)
  }
  await store.close()
  return texts
}

describe('a backup', () => {
  it('goes from SQLite to PostgreSQL and back, and every document stays what it was', async () => {
    const { url, data } = await restored()
    expect(await on(url, data, 'verify')).toMatchObject({
      status: 0,
      told: { ok: true, checked: { cases: 1, files: 1 } },
    })
    const again = join(elsewhere, 'again.tar')
    expect(await on(url, data, 'backup', again, '--with-keys')).toMatchObject({ status: 0, told: { files: 1 } })
    const back = folder()
    expect(await runCommand(back, 'restore', again)).toMatchObject({ status: 0 })
    expect((await runCommand(back, 'verify')).told).toMatchObject({ ok: true })
    const before = await textsIn(openSqlite(join(home, 'gongkai.db')))
    expect(before.applications).toHaveLength(1)
    expect(await textsIn(openSqlite(join(back, 'gongkai.db')))).toEqual(before)
    const installation = await openInstallation({ folder: back, today: null })
    expect(await installation.store.next('weibin', 'a number')).toBe(2)
    await installation.store.close()
  })

  it('holds a row that somebody damaged as it is', async () => {
    const { url, data } = await restored()
    await ask(url, "UPDATE applications SET doc = 'not a document'")
    const damaged = join(elsewhere, 'damaged.tar')
    expect(await on(url, data, 'backup', damaged)).toMatchObject({ status: 0 })
    expect((await on(url, data, 'verify')).told).toMatchObject({ ok: false })
  })

  it('is restored into an empty database only, and leaves nothing in the folder otherwise', async () => {
    const { url } = await restored()
    const second = folder()
    const { status, stderr } = await on(url, second, 'restore', whole)
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('不是空的') })
    expect(readdirSync(second)).toEqual([])
  })

  it('is not restored beside a running server', async () => {
    const url = await newDatabase()
    const database = { url, connections: 2 }
    const [one, two] = [folder(), folder()]
    const serving = await holdInstallation({ folder: one, database }, 'serve')
    const alsoServing = await holdInstallation({ folder: one, database }, 'serve')
    const { status, stderr } = await on(url, two, 'restore', whole)
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('先停止所有的服务') })
    await Promise.all([serving.release(), alsoServing.release()])
    expect((await on(url, two, 'restore', whole)).status).toBe(0)
  })
})

describe('commands on PostgreSQL', () => {
  it('set up offices and people, and find what was changed behind their back', async () => {
    const { url, data } = await restored()
    const named = ['--login', 'wang', '--name', '王五', '--roles', 'clerk']
    expect(await on(url, data, 'user', 'add', '--office', 'zhongtongjie', ...named)).toMatchObject({ status: 0 })
    expect(await on(url, data, 'user', 'add', '--office', 'zhongtongjie', ...named)).toMatchObject({ status: 2 })
    await ask(url, "UPDATE applications SET status = 'closed'")
    const { told } = await on(url, data, 'verify')
    expect(told.problems).toEqual([expect.objectContaining({ what: 'row', where: 'status' })])
  })

  it('seal everything under a new key', async () => {
    const { url, data } = await restored()
    expect(await on(url, data, 'keys', 'rotate')).toMatchObject({ status: 0, told: { files: 1, unopened: [] } })
    expect((await on(url, data, 'verify')).told).toMatchObject({ ok: true })
  })

  it('make no new keys for data that has some', async () => {
    const { url, data } = await restored()
    rmSync(join(data, 'keys.json'))
    expect(await on(url, data, 'verify')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('keys.json 不在'),
    })
    expect(readdirSync(data)).toEqual(['files'])
  })

  it.each([
    ['has no such database', (url: string) => url.replace(/[^/]+$/, 'nowhere'), '没有这个数据库'],
    ['does not answer', (url: string) => url.replace(/:\d+\//, ':1/'), 'ECONNREFUSED'],
    ['has no data', (url: string) => url, '没有数据'],
    ['is written wrongly', () => 'mysql://root:secret@127.0.0.1/x', 'DATABASE_URL 要写成'],
  ])('say in one sentence that the address %s, and do not repeat it', async (_, change, words) => {
    const url = change((await newDatabase()).replace('gongkai@', 'gongkai:secret@'))
    const { status, stderr, told } = await on(url, folder(), 'verify')
    expect({ status, told, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, told: null, lines: 1 })
    expect(stderr).toContain(words)
    expect(stderr).not.toContain('secret')
  })
})

describe('work that one process does', () => {
  it('is left to it by the others', async () => {
    const { url, data } = await restored()
    const config = { folder: data, today: null, database: { url, connections: 4 } }
    const [one, two] = [await openInstallation(config), await openInstallation(config)]
    const others: unknown[] = []
    const done = await one.store.inOneProcess(async () => {
      others.push(await two.store.inOneProcess(async () => 'twice'))
      return 'once'
    })
    expect([done, others]).toEqual(['once', [null]])
    expect(await two.store.inOneProcess(async () => 'later')).toBe('later')
    await Promise.all([one.store.close(), two.store.close()])
  })
})
