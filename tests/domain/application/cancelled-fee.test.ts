import { factsOfCase } from '../../../domain/application/facts'
import { nextActOf } from '../../../domain/application/next-act'
import type { CaseState } from '../../../domain/application/state'
import { computeTimeline } from '../../../domain/clock/timeline'
import { APPROVER, CALENDAR, CLERK, charged, confirmed, given, outcomeOf, type Step, submitted } from './given'

/** Received on 3 November, due on 1 December. */
const CHARGED = [submitted('2025-11-03'), confirmed('2025-11-03'), charged('2025-11-10')] as const
const cancelled = (on: string): Step => ({
  on,
  by: APPROVER,
  do: { act: 'cancel-fee', reason: '页数数错了，实际是三十页' },
})
const paid = (on: string): Step => ({ on, do: { act: 'record-payment', on } })
const timeline = (state: CaseState) => computeTimeline(state.events, CALENDAR)

describe('a fee notice', () => {
  it('that is cancelled never stood still', () => {
    const state = given(...CHARGED, cancelled('2025-11-20'))
    expect(state.status).toBe('processing')
    expect(timeline(state)).toMatchObject({ replyDueOn: '2025-12-01', waitingFor: null, paymentDueOn: null })
    expect(nextActOf(state, timeline(state))).toMatchObject({ act: 'reply', on: '2025-12-01' })
  })

  it('is cancelled by the approver alone, with a reason, while it is out', () => {
    expect(outcomeOf(given(...CHARGED), { ...cancelled('2025-11-20'), by: CLERK })).toBe('not-your-role')
    const silent: Step = { on: '2025-11-20', by: APPROVER, do: { act: 'cancel-fee', reason: ' ' } }
    expect(outcomeOf(given(...CHARGED), silent)).toBe('fields')
    expect(outcomeOf(given(...CHARGED, paid('2025-11-18')), cancelled('2025-11-20'))).toBe('not-in-this-status')
    expect(outcomeOf(given(...CHARGED, cancelled('2025-11-19')), cancelled('2025-11-20'))).toBe('not-in-this-status')
  })

  it('that was cancelled is not paid any more', () => {
    expect(outcomeOf(given(...CHARGED, cancelled('2025-11-20')), paid('2025-11-21'))).toBe('not-in-this-status')
  })

  it('may be sent again within the period, and not after it', () => {
    const state = given(...CHARGED, cancelled('2025-11-20'))
    expect(outcomeOf(state, charged('2025-11-21'))).toEqual(['fee-charged'])
    expect(outcomeOf(state, charged('2025-12-02'))).toBe('fee-notice-too-late')
    const again = given(...CHARGED, cancelled('2025-11-20'), charged('2025-11-21'))
    expect(again.fee).toMatchObject({ issuedOn: '2025-11-21', cancelledOn: null })
    expect(outcomeOf(given(...CHARGED, paid('2025-11-18')), charged('2025-11-21'))).toBe('not-in-this-status')
  })

  it('that was cancelled stands in no reply', () => {
    const state = given(...CHARGED, cancelled('2025-11-20'))
    expect(factsOfCase(state, timeline(state))).toMatchObject({ 'fee-yuan': '', 'fee-issued-on': '' })
  })

  it('takes the proposal to give the case up with it', () => {
    const abandoned: Step = {
      on: '2025-12-20',
      do: {
        act: 'abandon',
        facts: { issuedOn: '2025-11-10', deliveredOn: '2025-11-11', dueOn: '2025-12-09', yuan: '10' },
      },
    }
    const delivered: Step = { on: '2025-11-11', do: { act: 'record-fee-delivery', deliveredOn: '2025-11-11' } }
    const state = given(...CHARGED, delivered, abandoned)
    expect(state.reply?.leaf).toBe('3.6.2')
    expect(given(...CHARGED, delivered, abandoned, cancelled('2025-12-22')).reply).toBeNull()
  })
})
