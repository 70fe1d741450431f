/** Long enough for the browser to have begun. */
const KEPT_MS = 60_000

/** Hands bytes over as a file of the browser's own downloads. */
export function saveFile({ name, base64 }: { name: string; base64: string }, type: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export function saveDocx(file: { name: string; base64: string }): void {
  saveFile(file, DOCX_TYPE)
}

/** Converts piece by piece, because a long list of bytes does not fit the arguments of one call. */
export async function encodeBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const piece = 0x8000
  const texts = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, at) =>
    String.fromCharCode(...bytes.subarray(at * piece, (at + 1) * piece)),
  )
  return btoa(texts.join(''))
}
