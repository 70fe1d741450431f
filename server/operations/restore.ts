import { chmod, mkdir, mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { extract } from 'tar'
import type { Config, PostgresAddress } from '../config'
import { copyFrom } from '../store/postgres/copy'
import { openSqlite } from '../store/sqlite'
import { numbersIn } from '../store/sqlite-copy'
import { holdInstallation } from './hold-installation'
import { countDocuments, DATABASE, KEYS, MANIFEST, type Manifest, manifestShape } from './manifest'
import { openStore } from './open-store'
import { OperationRefused, readErrorCode } from './with-data'
import { flushToDisk, hashFile } from './write-durably'

export type RestoreSummary = { madeAt: string; counts: Record<string, number>; files: number; keys: boolean }

type RestorePlace = Pick<Config, 'folder' | 'database'> & Partial<Pick<Config, 'keys'>>

/** Unpacks a backup into an empty place, of whichever engine it was made, and checks it before anything stands there. */
export async function restoreBackup(file: string, place: RestorePlace): Promise<RestoreSummary> {
  const { folder } = place
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0) {
    throw new OperationRefused(
      `${folder} 不是空的。恢复只写入空的数据文件夹：请用 DATA_DIR 另指一个，或者先把原来的移走。`,
    )
  }
  const lock = await holdInstallation(place, 'alone')
  const staging = await mkdtemp(join(folder, '.restore-'))
  try {
    await unpackArchive(file, staging)
    const manifest = await readManifest(staging)
    await checkHashes(staging, manifest)
    await checkDatabase(staging, manifest)
    await putInPlace(staging, place, Object.keys(manifest.hashes))
    return summarizeManifest(manifest)
  } finally {
    // Removal is tried again, because files may still be written when unpacking is refused.
    await rm(staging, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
    await lock.release()
    await rm(join(folder, 'lock'), { force: true })
  }
}

function summarizeManifest({ madeAt, counts, hashes }: Manifest): RestoreSummary {
  const files = Object.keys(hashes).filter((path) => path.startsWith('files/')).length
  return { madeAt, counts, files, keys: KEYS in hashes }
}

const KNOWN_PATHS = /^(manifest\.json|gongkai\.db|keys\.json|files\/[A-Za-z0-9_-]+)$/

/** Plain files with the names a backup has, and nothing else, whatever the archive holds. */
async function unpackArchive(file: string, staging: string): Promise<void> {
  if (await isPacked(file)) throw new OperationRefused('这个文件是压缩过的，不是本系统的备份。')
  const isOurs = (path: string, entry: object) => KNOWN_PATHS.test(path) && Reflect.get(entry, 'type') === 'File'
  try {
    await extract({ file, cwd: staging, strict: true, filter: isOurs })
  } catch (error) {
    throw new OperationRefused(`无法读取备份文件（${readErrorCode(error)}）：它不是本系统的备份，或者它不完整。`)
  }
}

/** gzip and zstd: a backup is never packed, and unpacking a hostile one may fill the disk. */
const PACKED_SIGNATURES = [Buffer.from('1f8b', 'hex'), Buffer.from('28b52ffd', 'hex')]

async function isPacked(file: string): Promise<boolean> {
  const start = Buffer.alloc(4)
  const handle = await open(file).catch((error: unknown) => {
    throw new OperationRefused(`无法读取备份文件（${readErrorCode(error)}）。`)
  })
  try {
    await handle.read(start, 0, start.length, 0)
  } catch (error) {
    throw new OperationRefused(`无法读取备份文件（${readErrorCode(error)}）。`)
  } finally {
    await handle.close()
  }
  return PACKED_SIGNATURES.some((magic) => start.subarray(0, magic.length).equals(magic))
}

async function readManifest(staging: string): Promise<Manifest> {
  const text = await readFile(join(staging, MANIFEST), 'utf8').catch(() => '')
  const manifest = manifestShape.safeParse(parseJson(text))
  if (manifest.success && DATABASE in manifest.data.hashes) return manifest.data
  throw new OperationRefused('这不是本系统的备份文件，或者它不完整。')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function checkHashes(staging: string, { hashes }: Manifest): Promise<void> {
  for (const [path, hash] of Object.entries(hashes)) {
    const found = KNOWN_PATHS.test(path) ? await hashFile(join(staging, path)).catch(() => '') : ''
    if (found !== hash) throw new OperationRefused(`备份文件已损坏：${path} 与备份时不一致。没有恢复。`)
  }
}

async function checkDatabase(staging: string, { counts }: Manifest): Promise<void> {
  const { sound, found } = await inspectDatabase(join(staging, DATABASE))
  if (sound !== 'ok') throw new OperationRefused(`备份里的数据库已损坏：${sound}。没有恢复。`)
  const differs = Object.entries(counts).find(([coll, count]) => found[coll] !== count)
  if (differs)
    throw new OperationRefused(
      `备份里的 ${differs[0]} 应有 ${differs[1]} 条，现在是 ${found[differs[0]]} 条。没有恢复。`,
    )
}

async function inspectDatabase(file: string): Promise<{ sound: string; found: Record<string, number> }> {
  try {
    const store = openSqlite(file)
    const looked = { sound: await store.integrity(), found: await countDocuments(store) }
    await store.close()
    return looked
  } catch (error) {
    throw new OperationRefused(`备份里的数据库打不开（${readErrorCode(error)}）。没有恢复。`)
  }
}

/** The database last: without it the place is no installation yet. */
async function putInPlace(staging: string, { folder, database, keys }: RestorePlace, paths: string[]): Promise<void> {
  await mkdir(join(folder, 'files'))
  const beside = paths.filter((path) => path !== DATABASE && !(keys && path === KEYS))
  for (const path of database ? beside : [...beside, DATABASE]) {
    await chmod(join(staging, path), 0o600)
    await flushToDisk(join(staging, path))
    await rename(join(staging, path), join(folder, path))
  }
  await flushToDisk(join(folder, 'files'))
  await flushToDisk(folder)
  if (!database) return
  const isDone = await loadIntoDatabase(join(staging, DATABASE), { folder, database }).catch(async (error: unknown) => {
    await removeRestored(folder, beside)
    throw error
  })
  if (isDone) return
  await removeRestored(folder, beside)
  throw new OperationRefused('DATABASE_URL 所指的数据库不是空的。恢复只写入空的数据库：请另建一个。没有恢复。')
}

/** False where the database is not empty. */
async function loadIntoDatabase(file: string, place: { folder: string; database: PostgresAddress }): Promise<boolean> {
  const laidOut = await openStore(place)
  await laidOut.close()
  const from = openSqlite(file)
  try {
    return await copyFrom(place.database.url, from, numbersIn(file))
  } finally {
    await from.close()
  }
}

async function removeRestored(folder: string, paths: string[]): Promise<void> {
  for (const path of [...paths, 'files']) await rm(join(folder, path), { recursive: true, force: true })
}
