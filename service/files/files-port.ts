/** Where attachments live: sealed bytes by id. What a file is called and whose it is stands in the `files` collection. */
export interface Files {
  put(id: string, bytes: Uint8Array): Promise<void>
  /** Throws FileMissing. */
  get(id: string): Promise<Uint8Array>
  remove(id: string): Promise<void>
}

export class FileMissing extends Error {
  override name = 'FileMissing'
}

export const MAX_FILE_BYTES = 10 * 1024 * 1024
export const MAX_FILES_PER_FILING = 5
