import { nextActOf, nextActToday } from '../../../domain/application/next-act'
import { computeTimeline } from '../../../domain/clock/timeline'
import { APPROVER, CALENDAR, confirmed, given, outcomeOf, type Step, searched, submitted } from './given'

const RECEIVED = [submitted('2024-11-01', 'in-person'), confirmed('2024-11-01'), searched('2024-11-04')] as const
const reasons: Step = {
  on: '2024-11-05',
  do: { act: 'request-reasons', on: '2024-11-05', dueOn: '2024-11-15', volume: '2025年1月至3月共提出46件' },
}
const given35 = (reasonable: boolean): Step => ({
  on: '2024-11-12',
  do: { act: 'record-reasons', on: '2024-11-12', text: '课题研究', reasonable },
})
const postponed = (on: string, dueOn: string): Step => ({
  on,
  by: APPROVER,
  do: { act: 'postpone-reply', on, dueOn, reason: '共46件，要逐件检索历年档案' },
})
const dated = (...steps: Step[]) => computeTimeline(given(...RECEIVED, ...steps).events, CALENDAR)

describe('a reasonable but very large request (Art. 35)', () => {
  it('is answered by the later day that was told', () => {
    const { replyDueOn, days } = dated(reasons, given35(true), postponed('2024-11-20', '2024-12-31'))
    expect(replyDueOn).toBe('2024-12-31')
    expect(days.at(-1)).toEqual({ day: '2024-12-31', kind: 'postponed', number: null, why: 'postponed' })
    expect(days.filter(({ kind }) => kind === 'counted')).toHaveLength(20)
  })

  it('is not postponed before reasons were given and found reasonable', () => {
    expect(outcomeOf(given(...RECEIVED, reasons), postponed('2024-11-20', '2024-12-31'))).toBe('reasons-not-requested')
    const unreasonable = given(...RECEIVED, reasons, given35(false))
    expect(outcomeOf(unreasonable, postponed('2024-11-20', '2024-12-31'))).toBe('reasons-not-requested')
  })

  it.each([
    ['after the period', postponed('2024-12-02', '2024-12-31'), 'postponed-too-late'],
    ['to a day that is no later', postponed('2024-11-20', '2024-11-29'), 'fields'],
    [
      'by a clerk',
      { ...postponed('2024-11-20', '2024-12-31'), by: { id: 'c', roles: ['clerk'] as const } },
      'not-your-role',
    ],
  ])('is not postponed %s', (_, step, code) => {
    expect(outcomeOf(given(...RECEIVED, reasons, given35(true)), step)).toBe(code)
  })

  it('a reply is postponed once', () => {
    const state = given(...RECEIVED, reasons, given35(true), postponed('2024-11-20', '2024-12-31'))
    expect(outcomeOf(state, postponed('2024-11-21', '2025-01-31'))).toBe('not-in-this-status')
  })

  it('keeps the later of two days where a consultation lengthens the period', () => {
    const sent = {
      act: 'send-consultation',
      to: '滨海建设公司',
      consultationId: 'c',
      party: 'third',
      about: '合同',
    } as const
    const letter: Step = { on: '2024-11-21', do: { ...sent, sentOn: '2024-11-21' } }
    const arrived: Step = {
      on: '2024-11-22',
      do: { act: 'record-delivery', consultationId: 'c', deliveredOn: '2024-11-22' },
    }
    expect(dated(reasons, given35(true), postponed('2024-11-20', '2024-12-03'), letter, arrived).replyDueOn).toBe(
      '2024-12-23',
    )
  })
})

describe('reasons that were asked for', () => {
  it('are awaited until their day, then the reply is', () => {
    const state = given(...RECEIVED, reasons)
    const clock = computeTimeline(state.events, CALENDAR)
    expect(nextActOf(state, clock)).toEqual({ act: 'reasons', on: '2024-11-15', article: '第三十五条' })
    expect(nextActToday(state, clock, '2024-11-16')?.act).toBe('reply')
  })
})
