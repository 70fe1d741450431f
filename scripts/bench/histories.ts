// Two long proofs over random histories of cases: table three balances (X1), and the clock counts its period exactly.
import fc from 'fast-check'
import { columnsOf } from '../../domain/application/columns'
import type { CaseState } from '../../domain/application/state'
import { countWorkingDays } from '../../domain/calendar/calendar'
import { computeTimeline, REPLY_DAYS } from '../../domain/clock/timeline'
import { isSound } from '../../domain/report/check-report'
import { checkBalance } from '../../domain/report/checks/check-tables'
import {
  type CaseGroup,
  type CountedCase,
  countTableThreeFromGroups,
  countTableThreeOfCases,
} from '../../domain/report/table-three'
import { CALENDAR } from '../../tests/domain/application/given'
import { arbHistory, play } from '../../tests/domain/application/histories'
import type { PrintFigures } from './print-figures'

const YEARS = [2022, 2023, 2024, 2025, 2026, 2027]

type Proved = { groups: CaseGroup[]; cases: CountedCase[]; due: number }

/** Throws at the first history for which a claim fails, with the history. */
export function proveHistories(print: PrintFigures, times: number): void {
  const proved: Proved = { groups: [], cases: [], due: 0 }
  fc.assert(
    fc.property(arbHistory, (history) => proveHistory(play(history), proved)),
    { numRuns: times },
  )
  for (const year of YEARS) {
    const all = countTableThreeFromGroups(proved.groups, year)
    if (!isSound(checkBalance(all))) throw new Error(`the table of ${year} does not balance`)
    if (!isSameJson(all, countTableThreeOfCases(proved.cases, year)))
      throw new Error(`the two ways to table three differ in ${year}`)
  }
  print('histories', `${times} played: X1 held for each and for all together, ${YEARS.length} years, seven columns`)
  print('clock', `${proved.due} of them with a reply day: each counted its period exactly and ended on a working day`)
}

function proveHistory(state: CaseState, proved: Proved): void {
  const { events, applicantKind, receivedOn, closedOn, outcome } = state
  const dated = computeTimeline(events, CALENDAR)
  const group: CaseGroup = { ...columnsOf(state, dated), applicantKind, count: 1 }
  for (const year of YEARS) {
    if (!isSound(checkBalance(countTableThreeFromGroups([group], year)))) throw new Error(`X1 fails in ${year}`)
  }
  proved.groups.push(group)
  proved.cases.push({ id: String(proved.cases.length), applicantKind, receivedOn, closedOn, outcome })
  if (dated.replyDueOn === null) return
  provePeriod(state, dated)
  proved.due += 1
}

/** Art. 33: 20 working days, and those of an extension unless a supplement or a payment began the period anew. */
function provePeriod({ events }: CaseState, { startedOn, replyDueOn, days }: ReturnType<typeof computeTimeline>): void {
  const restart = events.findLastIndex(({ type }) => type === 'supplemented' || type === 'fee-paid')
  const extension = events.slice(restart + 1).find((event) => event.type === 'extended')
  const period = REPLY_DAYS + (extension?.days ?? 0)
  const of = (kind: string) => days.filter((one) => one.kind === kind).length
  if (of('counted') !== period) throw new Error(`${of('counted')} days were counted, not ${period}`)
  if (days.at(-1)?.day !== replyDueOn) throw new Error('the sheet does not end on the reply day')
  // Art. 35: beyond the period nothing is counted until the later day.
  const end = days.findLast(({ kind }) => kind !== 'postponed')?.day
  if (!end || !CALENDAR.isWorkingDay(end)) throw new Error('the period does not end on a working day')
  if (!startedOn || countWorkingDays(startedOn, end, CALENDAR) !== period + of('paused')) {
    throw new Error('a working day is neither counted nor paused')
  }
}

function isSameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
