import { columnsOf } from '../../../domain/application/columns'
import { type DueOn, dueOf, soonUntil, todayUntil } from '../../../domain/application/due'
import { computeTimeline } from '../../../domain/clock/timeline'
import {
  asked,
  CALENDAR,
  charged,
  confirmed,
  drafted,
  given,
  issued,
  reviewed,
  type Step,
  searched,
  served,
  signed,
  submitted,
} from './given'

const RECEIVED = [submitted('2025-03-03', 'in-person'), confirmed('2025-03-03')] as const
const SEARCHED = [...RECEIVED, searched('2025-03-04')] as const

function dueIn(today: string, steps: readonly Step[], change: Partial<DueOn> = {}) {
  const state = given(...steps)
  const on = {
    today,
    todayUntil: todayUntil(today, CALENDAR),
    soonUntil: soonUntil(today, 3, CALENDAR),
    graceDays: 0,
    ...change,
  }
  return dueOf(state, computeTimeline(state.events, CALENDAR), on)
}

describe('what is due', () => {
  it('is the confirmation of what came, until it is made (Art. 31)', () => {
    expect(dueIn('2025-03-05', [submitted('2025-03-04')])).toMatchObject({ group: 'unconfirmed', on: '2025-03-04' })
  })

  it('is the next legal act, not only the last day: to see whether a request is clear (Art. 30)', () => {
    expect(dueIn('2025-03-12', RECEIVED)).toEqual({
      group: 'today',
      act: 'request-supplement',
      on: '2025-03-12',
      article: '第三十条',
    })
  })

  it.each([
    ['2025-03-25', null],
    ['2025-03-26', 'soon'],
    ['2025-03-30', 'soon'],
    ['2025-03-31', 'today'],
    ['2025-04-01', 'overdue'],
  ])('on %s of a reply due on 31 March is %s', (today, group) => {
    expect(dueIn(today, SEARCHED)?.group ?? null).toBe(group)
  })

  it.each([
    ['2025-05-29', 'soon'],
    ['2025-05-30', 'today'],
    ['2025-05-31', 'today'],
    ['2025-06-01', 'today'],
    ['2025-06-02', 'today'],
    ['2025-06-03', 'overdue'],
  ])('on %s of a day off, the third of the holiday from 31 May to 2 June, is %s', (today, group) => {
    const decided: Step = {
      on: '2025-05-20',
      do: {
        act: 'decide-proceeding',
        proceedingId: 'p',
        decidedOn: '2025-05-20',
        result: 'overturned',
        orderedToRedo: true,
        redoDueOn: '2025-06-02',
      },
    }
    const disputed: Step = {
      on: '2025-04-01',
      do: { act: 'open-proceeding', proceedingId: 'p', route: 'direct', filedOn: '2025-04-01', body: '区人民法院' },
    }
    const steps = [...SEARCHED, ...[drafted('2025-03-05'), reviewed('2025-03-05'), signed('2025-03-05')]]
    const closed = [...steps, issued('2025-03-06'), served('2025-03-06'), disputed, decided]
    expect(dueIn(today, closed)).toMatchObject({ group, act: 'redo', on: '2025-06-02' })
  })

  it('is the service of a letter that has its number', () => {
    const steps = [
      ...SEARCHED,
      drafted('2025-03-04'),
      reviewed('2025-03-05'),
      signed('2025-03-05'),
      issued('2025-03-05'),
    ]
    expect(dueIn('2025-03-31', steps)).toMatchObject({ group: 'today', act: 'serve' })
  })

  it('is the reply even while reasons are awaited, as nothing stops the period (Art. 35)', () => {
    const reasons: Step = {
      on: '2025-03-20',
      do: { act: 'request-reasons', on: '2025-03-20', dueOn: '2025-04-10', volume: '2025年3月一个月提出三十件' },
    }
    expect(dueIn('2025-03-31', [...SEARCHED, reasons])).toMatchObject({ group: 'today', act: 'reply' })
  })

  it('is to record an arrival, the day after a letter was sent', () => {
    const steps = [...SEARCHED, charged('2025-03-05')]
    expect(dueIn('2025-03-05', steps)).toBeNull()
    expect(dueIn('2025-03-06', steps)).toMatchObject({ group: 'today', act: 'record-fee-delivery' })
  })

  it('nothing is due while the applicant may still answer', () => {
    expect(dueIn('2025-03-20', [...RECEIVED, asked('2025-03-05', '2025-03-20')])).toBeNull()
  })
})

describe('deemed abandonment', () => {
  const unanswered = [...RECEIVED, asked('2025-03-05', '2025-03-20')]
  const charge = [...SEARCHED, charged('2025-03-05')]
  const unpaid = [
    ...charge,
    { on: '2025-03-05', do: { act: 'record-fee-delivery', deliveredOn: '2025-03-05' } } as Step,
  ]

  it('is proposed from the day after the term of a supplement (Art. 30)', () => {
    expect(dueIn('2025-03-21', unanswered)).toEqual({
      group: 'abandonable',
      act: 'abandon',
      on: '2025-03-20',
      article: '第三十条',
    })
  })

  it('is proposed as soon after a notice that came too late, whose day is found before the reply (C7)', () => {
    const late = [...SEARCHED, asked('2025-03-13', '2025-03-20')]
    const state = given(...late)
    expect(columnsOf(state, computeTimeline(state.events, CALENDAR))).toMatchObject({ nextActOn: '2025-03-20' })
    expect(dueIn('2025-03-20', late)).toBeNull()
    expect(dueIn('2025-03-21', late)).toMatchObject({ group: 'abandonable', on: '2025-03-20' })
  })

  it('is proposed from the day after the last day to pay (109号文 Art. 6)', () => {
    expect(dueIn('2025-04-02', unpaid)).toBeNull()
    expect(dueIn('2025-04-03', unpaid)).toMatchObject({
      group: 'abandonable',
      on: '2025-04-02',
      article: '第四十二条',
    })
  })

  it('waits for the days of grace that the office has set', () => {
    expect(dueIn('2025-03-25', unanswered, { graceDays: 5 })).toBeNull()
    expect(dueIn('2025-03-26', unanswered, { graceDays: 5 })?.group).toBe('abandonable')
  })

  it('is not proposed again once it is drafted', () => {
    const draft: Step = { on: '2025-03-21', do: { act: 'abandon', facts: { ...FACTS } } }
    expect(dueIn('2025-03-24', [...unanswered, draft])).toBeNull()
  })
})

const FACTS = { noticeOn: '2025-03-05', dueOn: '2025-03-20', justification: 'none' }

describe('soon', () => {
  it('what is due soon is told by working days', () => expect(soonUntil('2025-03-07', 3, CALENDAR)).toBe('2025-03-12'))

  it('counts plain days into a year without a notice', () => {
    expect(soonUntil('2026-12-30', 3, CALENDAR)).toBe('2027-01-02')
  })
})
