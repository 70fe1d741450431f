import { columnsOf } from '../../../domain/application/columns'
import { fold } from '../../../domain/application/fold'
import type { Calendar } from '../../../domain/calendar/calendar'
import { computeTimeline } from '../../../domain/clock/timeline'
import { loadCalendar } from '../../../service/calendar/load-calendar'
import { withChange } from '../../../service/sealing/document-mac'
import { withoutTexts } from '../../../service/sealing/seal-events'
import type { ApplicationDoc } from '../../../service/store/documents'
import { documentIn } from '../columns'
import type { Migrated, Migration } from './migration'

/** Version 0.1.0 did not store what the page of today counts open cases by. */
export const deskOfOpenCases: Migration = {
  name: 'desk-of-open-cases',
  async run(data) {
    const calendars = new Map<string, Calendar>()
    let done = 0
    for await (const row of data.store.rows('applications')) {
      const doc = documentIn<ApplicationDoc>(row)
      if (!doc || Reflect.has(doc, 'desk')) continue
      const calendar = calendars.get(doc.partition) ?? (await loadCalendar(data, doc.partition))
      calendars.set(doc.partition, calendar)
      await addColumn(data, doc, calendar)
      done += 1
    }
    return done
  },
}

/** The other columns stay: one that was changed by other hands stays to be found. */
function addColumn({ store, vault }: Migrated, { _id, partition }: ApplicationDoc, calendar: Calendar): Promise<void> {
  return store.transact(partition, async (tx) => {
    const before = await tx.get<ApplicationDoc>('applications', _id)
    if (!before) return
    const state = fold(withoutTexts(before.events))
    const { desk } = columnsOf(state, computeTimeline(state.events, calendar))
    await tx.patch<ApplicationDoc>('applications', _id, withChange(vault, 'applications', { before, set: { desk } }))
  })
}
