import { cardFactsOf } from '../../domain/application/card'
import { type Columns, columnsOf, NO_DAY } from '../../domain/application/columns'
import { foldCase } from '../../domain/application/fold'
import type { Calendar } from '../../domain/calendar/calendar'
import { computeTimeline } from '../../domain/clock/timeline'
import { type Day, formatDay } from '../../domain/day'
import { DATED_WORDS, UNDATED_WORD } from '../../domain/words'
import type { MovedDay } from '../../typings/api'
import { saveEvents, storeCase } from '../case/act-on-case'
import { toCanonicalJson } from '../sealing/canonical-json'
import { withoutTexts } from '../sealing/seal-events'
import type { Services } from '../services'
import { auditEntry } from '../store/audit-entry'
import type { ApplicationDoc, AuditDoc } from '../store/documents'
import { everyDoc } from '../store/every-document'

/** Of a reply that is made again the decision may name no day, and then the calendar does. */
const OPEN = ['submitted', 'processing', 'awaiting-supplement', 'awaiting-payment', 'reopened'] as const

/** As the audit calls it. */
export const REDATED = 'calendar.re-dated'

/** Dates every open case of a district anew; the days that moved are recorded on the cases, in the audit, and listed. */
export async function redateOpenCases(services: Services, partition: string, by: ReDatingCause): Promise<MovedDay[]> {
  const moved: MovedDay[] = []
  for (const status of OPEN) {
    for (const doc of await everyDoc<ApplicationDoc>(services.store, 'applications', { partition, eq: { status } })) {
      const change = await redateCase(services, doc, by)
      if (change) moved.push(change)
    }
  }
  const inOrder = moved.toSorted(soonestFirst)
  if (inOrder.length > 0) await auditMovedDays(services, partition, by, inOrder)
  return inOrder
}

/**
 * `actor`: the officer who changed the calendar, of that `office`; or 'nightly', of none. `on`: the entry of the audit
 * that tells of the change, else the district.
 */
export type ReDatingCause = { calendar: Calendar; because: string; actor: string; office: string; on: string }

async function auditMovedDays(
  services: Services,
  partition: string,
  { because, actor, office, on }: ReDatingCause,
  moved: MovedDay[],
) {
  const days = moved.map(
    ({ id, number, what, from, to }) => `${number || id}：${what}由${dayWord(from)}改为${dayWord(to)}`,
  )
  const reason = [because, ...days].join('\n')
  const entry = auditEntry(services, { partition, office, actor, what: REDATED, on, reason })
  await services.store.transact(partition, (tx) => tx.create<AuditDoc>('audit', entry))
}

/** By the day that counts now; a day that cannot be computed stands last. */
function soonestFirst(a: MovedDay, b: MovedDay): number {
  const [left, right] = [a, b].map(({ to, number, id }) => `${to ?? NO_DAY} ${number || id}`) as [string, string]
  return left < right ? -1 : 1
}

const dayWord = (day: Day | null) => (day ? formatDay(day) : UNDATED_WORD)

async function redateCase(
  services: Services,
  seen: ApplicationDoc,
  { calendar, because, actor }: ReDatingCause,
): Promise<MovedDay | null> {
  return services.store.transact(seen.partition, async (tx) => {
    const doc = await tx.get<ApplicationDoc>('applications', seen._id)
    if (!doc || doc.status === 'closed') return null
    const state = foldCase(withoutTexts(doc.events))
    const timeline = computeTimeline(state.events, calendar)
    const columns = columnsOf(state, timeline)
    const moved = movedIn(doc, columns)
    if (moved) {
      await saveEvents(services, tx, { doc, state, added: [{ type: 're-dated', ...moved, because, actor }], calendar })
      const { what = 'reply', from, to } = moved
      return { id: doc._id, number: doc.number, what: DATED_WORDS[what], from, to }
    }
    // The last day of a 补正 notice may move before any reply day does, and so may the year that a case waits for.
    const set = { ...columns, card: { ...cardFactsOf(state, timeline), sealed: doc.card.sealed } }
    if (hasChanged(doc, set)) await storeCase(services, tx, { doc, set })
    return null
  })
}

function hasChanged(doc: ApplicationDoc, set: Partial<ApplicationDoc>): boolean {
  return Object.entries(set).some(([name, value]) => toCanonicalJson(value) !== toCanonicalJson(Reflect.get(doc, name)))
}

type Moved = { what?: 'payment'; from: Day | null; to: Day | null }

/** The day that the applicant was told: of the reply, or, while that stands still, of the payment. */
function movedIn(doc: ApplicationDoc, columns: Columns): Moved | null {
  const [from, to] = [dayOrNull(doc.replyDueOn), dayOrNull(columns.replyDueOn)]
  if (from !== to) return { from, to }
  if (doc.nextAct !== 'payment' || doc.nextActOn === columns.nextActOn) return null
  return { what: 'payment', from: dayOrNull(doc.nextActOn), to: dayOrNull(columns.nextActOn) }
}

function dayOrNull(day: Day): Day | null {
  return day === NO_DAY ? null : day
}
