import type { Services } from '../services'
import type { PartDoc } from '../store/documents'
import { PARTS_PARTITION } from '../store/partitions'
import { MAX_FILE_BYTES } from './files-port'

/** A call from WeChat to a function may carry a quarter of a megabyte: in base64, this and what stands around it. */
export const PART_BYTES = 128 * 1024
export const MOST_PARTS = Math.ceil(MAX_FILE_BYTES / PART_BYTES)
const AT_ONCE = 20

type SentUpload = { caller: string; upload: string }

export async function storePart(
  services: Services,
  sent: SentUpload,
  { part, base64 }: { part: number; base64: string },
) {
  const _id = idOf(services, sent, part)
  const body = services.vault.seal(base64, `part ${_id}`)
  const doc: PartDoc = { _id, partition: PARTS_PARTITION, sentAt: services.clock.now(), body }
  await services.store.transact(PARTS_PARTITION, (tx) => tx.put('parts', doc))
}

/** The whole file, or null while one of its parts is missing. */
export async function joinParts(services: Services, sent: SentUpload, parts: number): Promise<Buffer | null> {
  const ids = Array.from({ length: parts }, (_, part) => idOf(services, sent, part))
  const docs = await Promise.all(ids.map((id) => services.store.get<PartDoc>('parts', PARTS_PARTITION, id)))
  const bodies = docs.filter((doc) => doc !== null).map(({ _id, body }) => services.vault.open(body, `part ${_id}`))
  return bodies.length === parts ? Buffer.concat(bodies.map((body) => Buffer.from(body, 'base64'))) : null
}

export async function removeParts(services: Services, sent: SentUpload, parts: number): Promise<void> {
  for (let at = 0; at < parts; at += AT_ONCE) {
    await services.store.transact(PARTS_PARTITION, async (tx) => {
      for (let part = at; part < Math.min(at + AT_ONCE, parts); part += 1)
        await tx.remove('parts', idOf(services, sent, part))
    })
  }
}

/** Nobody reaches the parts of another: who calls is in the id. */
function idOf({ vault }: Services, { caller, upload }: SentUpload, part: number): string {
  return `${vault.fingerprint(`part/${caller}/${upload}`)}-${part}`
}
