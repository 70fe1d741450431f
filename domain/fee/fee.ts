/** A step of a progressive scale: everything above `over` costs `yuan` each, until the next step. */
type PriceStep = { over: number; yuan: number }

/** 国办函〔2020〕109号 Art. 5: pages of one application, never added up over several. */
const PAGE_STEPS: readonly PriceStep[] = [
  { over: 30, yuan: 10 },
  { over: 100, yuan: 20 },
  { over: 200, yuan: 40 },
]
/** 国办函〔2020〕109号 Art. 4: the first ten applications of a calendar month are free. */
const FREE_ITEMS = 10
const FIRST_PAID_TIER_ENDS = 30
const ITEMS_PER_TIER = 10
const YUAN_PER_TIER = 100

/** Yuan for the nth application (from 1) of one applicant in one calendar month. */
export function computeItemPrice(nth: number): number {
  if (nth <= FREE_ITEMS) return 0
  const tiersAbove = Math.max(0, Math.ceil((nth - FIRST_PAID_TIER_ENDS) / ITEMS_PER_TIER))
  return YUAN_PER_TIER * (1 + tiersAbove)
}

/** Yuan for all `totalInMonth` applications of one applicant in one calendar month, each at its own price. */
export function computeItemsFee(totalInMonth: number): number {
  const beyond = Math.max(0, totalInMonth - FIRST_PAID_TIER_ENDS)
  const wholeTiers = Math.floor(beyond / ITEMS_PER_TIER)
  const rest = beyond % ITEMS_PER_TIER
  const first =
    Math.max(0, Math.min(totalInMonth, FIRST_PAID_TIER_ENDS) - FREE_ITEMS) * computeItemPrice(FREE_ITEMS + 1)
  const whole = (ITEMS_PER_TIER * YUAN_PER_TIER * wholeTiers * (wholeTiers + 3)) / 2
  return first + whole + rest * YUAN_PER_TIER * (wholeTiers + 2)
}

/** Yuan for the pages of one application. */
export function computePagesFee(pages: number): number {
  return PAGE_STEPS.reduce((sum, { over, yuan }, i) => {
    const until = PAGE_STEPS[i + 1]?.over ?? Infinity
    return sum + Math.max(0, Math.min(pages, until) - over) * yuan
  }, 0)
}
