/** One difference: `what` is its kind, `id` the document or file, `where` the field or the place in the record. */
export type VerifyProblem = { what: string; id: string; where: string; message: string }
export type Findings = { checked: Record<string, number>; problems: VerifyProblem[] }

export function makeFindings(): Findings {
  return { checked: {}, problems: [] }
}

export function countChecked(findings: Findings, what: string, by = 1): void {
  findings.checked[what] = (findings.checked[what] ?? 0) + by
}

/** A record too damaged to be checked is reported as a problem, and the others are checked. */
export async function checkUnlessUnreadable(
  { problems }: Findings,
  id: string,
  check: () => Promise<unknown> | unknown,
): Promise<void> {
  try {
    await check()
  } catch (error) {
    const { name } = error instanceof Error ? error : new Error()
    problems.push({ what: 'unreadable', id, where: name, message: '内容残缺，无法核对。' })
  }
}
