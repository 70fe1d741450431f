import { addDays, type Day } from '../day'
import type { LeafCode } from '../outcome/outcomes'
import { outstandingFee } from './awaited'
import type { CardFacts } from './card'
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

/** What others did not do in time. Neither is there once a reply is on its way: an officer has decided then. */
type Lapsing = Pick<DeskFacts, 'paymentDueOn' | 'supplementDueOn'>
type Asked = Pick<CardFacts, 'feeAskedOn' | 'supplementAskedOn'>

/** Null while the term or the days of grace run. */
export function proposedAbandonment(
  { paymentDueOn, supplementDueOn }: Lapsing,
  { feeAskedOn, supplementAskedOn }: Asked,
  on: DayWithGrace,
): ProposedAbandonment | null {
  return (
    proposeWhenOver('3.6.2', paymentDueOn, { askedOn: feeAskedOn, on }) ??
    proposeWhenOver('3.6.1', supplementDueOn, { askedOn: supplementAskedOn, on })
  )
}

/** Art. 30, and 109号文 Art. 6: the twenty working days to pay run from the day after the notice arrived. */
const ARTICLES = { '3.6.1': '第三十条', '3.6.2': '第四十二条' } as const

function proposeWhenOver(
  leaf: keyof typeof ARTICLES,
  dueOn: Day | null,
  { askedOn, on }: { askedOn: Day | undefined; on: DayWithGrace },
): ProposedAbandonment | null {
  if (!dueOn || !askedOn || !isOver(dueOn, on)) return null
  const daysOver = (Date.parse(on.today) - Date.parse(dueOn)) / 86_400_000
  return { leaf, article: ARTICLES[leaf], askedOn, dueOn, daysOver }
}

/** Which term is over, told from what is stored of a case. */
export function lapseIn(
  { paymentDueOn, supplementDueOn }: Lapsing,
  on: DayWithGrace,
): { on: Day; article: string } | null {
  if (paymentDueOn && isOver(paymentDueOn, on)) return { on: paymentDueOn, article: ARTICLES['3.6.2'] }
  return supplementDueOn && isOver(supplementDueOn, on) ? { on: supplementDueOn, article: ARTICLES['3.6.1'] } : null
}

function isOver(dueOn: Day, { today, graceDays }: DayWithGrace): boolean {
  return today > addDays(dueOn, graceDays)
}

/** What was awaited came after all, or is awaited anew: nobody is deemed to have given up. */
export function withoutAbandonment(reply: Reply | null): Reply | null {
  return reply && isAbandonment(reply.leaf) ? null : reply
}

/** Which outcome it would be, if nobody answered: the fee, where one is out, was asked for last. */
export function abandonmentLeaf(state: CaseState): '3.6.1' | '3.6.2' {
  return outstandingFee(state) ? '3.6.2' : '3.6.1'
}
