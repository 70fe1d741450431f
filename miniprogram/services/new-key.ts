/** Only has to differ between what one caller sends: it is an identity, not a secret. */
export function newKey(): string {
  const part = () => Math.random().toString(36).slice(2, 12)
  return `${Date.now().toString(36)}-${part()}${part()}`
}
