import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDemoAccounts } from '../../../server/demo/fill'
import { addKey } from '../../../server/keys'
import { type Installation, openInstallation, type RunningServer, startServer } from '../../../server/main'
import { createService } from '../../../service/service'
import { computeOneTimeCode } from '../../../service/sign-in/check-sign-in'
import { UNKNOWN_VISITOR } from '../../../service/sign-in/identify-caller'
import type { OfficeApi, Reply, ResidentApi } from '../../../typings/api'
import { dataOf, failureOf } from '../../service/stage'
import { fileAs, makeConfig, newFolder, openDemo, removeFolder, runCommand, TODAY } from '../demo-installation'

/** A second key sealed the second case; then an older copy of keys.json was put in the place of the newer one. */
const folder = newFolder()
const file = join(folder, 'keys.json')
let newer = ''
let kept = ''
let lost = ''
let installation: Installation
let running: RunningServer

beforeAll(async () => {
  const first = await openDemo(folder)
  kept = (await fileAs(first, 'zhang', 'first-key')).receipt
  await first.store.close()
  const older = readFileSync(file, 'utf8')
  addKey(folder)
  newer = readFileSync(file, 'utf8')
  const second = await openDemo(folder)
  lost = (await fileAs(second, 'li', 'second-key')).receipt
  await second.store.close()
  writeFileSync(file, older)
  installation = await openInstallation({ folder, today: TODAY })
  running = await startServer(makeConfig(folder), installation)
})
afterAll(async () => {
  await running.close()
  removeFolder(folder)
})

const service = () => createService(installation.services)

async function asClerk<A extends keyof OfficeApi>(action: A, input: object): Promise<Reply<OfficeApi[A]['out']>> {
  const lin = (await readDemoAccounts(installation.store))?.find(({ login }) => login === 'lin')
  const code = computeOneTimeCode(lin?.totpSecret ?? '', installation.services.clock.now())
  const event = { action: 'session.signin', name: 'lin', password: lin?.password, code }
  token ||= dataOf((await service().office(event, UNKNOWN_VISITOR)) as Reply<OfficeApi['session.signin']['out']>).token
  return (await service().office({ action, ...input }, { ...UNKNOWN_VISITOR, sessionToken: token })) as Reply<
    OfficeApi[A]['out']
  >
}
let token = ''

async function asResident<A extends keyof ResidentApi>(who: string, action: A, input: object = {}) {
  return (await service().resident({ action, ...input }, { ...UNKNOWN_VISITOR, residentId: `web:${who}` })) as Reply<
    ResidentApi[A]['out']
  >
}

const SENTENCE = '密封这项内容的密钥 k2 不在，打不开。'

describe('while a key is lost', () => {
  it('keys status says which, and which records it concerns', async () => {
    const { status, told, stderr } = await runCommand(folder, 'keys', 'status')
    expect({ status, ok: told.ok }).toEqual({ status: 1, ok: false })
    expect(told.keys).toMatchObject([
      { key: 'k1', here: true, current: true, records: { applications: 1, files: 1, staff: 7 }, lost: [] },
      { key: 'k2', here: false, current: false, lost: [`applications/${lost}`, 'files/proof-second-key'] },
    ])
    expect(stderr).toContain('另存的 keys.json')
  })

  it('verify names those records, says nothing else of them and checks all the others', async () => {
    const { status, told } = await runCommand(folder, 'verify')
    const named = told.problems.map(({ what, id }: { what: string; id: string }) => `${what} ${id}`)
    expect({ status, named }).toEqual({ status: 1, named: [`key-lost ${lost}`, 'key-lost proof-second-key'] })
  })

  it('a list shows every case, with a few words in place of what does not open', async () => {
    const { cases } = dataOf(await asClerk('case.queue', { tab: 'to-confirm' }))
    const shown = new Map(cases.map(({ id, applicant, summary }) => [id, `${applicant} ${summary}`]))
    expect(shown.get(kept)).toBe('张* 2024年本街道的部门决算')
    expect(shown.get(lost)).toBe('（密钥 k2 不在，打不开） （密钥 k2 不在，打不开）')
    const own = dataOf(await asResident('li', 'application.mine')).cases
    expect(own).toMatchObject([{ receipt: lost, summary: '（密钥 k2 不在，打不开）', statusWord: '待确认' }])
  })

  it('the case itself is answered with one sentence, to the officer and to the applicant', async () => {
    const answers = [
      await asClerk('case.read', { id: lost }),
      await asClerk('case.act', { id: lost, version: 1, move: 'note', input: { text: '备注' } }),
      await asResident('li', 'application.read', { receipt: lost }),
      await asResident('li', 'application.withdraw', { receipt: lost, version: 1, reason: '' }),
    ]
    expect(answers.map((one) => failureOf(one))).toEqual(
      answers.map(() => ({ ok: false, code: 'sealed', message: expect.stringContaining(SENTENCE) })),
    )
  })

  it('other cases are read and new ones filed', async () => {
    expect(dataOf(await asClerk('case.read', { id: kept })).applicantLines).toContainEqual({
      label: '姓名',
      value: '张*',
    })
    await expect(fileAs(installation, 'wang', 'third-key')).resolves.toMatchObject({ officeName: expect.any(String) })
  })
})

it('a rotation leaves what is shut, takes no id that a lost key had, and with the key all opens again', async () => {
  const { status, told } = await runCommand(folder, 'keys', 'rotate')
  expect({ status, key: told.key }).toEqual({ status: 1, key: 'k3' })
  expect(told.unopened).toContain(`${lost}/name`)
  const rotated = JSON.parse(readFileSync(file, 'utf8'))
  const { k2 } = JSON.parse(newer).master
  writeFileSync(file, JSON.stringify({ ...rotated, master: { ...rotated.master, k2 } }))
  expect(await runCommand(folder, 'verify')).toMatchObject({ status: 0, told: { problems: [] } })
  expect(dataOf(await asClerk('case.read', { id: lost })).applicantLines).toContainEqual({
    label: '姓名',
    value: '张*',
  })
})
