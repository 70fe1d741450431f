import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FileMissing, type Files } from '../../service/files/files-port'
import type { ByteVault } from '../../service/sealing/vault'
import { Unwritable } from '../../service/store/storage-errors'

const HEAD_BYTES = 64

export type LocalFiles = Files & {
  /** The first bytes of a sealed file, which name its key. Throws FileMissing. */
  head(id: string): Promise<Uint8Array>
}

/** Sealed files in a folder: written whole to another name, flushed, then renamed, so that a file is never incomplete. */
export function openLocalFiles(folder: string, vault: ByteVault): LocalFiles {
  const at = (id: string) => join(folder, refuseUnsafeId(id))
  return {
    put: async (id, bytes) => {
      const draft = `${at(id)}.part`
      try {
        await mkdir(folder, { recursive: true })
        await writeDurably(draft, vault.sealBytes(bytes, `file ${id}`))
        await rename(draft, at(id))
        await flushFolder(folder)
      } catch (error) {
        await rm(draft, { force: true }).catch(() => undefined)
        throw NO_WRITE_CODES.includes(readErrorCode(error)) ? new Unwritable('the files folder takes nothing') : error
      }
    },
    get: async (id) => vault.openBytes(await readSealedFile(at(id), id), `file ${id}`),
    head: async (id) => (await readSealedFile(at(id), id)).subarray(0, HEAD_BYTES),
    remove: (id) => rm(at(id), { force: true }),
  }
}

const NO_WRITE_CODES = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOTDIR']

function readErrorCode(error: unknown): string {
  return String(Reflect.get(Object(error), 'code'))
}

/** Only ids in the form that we give out may become a path. */
function refuseUnsafeId(id: string): string {
  if (!/^[A-Za-z0-9_-]+$/.test(id)) throw new FileMissing(id)
  return id
}

async function readSealedFile(path: string, id: string): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new FileMissing(id) : error
  })
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'w', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
