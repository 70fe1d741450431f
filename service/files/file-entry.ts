import { withMac } from '../sealing/document-mac'
import type { Vault } from '../sealing/vault'
import type { FileDoc } from '../store/documents'

export type Uploaded = Pick<FileDoc, '_id' | 'partition' | 'owner' | 'type' | 'size' | 'sha256' | 'uploadedAt'> & {
  name: string
}

/** The entry of an uploaded file that no filing claims yet. Its name is sealed: files are called 张三身份证.jpg. */
export function fileEntry(vault: Vault, { name, ...file }: Uploaded): FileDoc {
  const sealedName = vault.seal(name, namePlace(file._id))
  return withMac(vault, 'files', { ...file, sealedName, claimed: false, application: '', what: '' })
}

/** Throws SealBroken. */
export function openName(vault: Vault, { _id, sealedName }: Pick<FileDoc, '_id' | 'sealedName'>): string {
  return vault.open(sealedName, namePlace(_id))
}

export function namePlace(id: string): string {
  return `file ${id}/name`
}
