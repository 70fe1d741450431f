import { openInstallation } from '../../../server/main'
import { readKeyStatus } from '../../../server/operations/key-status'
import { verifyAll } from '../../../server/operations/verify'
import { openApplicant } from '../../../service/sealing/seal-applicant'
import type { ApplicationDoc } from '../../../service/store/documents'
import { newFolder, removeFolder, TODAY } from '../demo-installation'
import { commandProcess, fileOver, keepFiling, serveProcess } from '../running'

const folder = newFolder()
afterAll(() => removeFolder(folder))

it('moves everything to a new key while residents file, and loses nothing', async () => {
  const server = await serveProcess(folder, { SEAL: 'sm4-gcm' })
  const first = await fileOver(server.url)
  const filing = keepFiling(server.url, 3)
  const rotated = await commandProcess(folder, ['keys', 'rotate'], { SEAL: 'sm4-gcm' })
  const receipts = [first.receipt, ...(await filing.stop()), (await fileOver(server.url)).receipt]
  await server.stop()

  expect(rotated).toMatchObject({ status: 0, told: { continued: false, unopened: [] } })
  const { key } = rotated.told as { key: string }
  const installation = await openInstallation({ folder, today: TODAY })
  const { keys } = await readKeyStatus(installation, { folder })
  const verified = await verifyAll(installation)
  const docs = await Promise.all(
    receipts.map((id) => installation.store.get<ApplicationDoc>('applications', 'weibin', id)),
  )
  await installation.store.close()
  expect(keys.filter(({ records }) => Object.keys(records).length > 0).map((one) => one.key)).toEqual([key])
  expect(verified.problems).toEqual([])
  expect(docs.map((doc) => doc && openApplicant(installation.vault, doc).name)).toEqual(receipts.map(() => '张三'))
}, 30_000)
