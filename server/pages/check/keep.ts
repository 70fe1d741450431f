/** What was pasted survives a reload and a slip of the finger; it stays in this tab and goes when the tab closes. */
export function keep(field: string, value: string): void {
  try {
    if (value) sessionStorage.setItem(keyOf(field), value)
    else sessionStorage.removeItem(keyOf(field))
  } catch {
    // A full or forbidden storage must not stop the check; the page still holds the text.
  }
}

export function kept(field: string): string {
  try {
    return sessionStorage.getItem(keyOf(field)) ?? ''
  } catch {
    return ''
  }
}

const keyOf = (field: string) => `report-check/${field}`
