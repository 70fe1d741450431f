import fc from 'fast-check'
import { cardFactsOf } from '../../../domain/application/card'
import { columnsOf } from '../../../domain/application/columns'
import { sealedFields } from '../../../domain/application/event-list'
import type { Recorded } from '../../../domain/application/events'
import { foldCase } from '../../../domain/application/fold'
import { nextActOf } from '../../../domain/application/next-act'
import { computeTimeline } from '../../../domain/clock/timeline'
import { eventPlace, openEvents, sealEvent, withoutTexts } from '../../../service/sealing/seal-events'
import { openVault } from '../../../service/sealing/vault'
import { CALENDAR } from '../../domain/application/given'
import { arbHistory, type History, play } from '../../domain/application/histories'

const vault = openVault({ root: Buffer.alloc(32), current: 'k1', master: { k1: Buffer.alloc(32, 1) } })
const RECEIPT = 'K7QM-2F9X-AAAA-BBBB'

const recorded = (history: History) =>
  play(history).events.map((event) => ({ ...event, at: '2024-01-01T00:00:00.000Z', mac: 'mac' }) as Recorded)
const stored = (events: readonly Recorded[]) =>
  events.map((event, index) => sealEvent(vault, event, eventPlace(RECEIPT, index)))
const holds = (claim: (events: Recorded[]) => void) =>
  fc.assert(
    fc.property(arbHistory, (history) => claim(recorded(history))),
    { numRuns: 100 },
  )

describe('the events of a case as they are stored', () => {
  it('open to what they were', () => {
    holds((events) => expect(openEvents(vault, { receipt: RECEIPT, events: stored(events) })).toEqual(events))
  })

  it('hold no field in clear that may name somebody', () => {
    holds((events) => {
      for (const event of stored(events)) {
        expect(Object.keys(event).filter((field) => sealedFields(event.type).includes(field))).toEqual([])
      }
    })
  })

  it('give the same columns, card, days and next act without a key', () => {
    holds((events) => {
      const [open, shut] = [events, withoutTexts(stored(events))].map((all) => {
        const state = foldCase(all)
        const dated = computeTimeline(all, CALENDAR)
        const card = cardFactsOf(state, dated)
        return { columns: columnsOf(state, dated), card, dated, next: nextActOf(state, dated) }
      })
      expect(shut).toEqual(open)
    })
  })
})
