import { formatLetterNumber, formatRegisterNumber } from '../../domain/letter'
import type { CounterDoc, OfficeDoc } from './documents'
import type { Tx } from './store'

type Series = 'register' | 'letter'
export type Drawn = { number: string; keep: () => Promise<void> }

/** The next number of a series, kept only by the transaction that uses it: gap-free and never reused. */
export async function drawNumber(tx: Tx, office: OfficeDoc, { series, year }: { series: Series; year: number }) {
  const _id = `${office._id}/${series}/${year}`
  const n = ((await tx.get<CounterDoc>('counters', _id))?.n ?? 0) + 1
  const format = series === 'letter' ? formatLetterNumber : formatRegisterNumber
  const keep = () => tx.put<CounterDoc>('counters', { _id, partition: office.partition, n })
  return { number: format({ series: office.letterSeries, year, n }), keep } satisfies Drawn
}
