import { chmodSync, chownSync, cpSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileAs, newFolder, openDemo, removeFolder, runCommand, tamperWith } from './demo-installation'
import { runServe } from './served'

/** Somebody who owns nothing: the one who runs these tests may be root, whom no right stops. */
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0

const made = newFolder()
const folder = join(made, 'data')
beforeAll(async () => {
  const installation = await openDemo(join(made, 'sound'))
  await fileAs(installation, 'zhang', 'a-draft-of-zhang')
  await installation.store.close()
  // A log as a kill -9 leaves it: many transactions that are in no database file yet.
  const running = await openDemo(join(made, 'running'))
  for (const n of [1, 2, 3, 4]) await fileAs(running, 'li', `a-draft-of-li-${n}`)
  cpSync(join(made, 'running'), join(made, 'killed'), { recursive: true })
  await running.store.close()
})
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(made, 'sound'), folder, { recursive: true })
})
afterAll(() => removeFolder(made))

const at = (name: string) => join(folder, name)

/** Without a process of its own: quick enough for a table. */
async function refusalHere(): Promise<string> {
  const { status, stderr } = await runCommand(folder, 'serve')
  for (const event of ['SIGINT', 'SIGTERM', 'uncaughtException']) process.removeAllListeners(event)
  return plain(stderr, status)
}

async function refusal(more: NodeJS.ProcessEnv = {}, uid = 0): Promise<string> {
  const { said, code, kill } = await runServe(folder, [], more, uid)
  await kill()
  return plain(said, code)
}

/** One sentence for a person, and the code that says the input is unusable. */
function plain(said: string, code: number | null): string {
  expect({ code, said: said.trim().split('\n') }).toEqual({ code: 2, said: [expect.any(String)] })
  expect(said).not.toMatch(/\bat .*:\d+|node_modules|Error|SQLITE/)
  return said
}

/** Changes bytes from a place on, as a bad disk does. */
function spoil(name: string, from: number, length: number): void {
  const bytes = readFileSync(at(name))
  bytes.fill(0x5a, from, from + length)
  writeFileSync(at(name), bytes)
}

describe('a server whose data is not sound does not start, and says why in one sentence', () => {
  const DAMAGED = '已损坏'
  it.each<[string, string, () => void]>([
    ['the database file is no database', DAMAGED, () => writeFileSync(at('gongkai.db'), 'this is a text'.repeat(600))],
    ['its header is spoilt', DAMAGED, () => spoil('gongkai.db', 0, 64)],
    ['a page in its midst is spoilt', DAMAGED, () => spoil('gongkai.db', 4096 * 12, 4096)],
    ['it is cut short', DAMAGED, () => truncateSync(at('gongkai.db'), 4096 * 9)],
    ['it is empty', '是空的', () => truncateSync(at('gongkai.db'), 0)],
    ['it is gone', '不在了', () => rmSync(at('gongkai.db'))],
    ['the keys are gone', 'keys.json', () => rmSync(at('keys.json'))],
    ['the keys are no JSON', 'keys.json', () => truncateSync(at('keys.json'), 40)],
    [
      'a key is too short',
      'keys.json',
      () => writeFileSync(at('keys.json'), '{"root":"AA","current":"k1","master":{"k1":"AA"},"cookie":"AA"}'),
    ],
    [
      'it was made by an earlier version',
      '删除这个文件夹',
      () => writeFileSync(at('keys.json'), '{"current":"k1","master":{"k1":"AA"},"cookie":"AA"}'),
    ],
    ['the attachments are gone', 'files', () => renameSync(at('files'), at('moved'))],
  ])('when %s', async (_, word, spoilIt) => {
    spoilIt()
    expect(await refusalHere()).toContain(word)
  })

  it('when the log of what was written last is spoilt in its midst, but not after a kill', async () => {
    rmSync(folder, { recursive: true, force: true })
    cpSync(join(made, 'killed'), folder, { recursive: true })
    const whole = await runServe(folder)
    await whole.kill()
    expect(whole.code).toBeNull()
    rmSync(folder, { recursive: true, force: true })
    cpSync(join(made, 'killed'), folder, { recursive: true })
    spoil('gongkai.db-wal', 4096 * 5, 8)
    expect(await refusal()).toContain('日志文件')
  }, 30_000)

  it('when the folder may only be read', async () => {
    if (isRoot) for (const name of ['gongkai.db', 'keys.json', 'files', '.']) chownSync(at(name), NOBODY, NOBODY)
    chmodSync(made, 0o755)
    for (const name of ['gongkai.db', 'keys.json']) chmodSync(at(name), 0o444)
    chmodSync(folder, 0o555)
    const said = await refusal({}, isRoot ? NOBODY : 0)
    chmodSync(folder, 0o755)
    expect(said).toContain('不能写')
  }, 30_000)

  it('when DATA_DIR is a file', async () => {
    expect(await refusal({ DATA_DIR: at('keys.json') })).toContain('不是文件夹')
  }, 30_000)

  it('when HOST is no address of this machine', async () => {
    expect(await refusal({ HOST: '192.0.2.1' })).toContain('HOST')
  }, 30_000)

  it('when the system time lies before what was recorded, unless that time was the wrong one', async () => {
    tamperWith(folder, "DELETE FROM marks WHERE id = 'demo'")
    tamperWith(
      folder,
      'INSERT INTO presses VALUES (?, ?, ?, ?)',
      ...[
        'weibin',
        'a',
        '2099-01-01T00:00:00.000Z',
        '{"_id":"a","partition":"weibin","at":"2099-01-01T00:00:00.000Z"}',
      ],
    )
    expect(await refusal()).toContain('系统时间')
    const allowed = await runServe(folder, [], { CLOCK_BACK: 'allowed' })
    await allowed.kill()
    expect(allowed.code).toBeNull()
  }, 30_000)
})
