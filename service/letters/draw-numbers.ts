import { type ActName, actCalled } from '../../domain/application/acts'
import type { Acted } from '../../domain/application/state'
import { type Day, yearOf } from '../../domain/day'
import { listNumbersOf } from '../../domain/letters/letter-numbers'
import type { LetterNumber } from '../../domain/letters/notice'
import { formatNumber, type SeriesCode } from '../../domain/letters/series'
import { settingsOf } from '../settings/office-settings'
import type { CounterDoc, OfficeDoc } from '../store/documents'
import type { Tx } from '../store/store'

export type DrawnNumber = { number: string; keep: () => Promise<void> }

/** The next number of a series, kept only by the transaction that uses it: gap-free and never reused. */
export async function drawNumber(
  tx: Tx,
  office: OfficeDoc,
  of: { series: SeriesCode; year: number },
): Promise<DrawnNumber> {
  const { numbers, keep } = await drawNumbers(tx, office, { ...of, count: 1 })
  return { number: numbers.join(''), keep }
}

type NumbersToDraw = { series: SeriesCode; year: number; count: number }

/** The next numbers of a series, for an act that sends more than one letter of it. */
export async function drawNumbers(tx: Tx, office: OfficeDoc, { series, year, count }: NumbersToDraw) {
  const _id = `${office._id}/${series}/${year}`
  const last = (await tx.get<CounterDoc>('counters', _id))?.n ?? 0
  const naming = settingsOf(office)
  const numbers = Array.from({ length: count }, (_, at) => formatNumber(series, { year, n: last + at + 1 }, naming))
  const keep = () => tx.put<CounterDoc>('counters', { _id, partition: office.partition, n: last + count })
  return { numbers, keep }
}

type NumberedEvents = { events: Acted[]; keep: () => Promise<void> }

/** The events with the numbers of the letters that they send; one act draws at most one of each series. */
export async function numberLetters(
  tx: Tx,
  office: OfficeDoc,
  { events, today }: { events: readonly Acted[]; today: Day },
): Promise<NumberedEvents> {
  const drawn: DrawnNumber[] = []
  const all: Acted[] = []
  for (const event of events) {
    const numbers: Record<string, string> = {}
    for (const { field, series } of listNumbersToDraw(event)) {
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

/** The number that an act is told before it is decided, because its rules put it into its event; null where it has none. */
export async function drawNumberOfAct(
  tx: Tx,
  office: OfficeDoc,
  { act, today }: { act: ActName; today: Day },
): Promise<DrawnNumber | null> {
  const [number] = actCalled(act)
    .events.flatMap(({ type }) => listNumbersOf(type))
    .filter(isToldToAct)
  return number ? drawNumber(tx, office, { series: number.series, year: yearOf(today) }) : null
}

/** 登记号 and the number of a reply. */
function isToldToAct({ field }: LetterNumber): boolean {
  return field === 'number'
}

function listNumbersToDraw({ type }: Acted): LetterNumber[] {
  return listNumbersOf(type).filter((number) => !isToldToAct(number))
}
