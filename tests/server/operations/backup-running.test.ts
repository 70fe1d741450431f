import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Installation, openInstallation } from '../../../server/main'
import { verifyAll } from '../../../server/operations/verify'
import { readDocs } from '../../../server/operations/verify/rows'
import type { ApplicationDoc } from '../../../service/store/documents'
import { type CollectionName, type Doc, SCHEMA } from '../../../service/store/store'
import { newFolder, removeFolder, runCommand, TODAY } from '../demo-installation'
import { commandProcess, fileOver, keepFiling, serveProcess } from '../running'

const folders: string[] = []
const folder = () => {
  const made = newFolder()
  folders.push(made)
  return made
}
afterAll(() => folders.map(removeFolder))

async function opened<R>(data: string, work: (installation: Installation) => Promise<R>): Promise<R> {
  const installation = await openInstallation({ folder: data, today: TODAY })
  return work(installation).finally(() => installation.store.close())
}

async function documentsIn({ store }: Installation, coll: CollectionName): Promise<Map<string, Doc>> {
  const docs = new Map<string, Doc>()
  for await (const doc of readDocs<Doc>(store, coll)) docs.set(doc._id, doc)
  return docs
}

/** Every document of every collection, and the bytes of every sealed file. */
function contentOf(data: string) {
  return opened(data, async (installation) => {
    const colls = Object.keys(SCHEMA) as CollectionName[]
    const docs = await Promise.all(colls.map(async (coll) => [coll, await documentsIn(installation, coll)] as const))
    const files = readdirSync(join(data, 'files')).map((id) => [id, readFileSync(join(data, 'files', id))] as const)
    return { docs: Object.fromEntries(docs), files: Object.fromEntries(files) }
  })
}

const original = folder()
const backups = folder()
/** Each with what had been acknowledged before it began. */
const made: { file: string; before: string[] }[] = []
const BACKUPS = 2

beforeAll(async () => {
  const server = await serveProcess(original)
  await fileOver(server.url)
  const filing = keepFiling(server.url, 3)
  for (let n = 0; n < BACKUPS; n += 1) {
    const file = join(backups, `${n}.tar`)
    const before = [...filing.receipts]
    const rotating = n === 1 ? commandProcess(original, ['keys', 'rotate']) : null
    expect(await commandProcess(original, ['backup', file, '--with-keys'])).toMatchObject({ status: 0 })
    await rotating
    made.push({ file, before })
  }
  await filing.stop()
  await server.stop()
}, 60_000)

it('restores a moment of a running system: all that was acknowledged before, each filing whole, and it verifies', async () => {
  const latest = await opened(original, (installation) => documentsIn(installation, 'applications'))
  for (const { file, before } of made) {
    const restored = folder()
    expect(await runCommand(restored, 'restore', file)).toMatchObject({ status: 0 })
    await opened(restored, async (installation) => {
      expect((await verifyAll(installation)).problems).toEqual([])
      const applications = (await documentsIn(installation, 'applications')) as Map<string, ApplicationDoc>
      expect(before.filter((receipt) => !applications.has(receipt))).toEqual([])
      expect([...applications.keys()].filter((id) => !latest.has(id))).toEqual([])
    })
  }
}, 30_000)

it('restores a system at rest to the same documents and the same files, byte by byte', async () => {
  const file = join(backups, 'last.tar')
  expect(await runCommand(original, 'backup', file, '--with-keys')).toMatchObject({ status: 0 })
  const restored = folder()
  await runCommand(restored, 'restore', file)
  expect(await contentOf(restored)).toEqual(await contentOf(original))
  expect(readFileSync(join(restored, 'keys.json'))).toEqual(readFileSync(join(original, 'keys.json')))
})
