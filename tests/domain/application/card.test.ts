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

  it('tells until which day is to be paid, and that the period goes on then', () => {
    const delivered: Step = { on: '2025-03-06', do: { act: 'record-fee-delivery', deliveredOn: '2025-03-06' } }
    const state = given(...RECEIVED, charged('2025-03-05'), delivered)
    const card = (resumes: boolean) =>
      cardFactsOf({ ...state, fee: { ...state.fee!, resumes } }, computeTimeline(state.events, CALENDAR))
    expect(card(false)).toMatchObject({ waitsFor: 'payment', waitsUntil: '2025-04-03', feeAskedOn: '2025-03-05' })
    expect(card(true)).toMatchObject({ waitsFor: 'payment-resumes', waitsUntil: '2025-04-03' })
  })

  it('tells nothing of days once closed, nor while a letter is served again', () => {
    const state = given(submitted('2026-12-30', 'in-person'), confirmed('2026-12-30'))
    const timeline = computeTimeline(state.events, CALENDAR)
    const redo = { proceedingId: 'p', on: '2026-12-30', dueOn: null }
    const years = [
      { status: 'closed' as const },
      { status: 'reopened' as const },
      { status: 'reopened' as const, redo },
    ].map((change) => cardFactsOf({ ...state, ...change }, timeline).missingYear)
    expect(years).toEqual([undefined, undefined, 2027])
  })

  it('tells of nothing asked for once a reply is on its way or the case is closed', () => {
    const state = given(...RECEIVED, charged('2025-03-05'))
    const { reply } = given(...SERVED.slice(0, 4))
    const askedOn = [{}, { reply }, { status: 'closed' as const }].map(
      (change) => cardFactsOf({ ...state, ...change }, computeTimeline(state.events, CALENDAR)).feeAskedOn,
    )
    expect(askedOn).toEqual(['2025-03-05', undefined, undefined])
  })

  it('tells what was suggested, considered and looked at again', () => {
    const state = given(...SERVED)
    const change = {
      suggestedOn: '2025-03-10',
      disclosure: { on: '2025-03-11', decision: 'no', reason: '理由' } as never,
      withheldReview: { on: '2025-03-12', decision: 'keep', reason: '理由' } as never,
    }
    const card = cardFactsOf({ ...state, ...change }, computeTimeline(state.events, CALENDAR))
    expect(card).toMatchObject({ suggestedOn: '2025-03-10', isConsidered: true })
    expect(card.withheldReview).toEqual({ on: '2025-03-12', decision: 'keep' })
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
