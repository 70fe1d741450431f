import type { CaseState } from '../../domain/application/state'
import { computeTimeline } from '../../domain/clock/timeline'
import { computeItemPrice, computeItemsFee, computePagesFee } from '../../domain/fee/fee'
import { describeRemedies, isReviewBody } from '../../domain/remedy'
import { ROW_CODES } from '../../domain/report/report-rows'
import { countTableThreeOfCases } from '../../domain/report/table-three'
import {
  APPROVER,
  asked,
  CALENDAR,
  CHECKED,
  charged,
  confirmed,
  drafted,
  given,
  issued,
  outcomeOf,
  reviewed,
  type Step,
  searched,
  served,
  signed,
  submitted,
  supplemented,
} from './application/given'

const clock = (state: CaseState) => computeTimeline(state.events, CALENDAR)
const due = (...steps: Step[]) => clock(given(...steps)).replyDueOn
const received = (on: string) => [submitted(on, 'in-person'), confirmed(on)]
const extended = (days: number, on: string): Step => ({
  on,
  by: APPROVER,
  do: { act: 'extend', days, notifiedOn: on, reason: '涉及的材料分散，要逐份核对' },
})
const consulted = (on: string): Step => ({
  on,
  do: { act: 'send-consultation', to: '滨海建设公司', consultationId: 'c', party: 'third', sentOn: on, about: '报价' },
})
const reached = (on: string): Step => ({ on, do: { act: 'record-delivery', consultationId: 'c', deliveredOn: on } })
const agreed = (on: string): Step => ({
  on,
  do: {
    act: 'record-opinion',
    consultationId: 'c',
    answeredOn: on,
    opinion: 'agrees',
    reasonable: false,
    text: '',
  },
})

/** Confirmed by both sides on a make-up Sunday two days after it was sent. */
const CASE_1 = [submitted('2024-09-27'), confirmed('2024-09-29')]

describe('the worked cases of the days', () => {
  it('1: counts from the confirmation, over the holiday and the make-up days', () => {
    const { receivedOn, supplementNoticeDueOn, replyDueOn } = clock(given(...CASE_1))
    expect([receivedOn, supplementNoticeDueOn, replyDueOn]).toEqual(['2024-09-29', '2024-10-14', '2024-10-31'])
    expect(due(...CASE_1, extended(20, '2024-10-31'))).toBe('2024-11-28')
  })

  it('2: New Year’s Eve of 2024 was a working day', () => {
    const { supplementNoticeDueOn, replyDueOn } = clock(given(...received('2024-02-08')))
    expect([supplementNoticeDueOn, replyDueOn]).toEqual(['2024-02-23', '2024-03-13'])
  })

  it('6: the supplement gives twenty fresh days', () => {
    expect(due(...CASE_1, asked('2024-10-10', '2024-10-23'), supplemented('2024-10-15'))).toBe('2024-11-12')
  })

  it('7: a notice on the eighth working day is marked late and stops nothing', () => {
    const state = given(...CASE_1, asked('2024-10-15', '2024-10-30'))
    expect(state.supplement).toMatchObject({ late: true })
    expect(clock(state)).toMatchObject({ replyDueOn: '2024-10-31', waitingFor: null })
    expect(given(...CASE_1, asked('2024-10-14', '2024-10-30')).supplement).toMatchObject({ late: false })
  })

  it('10: an extension is told before the base day has passed, and has at most twenty days', () => {
    const base = received('2024-11-01')
    expect(due(...base)).toBe('2024-11-29')
    expect(due(...base, extended(15, '2024-11-28'))).toBe('2024-12-20')
    expect(outcomeOf(given(...base), extended(15, '2024-12-02'))).toBe('extension-too-late')
    expect(outcomeOf(given(...base), extended(21, '2024-11-28'))).toBe('extension-too-long')
  })

  it('11: a third party that answers takes ten working days out', () => {
    const steps = [...received('2024-11-01'), consulted('2024-11-08'), reached('2024-11-12'), agreed('2024-11-22')]
    const { days, replyDueOn } = clock(given(...steps))
    expect(days.filter(({ kind }) => kind === 'paused')).toHaveLength(10)
    expect(replyDueOn).toBe('2024-12-13')
  })

  it('12: a silent third party takes seventeen out, and the office decides', () => {
    const state = given(
      ...received('2024-11-01'),
      searched('2024-11-05'),
      consulted('2024-11-08'),
      reached('2024-11-12'),
    )
    const { days, replyDueOn, consultations } = clock(state)
    expect([consultations[0]?.opinionDueOn, replyDueOn]).toEqual(['2024-12-03', '2024-12-24'])
    expect(days.filter(({ kind }) => kind === 'paused')).toHaveLength(17)
    const facts = {
      what: '报价单',
      right: 'trade-secret',
      consultedOn: '2024-11-08',
      opinion: 'silent',
      harm: '公开会泄露企业的成本构成',
      ...CHECKED,
    }
    const withheld = (on: string): Step => ({ on, do: { act: 'draft-reply', leaf: '3.3.4', facts, files: [] } })
    expect(outcomeOf(state, withheld('2024-12-03'))).toBe('consultation-missing')
    expect(outcomeOf(state, withheld('2024-12-04'))).toEqual(['reply-drafted'])
    expect(outcomeOf(state, drafted('2024-12-04'))).toEqual(['reply-drafted'])
  })

  it('15: a case carried over New Year stays in its column, and a make-up Sunday is in time', () => {
    const base = [submitted('2025-12-04', 'in-person', 'business'), confirmed('2025-12-04')]
    expect(due(...base)).toBe('2026-01-04')
    const answered = [searched, drafted, reviewed, signed, issued, served].map((step) => step('2026-01-04'))
    const { receivedOn, closedOn, outcome, applicantKind } = given(...base, ...answered)
    const counted = (year: number) => {
      const { rows } = countTableThreeOfCases([{ id: '1', receivedOn, closedOn, outcome, applicantKind }], year)
      return ROW_CODES.filter((row) => rows[row].business === 1 && rows[row].total === 1)
    }
    expect([counted(2025), counted(2026)]).toEqual([
      ['N', 'F'],
      ['P', '3.1', '3.7'],
    ])
  })

  it('17: no day is guessed in a year without its notice', () => {
    const unknown = clock(given(...received('2026-12-04')))
    expect(unknown).toMatchObject({ replyDueOn: null, missingCalendar: 2027 })
    expect(unknown.days.findLast(({ kind }) => kind === 'counted')).toMatchObject({ day: '2026-12-31', number: 19 })
    expect(due(...received('2026-12-03'))).toBe('2026-12-31')
  })
})

