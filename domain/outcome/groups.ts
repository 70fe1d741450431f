import type { LeafCode } from './leaf'
import type { Outcome, OutcomeGroup } from './shape'

/** The group label of table three, verbatim. Disclosed and partly disclosed are groups and rows at once. */
export const GROUP_LABELS: Record<OutcomeGroup, string> = {
  disclosed: '（一）予以公开',
  'partly-disclosed': '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  withheld: '（三）不予公开',
  'cannot-provide': '（四）无法提供',
  'not-processed': '（五）不予处理',
  'closed-otherwise': '（六）其他处理',
}

type Settled = 'leaf' | 'group' | 'groupLabel' | 'rowLabel'
type Usual = 'legalReview' | 'tellsSupplement'
type OutcomeText = Omit<Outcome, Settled | Usual> & Partial<Pick<Outcome, Usual>>

/** Completes an outcome with what its group settles. */
export function describeOutcome(group: OutcomeGroup, leaf: LeafCode, written: OutcomeText): Outcome {
  const groupLabel = GROUP_LABELS[group]
  const rowLabel = written.label === groupLabel ? groupLabel : `${groupLabel} ${written.label}`
  return {
    legalReview: false,
    tellsSupplement: false,
    ...written,
    leaf,
    group,
    groupLabel,
    rowLabel,
  }
}
