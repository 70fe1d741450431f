import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { BadSetting } from '../../../server/config'
import { openInstallation } from '../../../server/main'
import { type Verification, verifyAll } from '../../../server/operations/verify'
import { openSqlite } from '../../../server/store/sqlite'
import { Damaged } from '../../../service/store/storage-errors'
import { fileAs, newFolder, openDemo, removeFolder, runCommand } from '../demo-installation'

const PAGE = 4096
const CASES = 12
const made = newFolder()
const [sound, folder] = [join(made, 'sound'), join(made, 'data')]
const receipts: string[] = []
let bytes: Buffer

beforeAll(async () => {
  const installation = await openDemo(sound)
  for (let n = 0; n < CASES; n += 1) receipts.push((await fileAs(installation, `r${n}`, `draft-key-${n}`)).receipt)
  await installation.store.close()
  bytes = readFileSync(join(sound, 'gongkai.db'))
}, 30_000)
beforeEach(() => cpSync(sound, folder, { recursive: true }))
afterEach(() => rmSync(folder, { recursive: true, force: true }))
afterAll(() => removeFolder(made))

function spoil(page: number): void {
  writeFileSync(join(folder, 'gongkai.db'), Buffer.from(bytes).fill(0x5a, (page - 1) * PAGE, page * PAGE))
}

/** The page on which the end of a receipt's document lies. */
function pageOf(text: string): number {
  return Math.floor(bytes.indexOf(text) / PAGE) + 1
}

/** The first pages of tables and indexes, by their names. */
function roots(): Record<string, number> {
  const db = new Database(join(sound, 'gongkai.db'))
  const rows = db.prepare('SELECT name, rootpage FROM sqlite_schema').raw().all() as [string, number][]
  db.close()
  return Object.fromEntries(rows)
}

async function verified(): Promise<Verification> {
  const installation = await openInstallation({ folder, today: null })
  return verifyAll(installation).finally(() => installation.store.close())
}
function notOpened(error: unknown): Pick<Verification, 'problems'> {
  if (!(error instanceof BadSetting)) throw error
  return { problems: [{ what: 'database', id: '', where: '', message: error.message }] }
}
const namedIn = ({ problems }: Verification) => problems.filter(({ what }) => what === 'damaged').map(({ id }) => id)

describe('verify, where a page of the database is damaged', () => {
  it('names the records on it and checks all others', async () => {
    spoil(pageOf(`{"_id":"${receipts[5]}"`))
    const { status, told } = await runCommand(folder, 'verify')
    const lost = namedIn(told)
    expect(lost).toContain(`applications/${receipts[5]}`)
    expect({ status, cases: told.checked.cases, files: told.checked.files }).toEqual({
      status: 1,
      files: CASES,
      cases: CASES - lost.length,
    })
    expect(told.problems.map(({ what }: { what: string }) => what)).not.toContain('unreadable')
  })

  it('reads the rows without the index of their ids, where that is damaged', async () => {
    spoil(roots().sqlite_autoindex_applications_1 ?? 0)
    const found = await verified()
    expect({ lost: namedIn(found), cases: found.checked.cases }).toEqual({ lost: [], cases: CASES })
    expect(found.problems).toContainEqual(
      expect.objectContaining({
        what: 'database',
        message: expect.stringContaining('sqlite_autoindex_applications_1'),
      }),
    )
  })

  it('names each record of a table of which nothing can be read', async () => {
    spoil(roots().files ?? 0)
    const found = await verified()
    expect(found.checked.cases).toBe(CASES)
    expect(namedIn(found)).toEqual(receipts.map((_, n) => `files/proof-draft-key-${n}`).sort())
  })

  it('never breaks off, whichever page it is, or the data is not opened', async () => {
    const pages = bytes.length / PAGE
    const silent: number[] = []
    for (let page = 2; page <= pages; page += 3) {
      spoil(page)
      const { problems } = await verified().catch(notOpened)
      if (!problems.some(({ what }) => what === 'database')) silent.push(page)
    }
    expect(silent).toEqual([])
  }, 120_000)
})

it('other commands say in one sentence that the database is damaged', async () => {
  spoil(pageOf(`{"_id":"${receipts[5]}"`))
  for (const args of [
    ['keys', 'status'],
    ['keys', 'rotate'],
    ['backup', join(made, 'not-made.tar')],
  ]) {
    const { status, stderr } = await runCommand(folder, ...args)
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/^数据库已损坏.*\n$/) })
  }
})

it('a store goes on reading what is sound after it met a damaged page', async () => {
  spoil(pageOf(`{"_id":"${receipts[5]}"`))
  const store = openSqlite(join(folder, 'gongkai.db'))
  const read = async (id: string) =>
    store.get('applications', 'weibin', id).then(
      (doc) => doc?._id,
      (error: unknown) => (error instanceof Damaged ? 'damaged' : error),
    )
  const others: unknown[] = []
  for (const id of receipts) others.push(await read(id))
  await store.close()
  const sane = receipts.filter((id) => others.includes(id))
  expect(sane.length).toBeGreaterThan(CASES / 2)
  expect(others).toEqual(receipts.map((id) => (sane.includes(id) ? id : 'damaged')))
})
