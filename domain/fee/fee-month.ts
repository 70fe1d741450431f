import type { Day } from '../day'
import { computeItemsFee } from './fee'

/** An application of one applicant that was received. `yuan`: charged for it so far. */
export type ReceivedApplication = { receivedOn: Day; number: string; yuan: number }

/** 109号文 Art. 4: what one applicant has asked for in the calendar month in which an application was received. */
export type FeeMonth = {
  /** '2026-03' */
  month: string
  /** Which of the month it is, in the order of receipt and registration. */
  nth: number
  total: number
  /** By the scale, for the first `nth` of the month together; and what was charged in the month so far. */
  dueYuan: number
  chargedYuan: number
}

/** `others`: of the same applicant in the same office. */
export function computeFeeMonth(own: ReceivedApplication, others: readonly ReceivedApplication[]): FeeMonth {
  const month = readMonth(own)
  const ofMonth = others.filter((one) => readMonth(one) === month)
  const nth = ofMonth.filter((one) => wasReceivedBefore(one, own)).length + 1
  const chargedYuan = [own, ...ofMonth].reduce((sum, { yuan }) => sum + yuan, 0)
  return { month, nth, total: ofMonth.length + 1, dueYuan: computeItemsFee(nth), chargedYuan }
}

function readMonth({ receivedOn }: ReceivedApplication): string {
  return receivedOn.slice(0, 'YYYY-MM'.length)
}

/** Register numbers have no leading zeros: the longer one is the later. */
function wasReceivedBefore(one: ReceivedApplication, other: ReceivedApplication): boolean {
  if (one.receivedOn !== other.receivedOn) return one.receivedOn < other.receivedOn
  if (one.number.length !== other.number.length) return one.number.length < other.number.length
  return one.number < other.number
}
