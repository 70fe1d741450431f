import fc from 'fast-check'
import { ACTS } from '../../../domain/application/acts'
import { columnsOf } from '../../../domain/application/columns'
import { foldCase } from '../../../domain/application/fold'
import { mayReply } from '../../../domain/application/rules/reply-state'
import type { Acted, CaseState } from '../../../domain/application/state'
import { STATUSES, type Status } from '../../../domain/application/status'
import { computeTimeline } from '../../../domain/clock/timeline'
import { yearOf } from '../../../domain/day'
import { isSound } from '../../../domain/report/check-report'
import { checkBalance, checkRemedies } from '../../../domain/report/checks/check-tables'
import { REMEDY_GROUPS } from '../../../domain/report/report-rows'
import { countTableFour } from '../../../domain/report/table-four'
import { type CaseGroup, countTableThreeFromGroups, countTableThreeOfCases } from '../../../domain/report/table-three'
import { CALENDAR } from './given'
import { arbHistory, type History, play } from './histories'

const RUNS = { numRuns: 300 }
const holds = (claim: (state: CaseState) => void) =>
  fc.assert(
    fc.property(arbHistory, (history) => claim(play(history))),
    RUNS,
  )
/** Where each event leaves a case. A case that closed is 'reopened' while it is at work again, whatever is awaited in it. */
function movedBy(event: Acted, before: Status): Status {
  const isEnded = before === 'closed' || before === 'reopened'
  const waits = (status: Status) => (isEnded ? before : status)
  switch (event.type) {
    case 'received':
    case 'supplemented':
    case 'fee-paid':
    case 'fee-cancelled':
      return waits('processing')
    case 'supplement-requested':
      return event.late ? before : waits('awaiting-supplement')
    case 'fee-charged':
      return waits('awaiting-payment')
    case 'letter-served':
    case 'withdrawn':
      return 'closed'
    case 'post-returned':
    case 'reply-set-aside':
      return 'reopened'
    default:
      return before
  }
}
const types = ({ events }: CaseState) => events.map(({ type }) => type)
const dated = ({ events }: CaseState) => computeTimeline(events, CALENDAR)

