import { chmod, mkdir, mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { extract } from 'tar'
import type { Config, Database } from '../config'
import { copyFrom } from '../store/postgres/copy'
import { openSqlite } from '../store/sqlite'
import { numbersIn } from '../store/sqlite-copy'
import { holdInstallation } from './hold-installation'
import { countsOf, DATABASE, KEYS, MANIFEST, type Manifest, manifestShape } from './manifest'
import { openStore } from './open-store'
import { codeOf, Refused } from './with-data'
import { flush, hashOfFile } from './write-durably'

export type Restored = { madeAt: string; counts: Record<string, number>; files: number; keys: boolean }

type Place = Pick<Config, 'folder' | 'database'> & Partial<Pick<Config, 'keys'>>

/** Unpacks a backup into an empty place, of whichever engine it was made, and checks it before anything stands there. */
export async function restore(file: string, place: Place): Promise<Restored> {
  const { folder } = place
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0) {
    throw new Refused(`${folder} 不是空的。恢复只写入空的数据文件夹：请用 DATA_DIR 另指一个，或者先把原来的移走。`)
  }
  const lock = await holdInstallation(place, 'alone')
  const staging = await mkdtemp(join(folder, '.restore-'))
  try {
    await unpack(file, staging)
    const manifest = await manifestIn(staging)
    await checkHashes(staging, manifest)
    await checkDatabase(staging, manifest)
    await putInPlace(staging, place, Object.keys(manifest.hashes))
    return summary(manifest)
  } finally {
    // Tried again: what was being unpacked when it was refused may still be written.
    await rm(staging, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
    await lock.release()
    await rm(join(folder, 'lock'), { force: true })
  }
}

function summary({ madeAt, counts, hashes }: Manifest): Restored {
  const files = Object.keys(hashes).filter((path) => path.startsWith('files/')).length
  return { madeAt, counts, files, keys: KEYS in hashes }
}

const KNOWN = /^(manifest\.json|gongkai\.db|keys\.json|files\/[A-Za-z0-9_-]+)$/

/** Plain files with the names a backup has, and nothing else, whatever the archive holds. */
async function unpack(file: string, staging: string): Promise<void> {
  if (await isPacked(file)) throw new Refused('这个文件是压缩过的，不是本系统的备份。')
  const isOurs = (path: string, entry: object) => KNOWN.test(path) && Reflect.get(entry, 'type') === 'File'
  try {
    await extract({ file, cwd: staging, strict: true, filter: isOurs })
  } catch (error) {
    throw new Refused(`无法读取备份文件（${codeOf(error)}）：它不是本系统的备份，或者它不完整。`)
  }
}

/** gzip and zstd: a backup is never packed, and unpacking a hostile one may fill the disk. */
const PACKED = [Buffer.from('1f8b', 'hex'), Buffer.from('28b52ffd', 'hex')]

async function isPacked(file: string): Promise<boolean> {
  const start = Buffer.alloc(4)
  const handle = await open(file).catch((error: unknown) => {
    throw new Refused(`无法读取备份文件（${codeOf(error)}）。`)
  })
  try {
    await handle.read(start, 0, start.length, 0)
  } catch (error) {
    throw new Refused(`无法读取备份文件（${codeOf(error)}）。`)
  } finally {
    await handle.close()
  }
  return PACKED.some((magic) => start.subarray(0, magic.length).equals(magic))
}

async function manifestIn(staging: string): Promise<Manifest> {
  const text = await readFile(join(staging, MANIFEST), 'utf8').catch(() => '')
  const manifest = manifestShape.safeParse(parsed(text))
  if (manifest.success && DATABASE in manifest.data.hashes) return manifest.data
  throw new Refused('这不是本系统的备份文件，或者它不完整。')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function checkHashes(staging: string, { hashes }: Manifest): Promise<void> {
  for (const [path, hash] of Object.entries(hashes)) {
    const found = KNOWN.test(path) ? await hashOfFile(join(staging, path)).catch(() => '') : ''
    if (found !== hash) throw new Refused(`备份文件已损坏：${path} 与备份时不一致。没有恢复。`)
  }
}

async function checkDatabase(staging: string, { counts }: Manifest): Promise<void> {
  const { sound, found } = await lookedInto(join(staging, DATABASE))
  if (sound !== 'ok') throw new Refused(`备份里的数据库已损坏：${sound}。没有恢复。`)
  const differs = Object.entries(counts).find(([coll, count]) => found[coll] !== count)
  if (differs)
    throw new Refused(`备份里的 ${differs[0]} 应有 ${differs[1]} 条，现在是 ${found[differs[0]]} 条。没有恢复。`)
}

async function lookedInto(file: string): Promise<{ sound: string; found: Record<string, number> }> {
  try {
    const store = openSqlite(file)
    const looked = { sound: await store.integrity(), found: await countsOf(store) }
    await store.close()
    return looked
  } catch (error) {
    throw new Refused(`备份里的数据库打不开（${codeOf(error)}）。没有恢复。`)
  }
}

/** The database last: without it the place is no installation yet. */
async function putInPlace(staging: string, { folder, database, keys }: Place, paths: string[]): Promise<void> {
  await mkdir(join(folder, 'files'))
  const beside = paths.filter((path) => path !== DATABASE && !(keys && path === KEYS))
  for (const path of database ? beside : [...beside, DATABASE]) {
    await chmod(join(staging, path), 0o600)
    await flush(join(staging, path))
    await rename(join(staging, path), join(folder, path))
  }
  await flush(join(folder, 'files'))
  await flush(folder)
  if (!database) return
  const isDone = await loaded(join(staging, DATABASE), { folder, database }).catch(async (error: unknown) => {
    await takeBack(folder, beside)
    throw error
  })
  if (isDone) return
  await takeBack(folder, beside)
  throw new Refused('DATABASE_URL 所指的数据库不是空的。恢复只写入空的数据库：请另建一个。没有恢复。')
}

/** False where the database is not empty. */
async function loaded(file: string, place: { folder: string; database: Database }): Promise<boolean> {
  const laidOut = await openStore(place)
  await laidOut.close()
  const from = openSqlite(file)
  try {
    return await copyFrom(place.database.url, from, numbersIn(file))
  } finally {
    await from.close()
  }
}

async function takeBack(folder: string, paths: string[]): Promise<void> {
  for (const path of [...paths, 'files']) await rm(join(folder, path), { recursive: true, force: true })
}
