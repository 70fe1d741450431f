/** Made again when it is older than this; whoever asks meanwhile gets the same, so that nobody can have it made without end. */
export function keepAnswer<T>(freshMs: number, make: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null
  let madeAt = 0
  return () => {
    if (kept && performance.now() - madeAt < freshMs) return kept
    madeAt = performance.now()
    const made = make()
    kept = made
    made.catch(() => {
      if (kept === made) kept = null
    })
    return made
  }
}
