import { CARD_SHAPE, cardFactsOf } from '../../domain/application/card'
import { columnsOf } from '../../domain/application/columns'
import { foldCase } from '../../domain/application/fold'
import type { Calendar } from '../../domain/calendar/calendar'
import { computeTimeline } from '../../domain/clock/timeline'
import { withChange } from '../sealing/document-mac'
import { sealCard } from '../sealing/seal-card'
import { withoutTexts } from '../sealing/seal-events'
import { SealBroken } from '../sealing/vault'
import type { ApplicationDoc } from '../store/documents'
import type { Doc, Tx } from '../store/store'
import type { Migrated, Migration } from './migration'

/**
 * Gives each application a card of the present shape, and the column that the page of today counts by. Named after the
 * shape: a new one makes this a step that was not done yet.
 */
export const cardsOfCases: Migration = {
  name: `cards-of-shape-${CARD_SHAPE}`,
  collection: 'applications',
  isDue: isWithoutCard,
  bringOver: async (data, { _id, partition }) => {
    const calendar = await data.calendarOf(partition)
    await data.store.transact(partition, async (tx) => {
      const before = await tx.get<ApplicationDoc>('applications', _id)
      if (before && isWithoutCard(before)) await fillCard(tx, data.vault, { before, calendar })
    })
  },
}

function isWithoutCard(doc: Doc & Partial<Pick<ApplicationDoc, 'card'>>): boolean {
  return doc.card?.shape !== CARD_SHAPE
}

type Found = { before: ApplicationDoc; calendar: Calendar }

/** The other columns stay: one that was changed by other hands stays to be found. */
function fillCard(tx: Tx, vault: Migrated['vault'], { before, calendar }: Found): Promise<void> {
  const state = foldCase(withoutTexts(before.events))
  const timeline = computeTimeline(state.events, calendar)
  const { desk } = columnsOf(state, timeline)
  const set = { desk, card: { ...cardFactsOf(state, timeline), sealed: sealUnlessBroken(vault, before) } }
  return tx.patch<ApplicationDoc>('applications', before._id, withChange(vault, 'applications', { before, set }))
}

/** Empty where name or title do not open, because their key is lost or they were changed: lists say so in their place. */
function sealUnlessBroken(vault: Migrated['vault'], doc: ApplicationDoc): string {
  try {
    return sealCard(vault, doc)
  } catch (error) {
    if (error instanceof SealBroken) return ''
    throw error
  }
}
