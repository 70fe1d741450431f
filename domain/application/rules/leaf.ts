import { timeline } from '../../clock'
import { type LeafCode, OUTCOMES } from '../../outcome'
import type { Condition, PreconditionCode } from '../../outcome/shape'
import { type Refusal, refuse } from '../../refusal'
import type { CaseState } from '../case'
import type { Context } from '../command'
import type { LetterFacts } from '../events'

type Asked = { leaf: LeafCode; facts: LetterFacts }

/** The first thing the case lacks for this outcome, or null. Without facts only the unconditional ones are looked at. */
export function refuseLeaf(state: CaseState, { leaf, facts }: Asked, context: Context): Refusal | null {
  const open = OUTCOMES[leaf].preconditions.find(({ code, only }) => holds(only, facts) && !MET[code](state, context))
  return open ? REFUSALS[open.code] : null
}

/** Facts the letter cannot do without, by name, with what to say beside the field. */
export function missingFacts({ leaf, facts }: Asked): Record<string, string> {
  const missing = OUTCOMES[leaf].facts.filter(
    ({ name, required, only }) => required && holds(only, facts) && !facts[name]?.trim(),
  )
  return Object.fromEntries(missing.map(({ name, label }) => [`fact.${name}`, `请填写${label}。`]))
}

export function holds(only: Condition | undefined, facts: LetterFacts): boolean {
  if (!only) return true
  const value = facts[only.fact] ?? ''
  return only.is === undefined ? value !== '' : value === only.is
}

const MET: Record<PreconditionCode, (state: CaseState, context: Context) => boolean> = {
  'search-record': ({ searches }) => searches.length > 0,
  /** Art. 32: asked in writing before it is withheld for their sake. */
  'third-party-consultation': ({ consultations }) => consultations.some(({ party }) => party === 'third'),
  'supplement-received': ({ supplement }) => Boolean(supplement?.suppliedOn),
  'supplement-overdue': ({ supplement }, { today }) =>
    supplement !== null && !supplement.suppliedOn && today > supplement.dueOn,
  'fee-overdue': feeOverdue,
  /** Art. 35: reasons were asked for, and found wanting or not given in time. */
  'reasons-requested': ({ reasons }, { today }) =>
    reasons !== null && (reasons.givenOn ? !reasons.reasonable : today > reasons.dueOn),
  /** Art. 36(6): a reply was already given, a pending twin is none. */
  'earlier-reply': (_, { earlierReplies }) => earlierReplies.length > 0,
  /** A withdrawal closes the case on its day (moves.ts), so no letter is drafted for it. */
  withdrawal: () => false,
}

/** 109号文 Art. 6: twenty working days from the day after the notice reached the applicant. */
function feeOverdue(state: CaseState, { today, calendar }: Context): boolean {
  if (!state.fee || state.fee.paidOn) return false
  const { paymentDueOn } = timeline(state.events, calendar)
  return paymentDueOn !== null && today > paymentDueOn
}

const REFUSALS: Record<PreconditionCode, Refusal> = {
  'search-record': refuse('search-record-missing', '第三十六条'),
  'third-party-consultation': refuse('nothing-asked', '第三十二条', { detail: '还没有征求第三方意见。' }),
  'supplement-received': refuse('still-unclear-needs-a-supplement', '第三十条'),
  'supplement-overdue': refuse('abandonment-too-early', '第三十条'),
  'fee-overdue': refuse('abandonment-too-early', '第四十二条'),
  'reasons-requested': refuse('nothing-asked', '第三十五条', { detail: '还没有要求说明理由，或者理由成立。' }),
  'earlier-reply': refuse('repeat-needs-an-earlier-reply', '第三十六条'),
  withdrawal: refuse('nothing-asked', undefined, { detail: '撤回请直接登记，当日办结。' }),
}
