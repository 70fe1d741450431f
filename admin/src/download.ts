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
