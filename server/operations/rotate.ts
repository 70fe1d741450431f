import { join } from 'node:path'
import type { ApplicationDoc, FileDoc, SealedApplicant } from '../../cloudfunctions/shared/documents'
import { FileMissing } from '../../cloudfunctions/shared/files'
import { type ByteVault, openVault, SealBroken } from '../../cloudfunctions/shared/vault'
import { type LocalFiles, localFiles } from '../files/local'
import { addKey, type KeyRing, loadKeys } from '../keys'
import type { Ground } from '../main'
import { holdFolder } from './lock'
import { docsOf } from './verify/rows'

/** `unopened`: what was left as it is, because it does not open or is not there; verify tells more. */
export type Rotation = { key: string; continued: boolean; fields: number; files: number; unopened: string[] }
type Work = { store: Ground['store']; vault: ByteVault; files: LocalFiles; key: string }

/**
 * Seals everything under a new key. Cut short, it goes on with the same key when it is called again: what opens but is
 * not under the current key yet is what is left to do. Former keys stay: they open older backups.
 */
export async function rotate({ store }: Ground, folder: string): Promise<Rotation> {
  const lock = holdFolder(folder)
  try {
    const before = workWith(store, folder, loadKeys(folder))
    const continued = await isUnfinished(before)
    const work = continued ? before : workWith(store, folder, addKey(folder))
    const done: Rotation = { key: work.key, continued, fields: 0, files: 0, unopened: [] }
    for await (const { _id } of docsOf<ApplicationDoc>(store, 'applications')) await resealCase(work, _id, done)
    for await (const { _id } of docsOf<FileDoc>(store, 'files')) await resealFile(work, _id, done)
    return done
  } finally {
    lock.release()
  }
}

function workWith(store: Ground['store'], folder: string, keys: KeyRing): Work {
  const vault = openVault(keys)
  return { store, vault, files: localFiles(join(folder, 'files'), vault), key: keys.current }
}

async function isUnfinished(work: Work): Promise<boolean> {
  for await (const doc of docsOf<ApplicationDoc>(work.store, 'applications')) {
    if (oldFields(work, doc).some(({ plain }) => plain !== null)) return true
  }
  for await (const { _id } of docsOf<FileDoc>(work.store, 'files')) {
    if (typeof (await oldFile(work, _id)) === 'object') return true
  }
  return false
}

type OldField = { field: keyof SealedApplicant; where: string; plain: string | null }

/** The fields under a former key; `plain` is null where the seal does not open. */
function oldFields({ vault, key }: Work, { applicant, receipt }: ApplicationDoc): OldField[] {
  const fields = Object.entries(applicant) as [keyof SealedApplicant, string][]
  return fields
    .filter(([, sealed]) => sealed !== '' && vault.keyOf(sealed) !== key)
    .map(([field, sealed]) => ({ field, where: `${receipt}/${field}`, sealed }))
    .map(({ field, where, sealed }) => ({ field, where, plain: plainOf(vault, sealed, where) }))
}

function plainOf(vault: ByteVault, sealed: string, where: string): string | null {
  try {
    return vault.open(sealed, where)
  } catch (error) {
    if (error instanceof SealBroken) return null
    throw error
  }
}

/** The version stays: nothing that anyone can read has changed. */
async function resealCase(work: Work, id: string, done: Rotation): Promise<void> {
  const old = await work.store.transact(async (tx) => {
    const doc = await tx.get<ApplicationDoc>('applications', id)
    const old = doc ? oldFields(work, doc) : []
    const fresh = old.flatMap(({ field, where, plain }) =>
      plain === null ? [] : [[field, work.vault.seal(plain, where)] as const],
    )
    if (!doc || fresh.length === 0) return old
    const applicant = { ...doc.applicant, ...Object.fromEntries(fresh) }
    await tx.patch<ApplicationDoc>('applications', id, { applicant })
    return old
  })
  const broken = old.filter(({ plain }) => plain === null)
  done.fields += old.length - broken.length
  done.unopened.push(...broken.map(({ where }) => where))
}

async function resealFile(work: Work, id: string, done: Rotation): Promise<void> {
  const old = await oldFile(work, id)
  if (old === 'unopened') done.unopened.push(`file ${id}`)
  if (typeof old !== 'object') return
  await work.files.put(id, old)
  done.files += 1
}

/** The bytes of a file under a former key. */
async function oldFile({ files, key }: Work, id: string): Promise<Uint8Array | 'current' | 'unopened'> {
  try {
    return (await files.keyOf(id)) === key ? 'current' : await files.get(id)
  } catch (error) {
    if (error instanceof SealBroken || error instanceof FileMissing) return 'unopened'
    throw error
  }
}
