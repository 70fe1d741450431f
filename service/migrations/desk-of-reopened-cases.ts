import { columnsOf } from '../../domain/application/columns'
import { foldCase } from '../../domain/application/fold'
import { computeTimeline } from '../../domain/clock/timeline'
import { withChange } from '../sealing/document-mac'
import { withoutTexts } from '../sealing/seal-events'
import type { ApplicationDoc } from '../store/documents'
import type { Doc } from '../store/store'
import type { Migration } from './migration'

/**
 * Up to version 0.2.0 a reply that was to be made again still waited for what had been asked for the first one, and for
 * nothing that was asked since. The day of the reply stays: it was always one that the decision named.
 */
export const deskOfReopenedCases: Migration = {
  name: 'desk-of-reopened-cases',
  collection: 'applications',
  isDue: isReopened,
  bringOver: async (data, { _id, partition }) => {
    const calendar = await data.calendarOf(partition)
    await data.store.transact(partition, async (tx) => {
      const before = await tx.get<ApplicationDoc>('applications', _id)
      if (!before || !isReopened(before)) return
      const state = foldCase(withoutTexts(before.events))
      const { desk, nextAct, nextActOn } = columnsOf(state, computeTimeline(state.events, calendar))
      const patch = withChange(data.vault, 'applications', { before, set: { desk, nextAct, nextActOn } })
      await tx.patch<ApplicationDoc>('applications', before._id, patch)
    })
  },
}

function isReopened(doc: Doc): boolean {
  return Reflect.get(doc, 'status') === 'reopened'
}