describe('the worked cases of the fee', () => {
  it('21: applications of one month, each at the price of its place', () => {
    const places = [10, 11, 30, 31, 40, 41]
    expect(places.map(computeItemsFee)).toEqual([0, 100, 2000, 2200, 4000, 4300])
    expect(places.map(computeItemPrice)).toEqual([0, 100, 100, 200, 200, 300])
  })

  it('22: pages of one application, never added up over two', () => {
    expect([30, 31, 100, 101, 200, 201].map(computePagesFee)).toEqual([0, 10, 700, 720, 2700, 2740])
    expect(computePagesFee(30) + computePagesFee(30)).toBe(0)
  })

  const reachedBy = (on: string): Step => ({ on, do: { act: 'record-fee-delivery', deliveredOn: on } })
  const paid = (on: string): Step => ({ on, do: { act: 'record-payment', on } })
  const notice = [...received('2025-02-20'), charged('2025-02-28'), reachedBy('2025-03-03')]

  it('24a: unpaid after the twentieth working day from its receipt, it is 3.6.2', () => {
    const state = given(...notice)
    expect(clock(state).paymentDueOn).toBe('2025-03-31')
    const facts = { issuedOn: '2025-02-28', deliveredOn: '2025-03-03', yuan: '10', dueOn: '2025-03-31' }
    const abandoned = (on: string): Step => ({ on, do: { act: 'abandon', facts } })
    expect(outcomeOf(state, abandoned('2025-03-31'))).toBe('abandonment-too-early')
    expect(given(...notice, abandoned('2025-04-01')).reply).toMatchObject({ leaf: '3.6.2' })
  })

  it('24b: paid on the last day, twenty fresh days; or the rest, where the office resumes', () => {
    expect(due(...notice, paid('2025-03-31'))).toBe('2025-04-28')
    const resuming = { ...charged('2025-02-28'), with: { feeRule: 'resume' as const } }
    const steps = [...received('2025-02-20'), resuming, reachedBy('2025-03-03'), paid('2025-03-31')]
    expect(due(...steps)).toBe('2025-04-21')
  })

  it('24: a notice after the base day is refused', () => {
    const base = given(...received('2025-02-20'))
    expect(clock(base).replyDueOn).toBe('2025-03-20')
    expect(outcomeOf(base, charged('2025-03-21'))).toBe('fee-notice-too-late')
  })
})

describe('the worked cases of the remedies', () => {
  const SETTING = { reviewBody: '卫滨区人民政府', court: '卫滨区人民法院' }

  it('deliberative information is never told to go straight to court', () => {
    const { paragraphs } = describeRemedies('3.3.6', SETTING)
    expect(paragraphs.join()).toContain('先向卫滨区人民政府申请行政复议')
    expect(paragraphs.join()).not.toContain('6个月')
  })

  it('what the office does not hold may be taken to either', () => {
    const { paragraphs } = describeRemedies('3.4.1', SETTING)
    expect(paragraphs.join()).toMatch(/申请行政复议，或者.*6个月内.*提起行政诉讼/)
  })

  it('a department of the city is no review body of a street', () => {
    expect(isReviewBody('新乡市司法局')).toBe(false)
  })
})
