import { addMonths, type Day } from '../day'
import { LEAF_CODES, type LeafCode, OUTCOMES } from '../outcome/outcomes'
import type { Reply, WithheldReview } from './state'
import type { Status } from './status'

/** Nothing is withheld from who is told to inquire in the way that another law provides. */
const HOLDS_NOTHING_BACK: LeafCode = '3.3.8'

/** Art. 13–16, 37: the rows of table three under which something that the office holds stays closed. */
export const REVIEWED_LEAVES: readonly LeafCode[] = LEAF_CODES.filter(
  (leaf) => leaf === '3.2' || (OUTCOMES[leaf].group === 'withheld' && leaf !== HOLDS_NOTHING_BACK),
)

export function isWithholding(leaf: LeafCode | undefined): boolean {
  return leaf !== undefined && REVIEWED_LEAVES.includes(leaf)
}

/** A case, or the card of one. */
type Replied = {
  reply?: Pick<Reply, 'leaf' | 'servedOn'> | null
  withheldReview?: Pick<WithheldReview, 'on' | 'decision'> | null
}

/** The day on which somebody last looked at the ground: the latest review, or the reply itself. */
export function lastLookOn({ reply, withheldReview }: Replied): Day | null {
  return withheldReview?.on ?? reply?.servedOn ?? null
}

/**
 * Art. 18: by when what was withheld is to be looked at again; null where nothing is withheld (any more). The Regulations say
 * 定期 and no number, so `months` is a setting of the office.
 */
export function reviewDueOn(
  { status, reply, withheldReview }: Replied & { status: Status },
  months: number,
): Day | null {
  if (status !== 'closed' || !reply?.servedOn || !isWithholding(reply.leaf)) return null
  return withheldReview?.decision === 'open' ? null : addMonths(withheldReview?.on ?? reply.servedOn, months)
}
