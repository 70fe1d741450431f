import { join } from 'node:path'
import { FileMissing } from '../../service/files/files-port'
import type { FileDoc } from '../../service/store/documents'
import type { Doc } from '../../service/store/store'
import { localFiles } from '../files/local-files'
import { type KeyPlace, keysOf } from '../keys'
import type { Ground } from '../main'
import { KEEPERS, partsOf } from './sealed-documents'
import { docsOf } from './verify/rows'

/** `records`: how many records of each collection have something sealed with the key. `lost`: those records, where it is not here. */
export type KeyUse = { key: string; here: boolean; current: boolean; records: Record<string, number>; lost: string[] }
export type KeyStatus = { ok: boolean; keys: KeyUse[] }

/** Every key that is here or that a seal names, and what depends on it. Opens nothing, writes nothing. */
export async function keyStatus(ground: Pick<Ground, 'store' | 'vault'>, place: KeyPlace): Promise<KeyStatus> {
  const { current, master } = keysOf(place)
  const named = new Map<string, Set<string>>(Object.keys(master).map((key) => [key, new Set()]))
  await forEachSeal(ground, place.folder, (key, record) => {
    named.set(key, (named.get(key) ?? new Set()).add(record))
  })
  const keys = [...named].map(([key, records]) => {
    const here = Object.hasOwn(master, key)
    return { key, here, current: key === current, records: byCollection(records), lost: here ? [] : [...records] }
  })
  return { ok: keys.every(({ here }) => here), keys }
}

type Told = (key: string, record: string) => void

async function forEachSeal({ store, vault }: Pick<Ground, 'store' | 'vault'>, folder: string, told: Told) {
  for (const keeper of KEEPERS) {
    for await (const doc of docsOf<Doc>(store, keeper.coll)) {
      const ids = partsOf(keeper, doc).map(({ sealed }) => vault.keyOf(sealed))
      for (const key of ids.filter(Boolean)) told(key, `${keeper.coll}/${doc._id}`)
    }
  }
  const files = localFiles(join(folder, 'files'), vault)
  for await (const { _id } of docsOf<FileDoc>(store, 'files')) {
    const key = await files.head(_id).then(vault.keyOf).catch(missing)
    if (key) told(key, `files/${_id}`)
  }
}

/** What is not there is verify's to tell. */
function missing(error: unknown): string {
  if (error instanceof FileMissing) return ''
  throw error
}

function byCollection(records: ReadonlySet<string>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const record of records) {
    const coll = record.slice(0, record.indexOf('/'))
    counts[coll] = (counts[coll] ?? 0) + 1
  }
  return counts
}
