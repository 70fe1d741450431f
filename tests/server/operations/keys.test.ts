import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openLocalFiles } from '../../../server/files/local-files'
import { addKey, loadKeys } from '../../../server/keys'
import { openInstallation, startServer } from '../../../server/main'
import { holdFolder } from '../../../server/operations/lock-folder'
import { rotateKeys } from '../../../server/operations/rotate-keys'
import { openPhone, sealPhone } from '../../../service/people/officer-phone'
import { openApplicant } from '../../../service/sealing/seal-applicant'
import { sealedParts } from '../../../service/sealing/sealed-parts'
import { openVault } from '../../../service/sealing/vault'
import type { ApplicationDoc, StaffDoc } from '../../../service/store/documents'
import type { Receipt } from '../../../typings/api'
import {
  fileAs,
  JPEG,
  makeConfig,
  newFolder,
  openDemo,
  removeFolder,
  runCommand,
  runGongkaiProcess,
  TODAY,
  tamperWith,
} from '../demo-installation'

let folder = ''
let receipts: Receipt[] = []
/** Six seals a case, two file names, seven one-time secrets, the number of one officer. */
const SEALED = { seals: 22, files: 2 }
const PHONE = '13800138002'

beforeEach(async () => {
  folder = newFolder()
  const installation = await openDemo(folder)
  receipts = [await fileAs(installation, 'zhang', 'first-key'), await fileAs(installation, 'li', 'second-key')]
  const sealedPhone = sealPhone(installation.vault, PHONE, 'lin')
  await installation.store.transact('weibin', (tx) => tx.patch<StaffDoc>('staff', 'lin', { sealedPhone }))
  await installation.store.close()
})
afterEach(() => removeFolder(folder))

async function opened<R>(work: (installation: Awaited<ReturnType<typeof openInstallation>>) => Promise<R>): Promise<R> {
  const installation = await openInstallation({ folder, today: TODAY })
  return work(installation).finally(() => installation.store.close())
}

/** The ids of the keys that everything is sealed with, once each. */
const keysInUse = () =>
  opened(async ({ store }) => {
    const vault = openVault(loadKeys(folder))
    const used = receipts.map(async ({ receipt }) => {
      const doc = await store.get<ApplicationDoc>('applications', 'weibin', receipt)
      return doc ? sealedParts(doc).map(({ sealed }) => vault.keyOf(sealed)) : []
    })
    const files = openLocalFiles(join(folder, 'files'), vault)
    const byFile = await Promise.all(
      readdirSync(join(folder, 'files')).map(async (id) => vault.keyOf(await files.head(id))),
    )
    return [...new Set([...(await Promise.all(used)).flat(), ...byFile])].sort()
  })

describe('keys rotate', () => {
  it('seals everything under a new key, and everything still opens and verifies', async () => {
    expect(runGongkaiProcess(folder, 'keys', 'rotate')).toMatchObject({
      status: 0,
      told: { key: 'k2', continued: false, ...SEALED, unopened: [] },
    })
    expect(await keysInUse()).toEqual(['k2'])
    expect(await runCommand(folder, 'verify')).toMatchObject({ status: 0, told: { problems: [] } })
    await opened(async ({ store, services }) => {
      const doc = await store.get<ApplicationDoc>('applications', 'weibin', receipts[0]?.receipt ?? '')
      expect(doc && openApplicant(services.vault, doc).name).toBe('张三')
      const lin = await store.get<StaffDoc>('staff', 'weibin', 'lin')
      expect(openVault(loadKeys(folder)).keyOf(lin?.sealedPhone ?? '')).toBe('k2')
      expect(lin && openPhone(services.vault, lin)).toBe(PHONE)
      expect(services.vault.code(receipts[0]?.receipt ?? '')).toBe(receipts[0]?.queryCode)
      expect(Buffer.from(await services.files.get('proof-first-key'))).toEqual(JPEG)
    })
  })

  it('goes on with a rotation that was cut short, with the key it had begun', async () => {
    addKey(folder)
    const half = openLocalFiles(join(folder, 'files'), openVault(loadKeys(folder)))
    await half.put('proof-first-key', await half.get('proof-first-key'))
    expect(await keysInUse()).toEqual(['k1', 'k2'])
    expect(await opened((installation) => rotateKeys(installation, { folder }))).toMatchObject({
      key: 'k2',
      continued: true,
      seals: SEALED.seals,
      files: 1,
    })
    expect(await keysInUse()).toEqual(['k2'])
    expect(await opened((installation) => rotateKeys(installation, { folder }))).toMatchObject({
      key: 'k3',
      continued: false,
      ...SEALED,
    })
  })

  it('leaves what does not open as it is, names it and leaves with 1', async () => {
    tamperWith(
      folder,
      `UPDATE applications SET doc = json_set(doc, '$.applicant.name', 'aes:k1:eA') WHERE id = ?`,
      receipts[0]?.receipt ?? '',
    )
    const { status, told } = await runCommand(folder, 'keys', 'rotate')
    expect({ status, ...told }).toMatchObject({
      status: 1,
      seals: SEALED.seals - 1,
      unopened: [`${receipts[0]?.receipt}/name`],
    })
    expect(await opened((installation) => rotateKeys(installation, { folder }))).toMatchObject({
      key: 'k3',
      continued: false,
    })
  })

  it('goes on beside a running server, but not beside another rotation', async () => {
    const running = await startServer(makeConfig(folder), await openInstallation({ folder, today: TODAY }))
    const other = holdFolder(folder, 'rotation')
    expect(await runCommand(folder, 'keys', 'rotate')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('另一次密钥轮换'),
    })
    other.release()
    expect(await runCommand(folder, 'keys', 'rotate')).toMatchObject({ status: 0, told: { key: 'k2', ...SEALED } })
    await running.close()
    expect(await keysInUse()).toEqual(['k2'])
  })

  it('is let through once the lock is released', () => {
    const lock = holdFolder(folder)
    expect(() => holdFolder(folder)).toThrow('另一个进程')
    lock.release()
    holdFolder(folder).release()
  })
})
