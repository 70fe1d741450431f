import { jpegEnd } from './content/jpeg'
import { pdfProblem } from './content/pdf'
import { pngEnd } from './content/png'

/** What is kept of an upload, and as what; or the sentence that says why it is not taken. */
export type Content = { type: string; bytes: Buffer } | { refused: string }

const OTHER = '只能上传 JPG、PNG 图片或者 PDF。这个文件的内容不是，或者没有传完整，换一个再试。'

/**
 * The type by what is in the file, from the first byte to the last; its name and its declared type count for nothing. What
 * a phone appends to a picture (a film, a second picture) is cut off: kept is what can be looked at.
 */
export async function contentOf(bytes: Buffer): Promise<Content> {
  if (bytes.subarray(0, 1024).includes('%PDF-')) {
    const problem = await pdfProblem(bytes)
    return problem ? { refused: problem } : { type: 'application/pdf', bytes }
  }
  for (const [type, endOf] of Object.entries({ 'image/jpeg': jpegEnd, 'image/png': pngEnd })) {
    const end = endOf(bytes)
    if (end !== null) return { type, bytes: bytes.subarray(0, end) }
  }
  return { refused: OTHER }
}
