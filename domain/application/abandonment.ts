import type { Timeline } from '../clock/timeline'
import { addDays, type Day } from '../day'
import type { LeafCode } from '../outcome/outcomes'
import type { DeskFacts } from './desk-facts'
import type { CaseState, Reply } from './state'

/** Deemed abandoned (Art. 30, 国办函〔2020〕109号 Art. 6): the two leaves that a late supplement or payment still undoes. */
export function isAbandonment(leaf: LeafCode): leaf is '3.6.1' | '3.6.2' {
  return leaf === '3.6.1' || leaf === '3.6.2'
}

/** Nobody answered or paid in time (Art. 30, 109号文 Art. 6): proposed to a person, never done by itself. */
export type ProposedAbandonment = {
  leaf: '3.6.1' | '3.6.2'
  article: string
  /** When it was asked for, the last day to answer or pay, and how many calendar days ago that was. */
  askedOn: Day
  dueOn: Day
  daysOver: number
}

type DayWithGrace = { today: Day; graceDays: number }

/** Null while the term or the days of grace run, and once a reply is on its way: an officer has decided then. */
export function proposedAbandonment(
  state: CaseState,
  timeline: Timeline,
  on: DayWithGrace,
): ProposedAbandonment | null {
  if (state.reply || state.status === 'closed') return null
  return ofFee(state, timeline, on) ?? ofSupplement(state, on)
}

/** Art. 30. */
function ofSupplement({ supplement }: CaseState, on: DayWithGrace): ProposedAbandonment | null {
  if (!supplement || supplement.suppliedOn) return null
  const { requestedOn, dueOn } = supplement
  return (
    nullUnlessOver(dueOn, on) && {
      leaf: '3.6.1',
      article: '第三十条',
      askedOn: requestedOn,
      ...countDaysOver(dueOn, on),
    }
  )
}

/** 109号文 Art. 6: the twenty working days run from the day after the notice arrived. */
function ofFee({ fee }: CaseState, { paymentDueOn }: Timeline, on: DayWithGrace): ProposedAbandonment | null {
  if (!fee || fee.paidOn || !paymentDueOn) return null
  return (
    nullUnlessOver(paymentDueOn, on) && {
      leaf: '3.6.2',
      article: '第四十二条',
      askedOn: fee.issuedOn,
      ...countDaysOver(paymentDueOn, on),
    }
  )
}

/** Which term is over, told from what is stored of a case. */
export function lapseIn(
  { paymentDueOn, supplementDueOn }: Pick<DeskFacts, 'paymentDueOn' | 'supplementDueOn'>,
  on: DayWithGrace,
): { on: Day; article: string } | null {
  if (paymentDueOn && nullUnlessOver(paymentDueOn, on)) return { on: paymentDueOn, article: '第四十二条' }
  return supplementDueOn && nullUnlessOver(supplementDueOn, on) ? { on: supplementDueOn, article: '第三十条' } : null
}

function nullUnlessOver(dueOn: Day, { today, graceDays }: DayWithGrace): true | null {
  return today > addDays(dueOn, graceDays) ? true : null
}

function countDaysOver(dueOn: Day, { today }: DayWithGrace) {
  return { dueOn, daysOver: (Date.parse(today) - Date.parse(dueOn)) / 86_400_000 }
}

/** What was awaited came after all, or is awaited anew: nobody is deemed to have given up. */
export function withoutAbandonment(reply: Reply | null): Reply | null {
  return reply && isAbandonment(reply.leaf) ? null : reply
}

/** Which outcome it would be, if nobody answered: the fee, where one is out, was asked for last. */
export function abandonmentLeaf({ fee }: Pick<CaseState, 'fee'>): '3.6.1' | '3.6.2' {
  return fee && !fee.paidOn ? '3.6.2' : '3.6.1'
}
