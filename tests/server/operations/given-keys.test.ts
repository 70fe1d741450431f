import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../../../server/config'
import { openInstallation, startServer } from '../../../server/main'
import {
  fileAs,
  makeConfig,
  newFolder,
  openDemo,
  removeFolder,
  runCommand,
  TODAY,
  tamperWith,
} from '../demo-installation'

const made = newFolder()
const [sound, folder, target] = ['sound', 'data', 'target'].map((name) => join(made, name)) as [string, string, string]
const file = join(folder, 'keys.json')
const before = process.env
/** What stands in keys.json, to be given in the setting instead. */
let given = ''

beforeAll(async () => {
  const installation = await openDemo(sound)
  await fileAs(installation, 'zhang', 'a-draft-of-zhang')
  await (await startServer(makeConfig(sound), installation)).close()
})
beforeEach(() => {
  cpSync(sound, folder, { recursive: true })
  given = readFileSync(file, 'utf8')
})
afterEach(() => {
  process.env = before
  for (const one of [folder, target]) rmSync(one, { recursive: true, force: true })
})
afterAll(() => removeFolder(made))

function give(keys: string): void {
  rmSync(file, { force: true })
  process.env = { ...before, GONGKAI_KEYS: keys }
}
const other = (text: string) => text.replace(/[A-Za-z]/g, (letter) => (letter === 'A' ? 'B' : 'A'))
type Ring = { root: string; current: string; master: Record<string, string> }
const changed = (change: (ring: Ring) => Partial<Ring>) => {
  const ring = JSON.parse(given) as Ring
  return JSON.stringify({ ...ring, ...change(ring) })
}
const otherRoot = () => changed(({ root }) => ({ root: other(root) }))
const otherMaster = () => changed(({ master }) => ({ master: { k1: other(master.k1 ?? '') } }))
const withSecond = () =>
  changed(({ master }) => ({ current: 'k2', master: { ...master, k2: Buffer.alloc(32, 7).toString('base64') } }))

describe('keys given in GONGKAI_KEYS', () => {
  it('open the data, and no file of them is read or made', async () => {
    give(given)
    writeFileSync(file, 'no keys at all')
    expect(await runCommand(folder, 'verify')).toMatchObject({ status: 0, told: { problems: [] } })
    rmSync(file)
    const { keys } = readConfig(process.env)
    const running = await startServer(
      { ...makeConfig(folder), keys },
      await openInstallation({ folder, today: TODAY, keys }),
    )
    const { status } = await fetch(`${running.url}/readyz`)
    await running.close()
    expect({ status, isMade: existsSync(file) }).toEqual({ status: 200, isMade: false })
  })

  it.each(['{', 'null', '[]', '{"root":"AA","current":"k1","master":{"k1":"AA"},"cookie":"AA"}'])(
    'are refused in one sentence that does not repeat them: %s',
    async (wrong) => {
      give(wrong)
      const { status, stderr } = await runCommand(folder, 'keys', 'status')
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/^GONGKAI_KEYS 不对.*\n$/) })
      expect(stderr).not.toContain(wrong)
    },
  )

  it('are added to by hand; then a rotation seals everything under the new one', async () => {
    give(given)
    const refused = await runCommand(folder, 'keys', 'rotate')
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('把 current 改成它的编号') })
    give(withSecond())
    expect(await runCommand(folder, 'keys', 'rotate')).toMatchObject({ status: 0, told: { key: 'k2', unopened: [] } })
    expect(await runCommand(folder, 'verify')).toMatchObject({ status: 0, told: { problems: [] } })
    expect(existsSync(file)).toBe(false)
  })

  it('go into no backup, and a restored file of keys is not put beside them', async () => {
    const backup = join(made, 'with-keys.tar')
    await runCommand(folder, 'backup', backup, '--with-keys')
    give(given)
    const asked = await runCommand(folder, 'backup', join(made, 'not-made.tar'), '--with-keys')
    expect(asked).toMatchObject({ status: 2, stderr: expect.stringContaining('--with-keys') })
    expect((await runCommand(target, 'restore', backup)).stderr).toContain('GONGKAI_KEYS')
    expect(existsSync(join(target, 'keys.json'))).toBe(false)
    expect(await runCommand(target, 'verify')).toMatchObject({ status: 0 })
  })
})

describe('keys that are not those of the data', () => {
  const refusalWith = async (keys: string) => {
    writeFileSync(file, keys)
    const { status, stderr } = await runCommand(folder, 'verify')
    return { status, stderr }
  }
  const WRONG = { status: 2, stderr: expect.stringMatching(/^密钥与这份数据不符.*keys\.json.*\n$/) }

  it('are refused at the start, in a sentence that says what to do', async () => {
    expect(await refusalWith(otherRoot())).toEqual(WRONG)
    give(otherMaster())
    const { stderr } = await runCommand(folder, 'serve')
    for (const event of ['SIGINT', 'SIGTERM', 'uncaughtException']) process.removeAllListeners(event)
    expect(stderr).toMatch(/^主密钥 k1 与这份数据不符.*GONGKAI_KEYS.*\n$/)
  })

  it('are refused too where the data has no fingerprints yet; the right ones are taken down', async () => {
    tamperWith(folder, "DELETE FROM marks WHERE id = 'keys'")
    expect(await refusalWith(otherMaster())).toEqual(WRONG)
    writeFileSync(file, given)
    await (await startServer(makeConfig(folder), await openInstallation({ folder, today: TODAY }))).close()
    expect(await refusalWith(otherRoot())).toEqual(WRONG)
  })

  it('are told from a key that is lost, with which all else goes on', async () => {
    give(withSecond())
    await runCommand(folder, 'keys', 'rotate')
    give(given)
    expect(await runCommand(folder, 'verify')).toMatchObject({ status: 1 })
  })
})
