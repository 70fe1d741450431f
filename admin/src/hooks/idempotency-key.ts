/** Where a key is kept until its sending is answered: over a reload of the page too. */
type KeyStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const nameOf = (what: string) => `idempotency-key/${what}`

/** The key of what is being sent; the same until it was done, so that sending it again does not do it twice. */
export function getIdempotencyKey(storage: KeyStorage, what: string): string {
  const known = storage.getItem(nameOf(what))
  if (known) return known
  const key = crypto.randomUUID()
  storage.setItem(nameOf(what), key)
  return key
}

/** It was done, or the key was found to have done something else: the next sending gets another key. */
export function forgetIdempotencyKey(storage: KeyStorage, what: string): void {
  storage.removeItem(nameOf(what))
}
