import { columnsOf } from '../../domain/application/columns'
import { foldCase } from '../../domain/application/fold'
import type { Calendar } from '../../domain/calendar/calendar'
import { computeTimeline } from '../../domain/clock/timeline'
import { withChange } from '../sealing/document-mac'
import { withoutTexts } from '../sealing/seal-events'
import type { ApplicationDoc } from '../store/documents'
import type { Doc, Tx } from '../store/store'
import type { Migrated, Migration } from './migration'

/** Version 0.1.0 did not store what the page of today counts open cases by. */
export const deskOfOpenCases: Migration = {
  name: 'desk-of-open-cases',
  collection: 'applications',
  isDue: isWithoutDesk,
  bringOver: async (data, { _id, partition }) => {
    const calendar = await data.calendarOf(partition)
    await data.store.transact(partition, async (tx) => {
      const before = await tx.get<ApplicationDoc>('applications', _id)
      if (before && isWithoutDesk(before)) await addColumn(tx, data.vault, { before, calendar })
    })
  },
}

function isWithoutDesk(doc: Doc): boolean {
  return !Reflect.has(doc, 'desk')
}

type Found = { before: ApplicationDoc; calendar: Calendar }

/** The other columns stay: one that was changed by other hands stays to be found. */
function addColumn(tx: Tx, vault: Migrated['vault'], { before, calendar }: Found): Promise<void> {
  const state = foldCase(withoutTexts(before.events))
  const { desk } = columnsOf(state, computeTimeline(state.events, calendar))
  const patch = withChange(vault, 'applications', { before, set: { desk } })
  return tx.patch<ApplicationDoc>('applications', before._id, patch)
}
