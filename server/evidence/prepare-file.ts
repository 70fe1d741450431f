import { preparePdf } from './prepare-pdf'
import { preparePicture } from './prepare-picture'
import type { AttachedFile, PreparedFile } from './prepared-book'

/**
 * Makes a file that somebody sent into pages of our own. It may be broken, or made to take all memory: run it in a
 * thread that is ended when it takes too much.
 */
export function prepareFile({ file, mostPages }: { file: AttachedFile; mostPages: number }): Promise<PreparedFile> {
  if (file.type === 'application/pdf') return preparePdf(file.bytes, mostPages)
  return preparePicture(file, mostPages)
}
