import { createHash } from 'node:crypto'
import type { ServerStore } from '../../../server/store/server-store'
import { fileEntry } from '../../../service/files/file-entry'
import type { ByteVault } from '../../../service/sealing/vault'
import type { FileDoc } from '../../../service/store/documents'
import { asResident, DISTRICT, dataOf, FILING, openStage, runNight } from '../../service/stage'
import { JPEG } from '../demo-installation'
import { filesOf, rowsIn } from './small-database'

const AT_ONCE = 32

/** So many applications of as many residents, filed as residents file them; the files lie in memory. */
export async function largeDatabase(cases: number) {
  const stage = await openStage('2026-03-04')
  const vault = stage.services.vault as ByteVault
  const sealed = new Map<string, Uint8Array>()
  stage.services.files = filesOf(stage.services.files, vault, sealed)
  const numbers = Array.from({ length: cases }, (_, n) => n)
  while (numbers.length > 0) await Promise.all(numbers.splice(0, AT_ONCE).map((n) => file(n)))
  await runNight()
  const rows = await rowsIn(stage.services.store as ServerStore)
  return { services: stage.services, vault, rows, sealed, close: stage.close }

  async function file(n: number): Promise<void> {
    const id = `proof-${n}`
    sealed.set(id, vault.sealBytes(JPEG, `file ${id}`))
    const sha256 = createHash('sha256').update(JPEG).digest('hex')
    const { store, clock } = stage.services
    const kind = { type: 'image/jpeg', size: JPEG.length, sha256, uploadedAt: clock.now() }
    const entry = fileEntry(vault, { _id: id, partition: DISTRICT, owner: `web:r${n}`, name: '证件.jpg', ...kind })
    await store.transact(DISTRICT, (tx) => tx.create<FileDoc>('files', entry))
    dataOf(await asResident(`r${n}`, 'application.file', { ...FILING, key: `key-of-${n}`, proofFiles: [id] }))
  }
}
