import { cardFactsOf } from '../../../domain/application/card'
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
const SERVED = [
  ...RECEIVED,
  searched('2025-03-04'),
  drafted('2025-03-04'),
  reviewed('2025-03-05'),
  signed('2025-03-05'),
  issued('2025-03-05'),
  served('2025-03-06'),
] as const

function cardAfter(...steps: Step[]) {
  const state = given(...steps)
  const { shape: _, ...facts } = cardFactsOf(state, computeTimeline(state.events, CALENDAR))
  return facts
}

describe('the card of a case', () => {
  it('holds nothing while the period runs and nothing is awaited', () => {
    expect(cardAfter(...RECEIVED)).toEqual({})
  })

  it('tells that nobody confirmed it, and of the last try to', () => {
    const contact: Step = {
      on: '2025-03-04',
      do: { act: 'record-contact', on: '2025-03-04', how: '电话', reached: false, text: '无人接听' },
    }
    expect(cardAfter(submitted('2025-03-03'), contact)).toEqual({
      waitsFor: 'confirmation',
      contact: { on: '2025-03-04', reached: false },
    })
  })

  it('tells what the applicant was asked for, when, and until which day', () => {
    expect(cardAfter(...RECEIVED, asked('2025-03-05', '2025-03-12'))).toEqual({
      waitsFor: 'supplement',
      waitsUntil: '2025-03-12',
      supplementAskedOn: '2025-03-05',
    })
    expect(cardAfter(...RECEIVED, charged('2025-03-05'))).toEqual({
      waitsFor: 'fee-notice',
      feeAskedOn: '2025-03-05',
    })
  })

  it('tells which year lacks its notice', () => {
    expect(cardAfter(submitted('2026-12-30', 'in-person'), confirmed('2026-12-30'))).toEqual({ missingYear: 2027 })
  })

  it('tells the reply that was served, and nothing of one that was not', () => {
    expect(cardAfter(...SERVED.slice(0, -1))).toEqual({})
    expect(cardAfter(...SERVED).reply).toMatchObject({ leaf: '3.1', servedOn: '2025-03-06' })
  })

  it('holds of a proceeding what table four counts, and none of its texts', () => {
    const opened: Step = {
      on: '2025-03-20',
      do: {
        act: 'open-proceeding',
        proceedingId: 'p1',
        route: 'reconsideration',
        filedOn: '2025-03-20',
        body: '红旗区人民政府',
        caseNumber: '1号',
      },
    }
    expect(cardAfter(...SERVED, opened).proceedings).toEqual([
      { route: 'reconsideration', filedOn: '2025-03-20', decidedOn: null, result: null },
    ])
  })
})
