import { formatDay } from '../../domain/day'
import { type Explanation, isExplained } from '../../domain/report/explanation'
import type { Problem } from '../../domain/report/report'
import { dayOf } from '../instant'

/** '' where nothing of what it explains differs any more. */
export function explanationWords(explanation: Explanation | undefined, problems: readonly Problem[]): string {
  if (!explanation || !problems.some((problem) => isExplained(problem, explanation))) return ''
  return signedWords(explanation)
}

/** '上年漏计1件（方敏，2026年1月10日签名）' */
export function signedWords({ reason, by, at }: Explanation): string {
  return `${reason}（${by}，${formatDay(dayOf(at))}签名）`
}
