import type { CaseEvent } from '../../domain/application/events'
import type { Acted } from '../../domain/application/state'
import { type Day, yearOf } from '../../domain/day'
import { formatNumber, NUMBERED, type SeriesCode } from '../../domain/letter/series'
import type { CounterDoc, OfficeDoc } from './documents'
import { settingsOf } from './office-settings'
import type { Tx } from './store'

export type Drawn = { number: string; keep: () => Promise<void> }

/** The next number of a series, kept only by the transaction that uses it: gap-free and never reused. */
export async function drawNumber(tx: Tx, office: OfficeDoc, { series, year }: { series: SeriesCode; year: number }) {
  const _id = `${office._id}/${series}/${year}`
  const n = ((await tx.get<CounterDoc>('counters', _id))?.n ?? 0) + 1
  const keep = () => tx.put<CounterDoc>('counters', { _id, partition: office.partition, n })
  return { number: formatNumber(series, { year, n }, settingsOf(office)), keep } satisfies Drawn
}

type Numbering = { events: Acted[]; keep: () => Promise<void> }

/** The events with the numbers of the letters that they send; one act draws at most one of each series. */
export async function numbered(
  tx: Tx,
  office: OfficeDoc,
  { events, today }: { events: readonly Acted[]; today: Day },
): Promise<Numbering> {
  const drawn: Drawn[] = []
  const all: Acted[] = []
  for (const event of events) {
    const numbers: Record<string, string> = {}
    for (const { field, series } of lettersOf(event)) {
      const next = await drawNumber(tx, office, { series, year: yearOf(today) })
      numbers[field] = next.number
      drawn.push(next)
    }
    all.push({ ...event, ...numbers })
  }
  const keep = async () => {
    for (const one of drawn) await one.keep()
  }
  return { events: all, keep }
}

/** 登记号 and the number of a reply are in their events already: the rules were told them. */
function lettersOf({ type }: CaseEvent) {
  return (NUMBERED[type] ?? []).filter(({ field }) => field !== 'number')
}
