import type { CloudBase } from '@cloudbase/node-sdk'
import { FileMissing, type Files } from '../../service/files/files-port'
import type { ByteVault } from '../../service/sealing/vault'

export type Bucket = Pick<CloudBase, 'uploadFile' | 'downloadFile' | 'deleteFile' | 'getUploadMetadata'>

const MISSING = 'STORAGE_FILE_NONEXIST'

/** Sealed files in CloudBase's storage, which holds no readable byte: its rules and its links need not be trusted. */
export function cloudFiles(bucket: Bucket, vault: ByteVault): Files {
  const placeOf = placesIn(bucket)
  return {
    put: async (id, bytes) => {
      const fileContent = vault.sealBytes(bytes, `file ${id}`)
      await bucket.uploadFile({ cloudPath: pathOf(id), fileContent })
    },
    get: async (id) => {
      const fileID = await placeOf(id)
      const { fileContent } = await bucket.downloadFile({ fileID }).catch((error: unknown) => {
        throw isMissing(error) ? new FileMissing(id) : error
      })
      return vault.openBytes(Buffer.from(fileContent ?? ''), `file ${id}`)
    },
    remove: async (id) => {
      const { fileList } = await bucket.deleteFile({ fileList: [await placeOf(id)] })
      const refused = fileList.find(({ code }) => code !== 'SUCCESS' && code !== MISSING)
      if (refused) throw new Error(`a file could not be removed: ${refused.code}`)
    },
  }
}

/** Ids are made by us; anything else must not become a path. */
function pathOf(id: string): string {
  if (!/^[A-Za-z0-9_-]+$/.test(id)) throw new FileMissing(id)
  return `files/${id}`
}

/** A file is fetched by an address that begins with the name of the bucket, which the service alone knows. */
function placesIn(bucket: Bucket): (id: string) => Promise<string> {
  let known: Promise<string> | null = null
  const ask = async () => {
    const { data } = await bucket.getUploadMetadata({ cloudPath: 'files/any' })
    return data.fileId.slice(0, -'files/any'.length)
  }
  return async (id) => {
    const path = pathOf(id)
    known ??= ask()
    try {
      return `${await known}${path}`
    } catch (error) {
      known = null
      throw error
    }
  }
}

function isMissing(error: unknown): boolean {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown }
  return code === MISSING || String(message).includes('Status:404')
}