describe('whatever the order of commands', () => {
  // Playing is the long part, and the same seed gives the same histories.
  let states: readonly CaseState[]
  beforeAll(() => {
    states = fc.sample(arbHistory, { numRuns: 1500, seed: 1 }).map(play)
  })

  it('reaches every status, so that the claims below say something', () => {
    const seen = new Set(states.map(({ status }) => status))
    expect([...seen].sort()).toEqual([...STATUSES].sort())
  })

  it('serves letters of several leaves', () => {
    const leaves = new Set(states.filter(({ reply }) => reply?.state === 'served').map(({ outcome }) => outcome))
    expect(leaves.size).toBeGreaterThan(2)
  })

  it('goes on after the reply in every way there is', () => {
    const seen = new Set(states.slice(0, 600).flatMap(types))
    // A refund needs a page fee and an answer that is public already: too seldom by chance.
    const byChance = ACTS.filter(({ name }) => name !== 'record-refund')
    const after = byChance
      .filter(({ from }) => from.some((status) => status === 'closed'))
      .flatMap(({ events }) => events.map(({ type }) => type))
    expect(after.filter((type) => !seen.has(type))).toEqual([])
  })

  it('the status is the fold of the events', () => {
    holds((state) => expect(foldCase(state.events)).toEqual(state))
  })

  it('the status is where the last event that moved the case left it', () => {
    holds(({ events, status }) => {
      const moved = events.reduce((before, event) => movedBy(event, before), 'submitted' as Status)
      expect(status).toBe(moved)
    })
  })

  it('the status says what the clock waits for', () => {
    const waits = {
      submitted: 'confirmation',
      'awaiting-supplement': 'supplement',
      'awaiting-payment': 'payment',
    } as const
    holds((state) => {
      const { waitingFor } = dated(state)
      if (state.status === 'closed' || state.status === 'reopened') return
      if (state.status !== 'processing') expect(waitingFor).toBe(waits[state.status])
      else expect([null, 'delivery']).toContain(waitingFor)
    })
  })

  it('a reply that is made again is made exactly while the clock waits for nobody to answer or to pay', () => {
    holds((state) => {
      if (state.redo === null || state.redo.dueOn !== null) return
      const { waitingFor } = dated(state)
      expect(mayReply(state)).toBe(waitingFor === null || waitingFor === 'delivery')
    })
  })

  it('one supplement notice and one extension at most', () => {
    holds((state) => {
      expect(types(state).filter((type) => type === 'supplement-requested').length).toBeLessThanOrEqual(1)
      expect(types(state).filter((type) => type === 'extended').length).toBeLessThanOrEqual(1)
    })
  })

  it('a withdrawn case takes notes and proceedings, and nothing else', () => {
    const after = ['noted', 'proceeding-opened', 'proceeding-decided', 'proceeding-struck']
    holds((state) => {
      const end = types(state).indexOf('withdrawn')
      expect(
        end < 0 ||
          types(state)
            .slice(end + 1)
            .every((type) => after.includes(type)),
      ).toBe(true)
    })
  })

  it('table three never changes by any event after the first service', () => {
    holds((state) => {
      const end = types(state).indexOf('letter-served')
      if (end < 0) return
      const first = foldCase(state.events.slice(0, end + 1))
      const { receivedOn, closedOn, outcome, applicantKind } = first
      expect(state).toMatchObject({ receivedOn, closedOn, outcome, applicantKind })
      expect(columnsOf(state, dated(state))).toMatchObject({ closedYear: yearOf(closedOn!), outcome })
    })
  })

  it('a letter number is issued once, also where it was made void', () => {
    const issuing = (state: CaseState) => types(state).filter((type) => type === 'letter-issued').length
    const ending = (state: CaseState) =>
      types(state).filter((type) => ['letter-voided', 'reply-set-aside'].includes(type)).length
    holds((state) => expect(issuing(state)).toBeLessThanOrEqual(1 + ending(state)))
  })

  it('a reply that is made again is at work until it is served', () => {
    holds((state) => {
      if (state.redo) expect(state.status).toBe('reopened')
      if (state.status === 'reopened') expect(state.redo !== null || state.reply?.state === 'issued').toBe(true)
    })
  })

  it('a served letter was drafted, reviewed and signed by three persons, and numbered before', () => {
    holds(({ reply }) => {
      if (reply?.state !== 'served') return
      expect(new Set([reply.drafter, reply.reviewer, reply.approver]).size).toBe(3)
      expect(reply.number).not.toBeNull()
      expect(reply.servedOn! >= reply.issuedOn!).toBe(true)
    })
  })

  it('no case closes before it is received', () => {
    holds(({ receivedOn, closedOn }) => {
      expect(receivedOn && closedOn ? closedOn >= receivedOn : true).toBe(true)
    })
  })

  it('nothing is done before the receipt is settled', () => {
    holds((state) => {
      if (state.receivedOn) return
      const first = [
        'submitted',
        'contact-recorded',
        'withdrawn',
        'noted',
        'proceeding-opened',
        'proceeding-decided',
        'proceeding-struck',
      ]
      expect(types(state).every((type) => first.includes(type))).toBe(true)
    })
  })
})

describe('table three of the cases that come out', () => {
  const groupOf = (history: History): CaseGroup => {
    const state = play(history)
    return { ...columnsOf(state, dated(state)), applicantKind: state.applicantKind, count: 1 }
  }
  const casesOf = (histories: readonly History[]) =>
    histories.map((history, index) => {
      const { applicantKind, receivedOn, closedOn, outcome } = play(history)
      return { id: String(index), applicantKind, receivedOn, closedOn, outcome }
    })

  it('balances in all seven columns every year', () => {
    fc.assert(
      fc.property(fc.array(arbHistory, { maxLength: 12 }), fc.integer({ min: 2022, max: 2027 }), (histories, year) => {
        const three = countTableThreeFromGroups(histories.map(groupOf), year)
        expect(isSound(checkBalance(three))).toBe(true)
        expect(three).toEqual(countTableThreeOfCases(casesOf(histories), year))
      }),
      { numRuns: 60 },
    )
  })
})

describe('table four of the cases that come out', () => {
  it('adds up in every year, and what is pending is there again the year after', () => {
    fc.assert(
      fc.property(fc.array(arbHistory, { maxLength: 12 }), fc.integer({ min: 2023, max: 2028 }), (histories, year) => {
        const proceedings = histories.flatMap((history) => [...play(history).proceedings])
        const [now, next] = [countTableFour(proceedings, year), countTableFour(proceedings, year + 1)]
        expect(checkRemedies(now)).toEqual([])
        for (const [group] of REMEDY_GROUPS) expect(next[group].total).toBeGreaterThanOrEqual(now[group].pending)
      }),
      { numRuns: 60 },
    )
  })
})
