/** Keeps pasted text over a reload. It is stored for this tab only and goes when the tab closes. */
export function keepText(field: string, value: string): void {
  try {
    if (value) sessionStorage.setItem(makeStorageKey(field), value)
    else sessionStorage.removeItem(makeStorageKey(field))
  } catch {
    // The check works without storage too, so a full or forbidden one is ignored.
  }
}

export function readKeptText(field: string): string {
  try {
    return sessionStorage.getItem(makeStorageKey(field)) ?? ''
  } catch {
    return ''
  }
}

const makeStorageKey = (field: string) => `report-check/${field}`
