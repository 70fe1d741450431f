import { readNumbers } from '../../../domain/letters/letter-numbers'
import { readCountedNumber, type SeriesCode } from '../../../domain/letters/series'
import type { ApplicationDoc, CorrectionDoc, CounterDoc } from '../../../service/store/documents'
import type { Installation } from '../../main'
import { countChecked, type Findings } from './findings'
import { readDocs } from './rows'

/** Register and letter numbers by the counter they were drawn from: number → the case that has it. */
type DrawnNumbers = Map<string, Map<number, string>>
/** A counter as it was first seen. */
type SeenCounter = Pick<CounterDoc, 'partition' | 'n'>

/**
 * Numbers are drawn in the transaction that uses them, so each series is 1, 2, 3… without a gap and its counter holds
 * the last one. A server may draw more meanwhile: none up to the first look at a counter may be missing, none may be
 * beyond the last look.
 */
export async function checkNumbers({ store }: Pick<Installation, 'store'>, findings: Findings): Promise<void> {
  const before = new Map<string, SeenCounter>()
  for await (const counter of readDocs<CounterDoc>(store, 'counters')) before.set(counter._id, counter)
  const drawn: DrawnNumbers = new Map([...before.keys()].map((id) => [id, new Map()]))
  for await (const { _id, office, events } of readDocs<ApplicationDoc>(store, 'applications')) {
    const numbers = Array.isArray(events) ? events.flatMap((event) => readNumbers(event)) : []
    keepNumbers({ _id, office, numbers }, drawn, findings)
  }
  for await (const doc of readDocs<CorrectionDoc>(store, 'corrections')) {
    const { _id, office, number, letterNumber, forwardNumber = '' } = doc
    const numbers = [
      { series: 'own-record', number },
      { series: 'correction', number: letterNumber },
      { series: 'correction', number: forwardNumber },
    ] as const
    keepNumbers({ _id, office, numbers }, drawn, findings)
  }
  for (const [counter, numbers] of drawn) {
    countChecked(findings, 'numbers', numbers.size)
    const seen = before.get(counter)
    const after = seen && (await store.get<CounterDoc>('counters', seen.partition, counter).catch(() => null))
    const missing = listUpTo(seen?.n ?? 0).filter((n) => !numbers.has(n))
    if (missing.length > 0) {
      const message = `编号不连续：缺 ${missing.length} 个，第一个是 ${missing[0]} 号。`
      findings.problems.push({ what: 'number-missing', id: counter, where: String(missing[0]), message })
    }
    for (const [n, id] of numbers) {
      if (n <= (after?.n ?? 0)) continue
      findings.problems.push({ what: 'number-unknown', id: counter, where: id, message: `这件的 ${n} 号还没有编到。` })
    }
  }
}

type CaseNumbers = { _id: string; office: string; numbers: readonly { series: SeriesCode; number: string }[] }

function keepNumbers({ _id, office, numbers: own }: CaseNumbers, drawn: DrawnNumbers, findings: Findings): void {
  for (const { series, number } of own) {
    const counted = readCountedNumber(String(number))
    if (!counted) continue
    const counter = `${office}/${series}/${counted.year}`
    const numbers = drawn.get(counter) ?? new Map<number, string>()
    drawn.set(counter, numbers)
    const { n } = counted
    if (numbers.has(n)) {
      const message = `${n} 号也编给了 ${numbers.get(n)}。`
      findings.problems.push({ what: 'number-twice', id: _id, where: counter, message })
    }
    numbers.set(n, _id)
  }
}

/** A counter above this was tampered with; reporting one gap is enough then. */
const MAX_NUMBER = 1_000_000

function listUpTo(n: number): number[] {
  return Array.from({ length: Number.isInteger(n) ? Math.min(Math.max(n, 0), MAX_NUMBER) : 1 }, (_, index) => index + 1)
}
