/** Needs to be unique only among what one caller sends; it is no secret. */
export function makeKey(): string {
  const part = () => Math.random().toString(36).slice(2, 12)
  return `${Date.now().toString(36)}-${part()}${part()}`
}
