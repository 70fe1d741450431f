/** Where a key is kept until its press is answered: over a reload of the page too. */
type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const nameOf = (what: string) => `press/${what}`

/** The key of what is being sent; the same until it was done, so that sending it again does not do it twice. */
export function pressKey(storage: Kept, what: string): string {
  const known = storage.getItem(nameOf(what))
  if (known) return known
  const key = crypto.randomUUID()
  storage.setItem(nameOf(what), key)
  return key
}

/** Done, or the key was found to have done something else: the next press is another one. */
export function forgetPress(storage: Kept, what: string): void {
  storage.removeItem(nameOf(what))
}
