const OWNER = 'officer'

/**
 * What was typed in this tab outlives a session, for the officer who typed it: it names applicants. Called when somebody
 * signed in; true where that was somebody else, and what the one before had typed is gone.
 */
export function claimKept(storage: Pick<Storage, 'getItem' | 'setItem' | 'clear'>, officer: string): boolean {
  try {
    const owner = storage.getItem(OWNER)
    const isAnother = owner !== null && owner !== officer
    if (isAnother) storage.clear()
    storage.setItem(OWNER, officer)
    return isAnother
  } catch {
    // Where nothing can be kept, nothing is left for the next officer.
    return false
  }
}
