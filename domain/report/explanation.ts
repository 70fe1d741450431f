import type { CheckRule, Problem } from './report'

/** Between two years, so that what differs may have its cause outside the figures and the office may publish with an explanation. */
const EXPLAINABLE: readonly CheckRule[] = ['X4', 'X5']

/** Why a report differs from the one of last year, signed by the head of disclosure for these differences and no other. */
export type Explanation = { differences: string[]; reason: string; by: string; at: string }

/** The differences from last year's report, in the words of the check. */
export function listExplainableDifferences(problems: readonly Problem[]): string[] {
  return problems.filter(({ rule }) => EXPLAINABLE.includes(rule)).map(({ message }) => message)
}

/** What stands in the way of publication: every error that was not explained as it stands now. */
export function listUnexplainedErrors(problems: readonly Problem[], explanation?: Explanation): Problem[] {
  return problems.filter((problem) => problem.level === 'error' && !isExplained(problem, explanation))
}

export function isExplained({ rule, message }: Problem, explanation?: Explanation): boolean {
  return EXPLAINABLE.includes(rule) && (explanation?.differences.includes(message) ?? false)
}
