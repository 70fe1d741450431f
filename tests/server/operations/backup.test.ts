import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { list } from 'tar'
import { type RunningServer, startServer } from '../../../server/main'
import {
  fileAs,
  makeConfig,
  newFolder,
  openDemo,
  removeFolder,
  runCommand,
  runGongkaiProcess,
  tamperWith,
} from '../demo-installation'

const folder = newFolder()
const elsewhere = newFolder()
const whole = join(elsewhere, 'whole.tar')
const keyless = join(elsewhere, 'keyless.tar')
let running: RunningServer
let target = ''

beforeAll(async () => {
  const installation = await openDemo(folder)
  await fileAs(installation, 'zhang', 'first-key')
  running = await startServer(makeConfig(folder), installation)
})
afterAll(async () => {
  await running.close()
  removeFolder(folder)
  removeFolder(elsewhere)
})
beforeEach(() => {
  target = newFolder()
})
afterEach(() => removeFolder(target))

const namesIn = (file: string) => {
  const names: string[] = []
  list({ file, sync: true, onReadEntry: ({ path }) => void names.push(path) })
  return names
}
const kept = () => readdirSync(elsewhere).sort()

describe('backup', () => {
  it('copies everything while a server runs, for its owner alone, and leaves nothing else behind', () => {
    const { status, told, stderr } = runGongkaiProcess(folder, 'backup', whole, '--with-keys')
    expect({ status, ...told }).toMatchObject({ status: 0, files: 1, keys: true, counts: { applications: 1 } })
    expect(stderr).toContain('备份里有密钥')
    expect(namesIn(whole)).toEqual(['manifest.json', 'gongkai.db', 'files/proof-first-key', 'keys.json'])
    expect(statSync(whole).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('leaves the keys out unless it is asked for them, and says so', async () => {
    const { told, stderr } = await runCommand(folder, 'backup', keyless)
    expect(told.keys).toBe(false)
    expect(stderr).toContain('没有 keys.json，备份打不开')
    expect(namesIn(keyless)).not.toContain('keys.json')
    expect(kept()).toEqual(['keyless.tar', 'whole.tar'])
  })

  it('holds no readable name or number', () => {
    const bytes = readFileSync(keyless)
    expect(['张三', '11010519491231002X', '13800138000'].filter((secret) => bytes.includes(secret))).toEqual([])
  })

  it('refuses a place it cannot write to, and leaves no half file', async () => {
    expect(await runCommand(folder, 'backup', join(elsewhere, 'nowhere/a.tar'))).toMatchObject({
      status: 2,
      told: null,
    })
    expect(kept()).toEqual(['keyless.tar', 'whole.tar'])
  })

  it('tells of a claimed file that is missing', async () => {
    await runCommand(target, 'restore', whole)
    tamperWith(target, "UPDATE files SET doc = json_set(doc, '$._id', 'gone'), id = 'gone'")
    const { status, told } = await runCommand(target, 'backup', join(target, 'b.tar'))
    expect({ status, missing: told.missing }).toEqual({ status: 1, missing: ['gone'] })
  })
})

describe('restore', () => {
  it('brings back data that verifies', async () => {
    expect(runGongkaiProcess(target, 'restore', whole)).toMatchObject({ status: 0, told: { files: 1, keys: true } })
    expect(await runCommand(target, 'verify')).toMatchObject({
      status: 0,
      told: { ok: true, checked: { cases: 1, files: 1 } },
    })
    expect(readdirSync(target)).toEqual(expect.arrayContaining(['files', 'gongkai.db', 'keys.json']))
    expect(readdirSync(target).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('asks for the keys, without which nothing opens the data or makes new keys for it', async () => {
    expect((await runCommand(target, 'restore', keyless)).stderr).toContain('请把原来的 keys.json 放进数据文件夹')
    expect(await runCommand(target, 'verify')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('keys.json 不在'),
    })
    copyFileSync(join(folder, 'keys.json'), join(target, 'keys.json'))
    expect((await runCommand(target, 'verify')).status).toBe(0)
  })

  it('writes into an empty folder only', async () => {
    writeFileSync(join(target, 'mine'), '')
    const { status, stderr } = await runCommand(target, 'restore', whole)
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('不是空的') })
    expect(readdirSync(target)).toEqual(['mine'])
  })

  it('refuses a backup with one changed byte, and leaves the folder empty', async () => {
    const bytes = readFileSync(whole)
    const at = bytes.indexOf('SQLite format 3') + 5000
    bytes[at] = (bytes[at] ?? 0) ^ 1
    const damaged = join(elsewhere, 'damaged')
    writeFileSync(damaged, bytes)
    expect(await runCommand(target, 'restore', damaged)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('已损坏'),
    })
    expect(readdirSync(target)).toEqual([])
  })

  it('refuses a cut backup and what is no backup', async () => {
    writeFileSync(join(elsewhere, 'cut'), readFileSync(whole).subarray(0, 20_000))
    writeFileSync(join(elsewhere, 'letter'), '尊敬的街道办事处：')
    for (const name of ['cut', 'letter', 'not-there']) {
      expect(await runCommand(target, 'restore', join(elsewhere, name))).toMatchObject({ status: 2, told: null })
      expect(readdirSync(target)).toEqual([])
    }
  })
})

describe('a data folder', () => {
  it('has one server', async () => {
    const second = await openDemo(folder)
    await expect(startServer(makeConfig(folder), second)).rejects.toThrow('另一个进程')
  })
})
