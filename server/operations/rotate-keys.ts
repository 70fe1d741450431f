import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { FileMissing } from '../../service/files/files-port'
import { knownIds, rememberKeys } from '../../service/sealing/known-keys'
import { type ByteVault, openVault, SealBroken } from '../../service/sealing/vault'
import type { FileDoc } from '../../service/store/documents'
import type { Doc } from '../../service/store/store'
import type { Config } from '../config'
import { type LocalFiles, openLocalFiles } from '../files/local-files'
import { addKey, KEYS_NOTICED_MS, type KeyRing, readKeyRing } from '../keys'
import type { Installation } from '../main'
import type { ServerStore } from '../store/server-store'
import { holdFolder, isHeld } from './lock-folder'
import { listSealedParts, SEALED_COLLECTIONS, type SealedCollection } from './sealed-documents'
import { readDocs } from './verify/rows'
import { OperationRefused } from './with-data'

/** `unopened`: what was left as it is, because it does not open or is not there; verify tells more. */
export type RotationSummary = { key: string; continued: boolean; seals: number; files: number; unopened: string[] }
type RotationWork = { store: ServerStore; vault: ByteVault; files: LocalFiles; key: string; done: RotationSummary }
type KeySettings = Pick<Config, 'folder'> & Partial<Pick<Config, 'seal' | 'database' | 'keys'>>

/** A server that still seals with a former key after so many passes is stuck: what it left, the next rotation takes. */
const MAX_PASSES = 20

/**
 * Seals everything under a new key, also beside a running server, which notices the key within NOTICE_MS. Cut short,
 * it goes on with the same key when it is called again. Former keys stay: they open older backups.
 */
export async function rotateKeys(
  { store, vault }: Pick<Installation, 'store' | 'vault'>,
  where: KeySettings,
): Promise<RotationSummary> {
  const { folder } = where
  const lock = holdFolder(folder, 'rotation')
  try {
    const { inUse, isUnfinished } = await findKeysInUse(store, where)
    const keys = isUnfinished ? readKeyRing(where) : addMasterKey(where, [...inUse, ...(await knownIds(store))])
    await rememberKeys({ store, vault, keys })
    const key = keys.current
    // Servers on PostgreSQL may be anywhere, so there always may be one.
    const isServed = where.database ? true : isHeld(folder)
    if (isServed) await pause(2 * KEYS_NOTICED_MS)
    const done: RotationSummary = { key, continued: isUnfinished, seals: 0, files: 0, unopened: [] }
    const work = { store, ...openSealing(where), key, done }
    for (let passes = 1; (await renewAllSeals(work)) > 0 && isServed && passes < MAX_PASSES; passes += 1)
      await pause(KEYS_NOTICED_MS)
    return done
  } finally {
    lock.release()
  }
}

const ADD_FIRST =
  '密钥在 GONGKAI_KEYS 里，不能由这个命令添加：请先在 master 里加一把新的主密钥（openssl rand -base64 32），' +
  '把 current 改成它的编号，重启服务，再运行一次 keys rotate。'

function addMasterKey(where: KeySettings, inUse: readonly string[]): KeyRing {
  if (where.keys) throw new OperationRefused(ADD_FIRST)
  return addKey(where.folder, inUse)
}

function openSealing({ seal, ...place }: KeySettings): { vault: ByteVault; files: LocalFiles } {
  const { folder } = place
  const vault = openVault(readKeyRing(place), seal)
  return { vault, files: openLocalFiles(join(folder, 'files'), vault) }
}

/** The keys that seals name; unfinished where something that opens still stands under a former one. */
async function findKeysInUse(
  store: ServerStore,
  where: KeySettings,
): Promise<{ inUse: string[]; isUnfinished: boolean }> {
  const { current } = readKeyRing(where)
  const { vault, files } = openSealing(where)
  const inUse = new Set<string>()
  const found = { unfinished: false }
  const meet = async (sealed: string | Uint8Array, open: () => unknown) => {
    const key = vault.keyOf(sealed)
    if (key !== '') inUse.add(key)
    if (key === '' || key === current || found.unfinished) return
    found.unfinished = await canOpen(open)
  }
  for (const keeper of SEALED_COLLECTIONS) {
    for await (const doc of readDocs<Doc>(store, keeper.coll)) {
      for (const { sealed, place } of listSealedParts(keeper, doc)) await meet(sealed, () => vault.open(sealed, place))
    }
  }
  for await (const { _id } of readDocs<FileDoc>(store, 'files')) {
    await meet(await readFileHead(files, _id), () => files.get(_id))
  }
  return { inUse: [...inUse], isUnfinished: found.unfinished }
}

async function canOpen(open: () => unknown): Promise<boolean> {
  try {
    await open()
    return true
  } catch (error) {
    if (error instanceof SealBroken || error instanceof FileMissing) return false
    throw error
  }
}

/** Renews what is not sealed as new data would be; answers how much of it stood under a former key. */
async function renewAllSeals(work: RotationWork): Promise<number> {
  work.done.unopened = []
  let former = 0
  for (const keeper of SEALED_COLLECTIONS) {
    for await (const doc of readDocs<Doc>(work.store, keeper.coll)) former += await renewDoc(work, keeper, doc)
  }
  for await (const file of readDocs<FileDoc>(work.store, 'files')) former += await renewFile(work, file)
  return former
}

/** The version of a case stays: nothing that anyone can read has changed. */
async function renewDoc(work: RotationWork, keeper: SealedCollection, seen: Doc): Promise<number> {
  const { store, vault, done } = work
  if (listSealedParts(keeper, seen).every(({ sealed }) => vault.isCurrent(sealed))) return 0
  const { renewed, former, unopened } = await store.transact(seen.partition, async (tx) => {
    const doc = await tx.get<Doc>(keeper.coll, seen._id)
    const renewal = makeRenewal(work)
    if (!doc) return renewal
    const patch = keeper.renewed(vault, doc, renewal.renew)
    if (renewal.renewed > 0) await tx.patch(keeper.coll, doc._id, patch)
    return renewal
  })
  done.seals += renewed
  done.unopened.push(...unopened)
  return former
}

function makeRenewal({ vault, key }: RotationWork) {
  const renewal = {
    renewed: 0,
    former: 0,
    unopened: [] as string[],
    renew: (sealed: string, place: string): string => {
      if (vault.isCurrent(sealed)) return sealed
      try {
        const fresh = vault.seal(vault.open(sealed, place), place)
        renewal.renewed += 1
        renewal.former += vault.keyOf(sealed) === key ? 0 : 1
        return fresh
      } catch (error) {
        if (!(error instanceof SealBroken)) throw error
        renewal.unopened.push(place)
        return sealed
      }
    },
  }
  return renewal
}

async function renewFile(
  { store, vault, files, key, done }: RotationWork,
  { _id: id, partition }: FileDoc,
): Promise<number> {
  const head = await readFileHead(files, id)
  if (vault.isCurrent(head)) return 0
  try {
    await files.put(id, await files.get(id))
  } catch (error) {
    if (!(error instanceof SealBroken || error instanceof FileMissing)) throw error
    done.unopened.push(`file ${id}`)
    return 0
  }
  done.files += 1
  // An upload that was removed at this very moment must not come back.
  if (!(await store.get('files', partition, id))) await files.remove(id)
  return vault.keyOf(head) === key ? 0 : 1
}

/** Empty where the file is not there. */
async function readFileHead(files: LocalFiles, id: string): Promise<Uint8Array> {
  return files.head(id).catch((error: unknown) => {
    if (error instanceof FileMissing) return new Uint8Array()
    throw error
  })
}
