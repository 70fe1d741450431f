import type { Recorded } from '../../../domain/application/events'
import { foldCase } from '../../../domain/application/fold'
import { computeTimeline } from '../../../domain/clock/timeline'
import { composeLetter } from '../../../domain/letters/compose-letter'
import { listLetters } from '../../../domain/letters/list-letters'
import type { Installation } from '../../../server/main'
import { loadCalendar } from '../../../service/calendar/load-calendar'
import { readCorrection } from '../../../service/corrections/manage-corrections'
import { loadCaseNames, openCaseSource } from '../../../service/letters/load-case-file'
import { liveReport } from '../../../service/report/compute-live-report'
import { openEvents } from '../../../service/sealing/seal-events'
import type { ApplicationDoc, CorrectionDoc, OfficeDoc, StaffDoc } from '../../../service/store/documents'

const DISTRICT = 'weibin'
const OFFICE = 'zhongtongjie'
const CLERK = 'lin'
export const YEAR = 2026

async function tellCorrections({ services, store }: Installation) {
  const staff = await store.get<StaffDoc>('staff', DISTRICT, CLERK)
  if (!staff) throw new Error('the clerk is gone')
  const { items } = await store.query<CorrectionDoc>('corrections', { partition: DISTRICT })
  const corrections = await Promise.all(items.map(({ _id }) => readCorrection(services, staff, { id: _id })))
  return corrections.map(({ id, decided }) => ({ id, letters: decided?.letters ?? [] }))
}

/** Up to version 0.2.0 the clock went on with the days of the first reply, whatever became of it. */
function beforeSetAside(events: readonly Recorded[]): readonly Recorded[] {
  const at = events.findIndex(({ type }) => type === 'reply-set-aside')
  return at < 0 ? events : events.slice(0, at)
}

/** What an installation says of its cases: how each stands, its days, every letter as it reads, the tables of the year. */
export async function tellCases(installation: Installation) {
  const { services, store } = installation
  const office = await store.get<OfficeDoc>('offices', DISTRICT, OFFICE)
  if (!office) throw new Error('the office is gone')
  const { items: officers } = await store.query<StaffDoc>('staff', { partition: DISTRICT, eq: { office: OFFICE } })
  const { items } = await store.query<ApplicationDoc>('applications', { partition: DISTRICT })
  const calendar = await loadCalendar(services, DISTRICT)
  const cases = await Promise.all(
    items.map(async (doc) => {
      const events = openEvents(services.vault, doc)
      const state = foldCase(events)
      const names = await loadCaseNames(services, doc, officers)
      const source = openCaseSource(services.vault, { doc, events, calendar, office, names, seenBy: 'office' })
      const { replyDueOn, waitingFor } = computeTimeline(beforeSetAside(events), calendar)
      const letters = listLetters(events).map((place) => ({
        id: place.id,
        letter: composeLetter(place, source).letter,
      }))
      const { number, status, receivedOn, closedOn, outcome } = state
      return { id: doc._id, number, status, receivedOn, closedOn, outcome, replyDueOn, waitingFor, letters }
    }),
  )
  const { report } = await liveReport(services, office, YEAR)
  const { three, four } = report.tables
  const sorted = cases.sort((one, other) => (one.id < other.id ? -1 : 1))
  return { cases: sorted, three: three.rows, four, corrections: await tellCorrections(installation) }
}
