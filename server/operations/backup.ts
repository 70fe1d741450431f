import { copyFile, link, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { create } from 'tar'
import type { FileDoc } from '../../service/store/documents'
import type { KeyPlace } from '../keys'
import type { Installation } from '../main'
import { openSqlite } from '../store/sqlite'
import { countDocuments, DATABASE, KEYS, MANIFEST, type Manifest } from './manifest'
import { readDocs } from './verify/rows'
import { OperationRefused, readErrorCode } from './with-data'
import { flushToDisk, hashFile } from './write-durably'

export type BackupSummary = {
  bytes: number
  counts: Record<string, number>
  files: number
  missing: string[]
  keys: boolean
}
export type BackupOrder = { file: string; withKeys: boolean } & KeyPlace

/**
 * One tar file with a consistent copy of the database and the sealed files it names, whole or not there at all. The
 * copy is put together inside the data folder, so that a sealed file can be linked instead of copied.
 */
export async function backUp(installation: Installation, asked: BackupOrder): Promise<BackupSummary> {
  await refuseNoFile(asked.file)
  if (asked.withKeys && asked.keys) throw new OperationRefused(KEYS_ELSEWHERE)
  const staging = await mkdtemp(join(asked.folder, '.backup-'))
  try {
    await installation.store.backup(join(staging, DATABASE))
    const { ids, missing } = await gatherFiles(asked, staging)
    const copied = [DATABASE, ...ids.map((id) => `files/${id}`), ...(asked.withKeys ? [KEYS] : [])]
    // Last, so that the keys open whatever a rotation sealed meanwhile.
    if (asked.withKeys) await copyFile(join(asked.folder, KEYS), join(staging, KEYS))
    const counts = await countCopiedDocuments(join(staging, DATABASE))
    const hashes = await hashFiles(staging, copied)
    const manifest: Manifest = { format: 'gongkai-backup-1', madeAt: installation.services.clock.now(), counts, hashes }
    await writeFile(join(staging, MANIFEST), `${JSON.stringify(manifest)}\n`)
    await packArchive(staging, asked.file, [MANIFEST, ...copied])
    return { bytes: (await stat(asked.file)).size, counts, files: ids.length, missing, keys: asked.withKeys }
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

const KEYS_ELSEWHERE = '密钥在 GONGKAI_KEYS 里，不在数据文件夹：不能用 --with-keys，没有备份。请另外保存密钥。'

/** Moving the backup over a folder fails; over a device it would replace the device. */
async function refuseNoFile(file: string): Promise<void> {
  const there = await stat(file).catch(() => null)
  if (there && !there.isFile())
    throw new OperationRefused('要写入的地方已经有一个同名的文件夹或者设备，没有备份。请换一个文件名。')
}

/** Links the sealed files of the copied database into the staging folder. */
async function gatherFiles({ folder }: BackupOrder, staging: string): Promise<{ ids: string[]; missing: string[] }> {
  const copy = openSqlite(join(staging, DATABASE))
  const docs: Pick<FileDoc, '_id' | 'claimed'>[] = []
  for await (const { _id, claimed } of readDocs<FileDoc>(copy, 'files')) docs.push({ _id, claimed })
  await copy.close()
  await mkdir(join(staging, 'files'))
  const ids: string[] = []
  const missing: string[] = []
  for (const { _id, claimed } of docs) {
    const there = await linkOrCopy(join(folder, 'files', _id), join(staging, 'files', _id))
    if (there) ids.push(_id)
    else if (claimed) missing.push(_id)
  }
  return { ids, missing }
}

/** False where the file is not there. A sealed file is only ever replaced whole, so a link keeps what it was. */
async function linkOrCopy(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to).catch(() => copyFile(from, to))
    return true
  } catch (error) {
    if (Reflect.get(Object(error), 'code') === 'ENOENT') return false
    throw error
  }
}

async function countCopiedDocuments(file: string): Promise<Record<string, number>> {
  const copy = openSqlite(file)
  const sound = await copy.integrity()
  const counts = await countDocuments(copy)
  await copy.close()
  if (sound === 'ok') return counts
  throw new OperationRefused(`数据库已损坏，没有备份：${sound}。请运行 verify 查看详情。`)
}

async function hashFiles(folder: string, paths: string[]): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const path of paths) hashes[path] = await hashFile(join(folder, path))
  return hashes
}

async function packArchive(staging: string, file: string, paths: string[]): Promise<void> {
  const draft = `${file}.part`
  try {
    await create({ file: draft, cwd: staging, mode: 0o600, portable: true }, paths)
    await flushToDisk(draft)
    await rename(draft, file)
    await flushToDisk(dirname(file))
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    throw new OperationRefused(`备份文件写不成（${readErrorCode(error)}）。请换一个能写入的地方。`)
  }
}
