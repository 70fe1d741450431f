import { join } from 'node:path'
import { FileMissing } from '../../service/files/files-port'
import type { FileDoc } from '../../service/store/documents'
import type { Doc } from '../../service/store/store'
import { openLocalFiles } from '../files/local-files'
import { type KeyPlace, readKeyRing } from '../keys'
import type { Installation } from '../main'
import { listSealedParts, SEALED_COLLECTIONS } from './sealed-documents'
import { readDocs } from './verify/rows'

/** `records`: how many records of each collection have something sealed with the key. `lost`: those records, where it is not here. */
export type KeyUse = { key: string; here: boolean; current: boolean; records: Record<string, number>; lost: string[] }
export type KeyStatus = { ok: boolean; keys: KeyUse[] }

/** Every key that is here or that a seal names, and what depends on it. Opens nothing, writes nothing. */
export async function readKeyStatus(
  installation: Pick<Installation, 'store' | 'vault'>,
  place: KeyPlace,
): Promise<KeyStatus> {
  const { current, master } = readKeyRing(place)
  const named = new Map<string, Set<string>>(Object.keys(master).map((key) => [key, new Set()]))
  await forEachSeal(installation, place.folder, (key, record) => {
    named.set(key, (named.get(key) ?? new Set()).add(record))
  })
  const keys = [...named].map(([key, records]) => {
    const here = Object.hasOwn(master, key)
    return { key, here, current: key === current, records: countByCollection(records), lost: here ? [] : [...records] }
  })
  return { ok: keys.every(({ here }) => here), keys }
}

type ReportKeyUse = (key: string, record: string) => void

async function forEachSeal(
  { store, vault }: Pick<Installation, 'store' | 'vault'>,
  folder: string,
  told: ReportKeyUse,
) {
  for (const keeper of SEALED_COLLECTIONS) {
    for await (const doc of readDocs<Doc>(store, keeper.coll)) {
      const ids = listSealedParts(keeper, doc).map(({ sealed }) => vault.keyOf(sealed))
      for (const key of ids.filter(Boolean)) told(key, `${keeper.coll}/${doc._id}`)
    }
  }
  const files = openLocalFiles(join(folder, 'files'), vault)
  for await (const { _id } of readDocs<FileDoc>(store, 'files')) {
    const key = await files.head(_id).then(vault.keyOf).catch(findMissingKey)
    if (key) told(key, `files/${_id}`)
  }
}

/** A missing file is reported by `verify`. */
function findMissingKey(error: unknown): string {
  if (error instanceof FileMissing) return ''
  throw error
}

function countByCollection(records: ReadonlySet<string>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const record of records) {
    const coll = record.slice(0, record.indexOf('/'))
    counts[coll] = (counts[coll] ?? 0) + 1
  }
  return counts
}
