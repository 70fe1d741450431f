import { lapseIn, proposedAbandonment } from '../../../domain/application/abandonment'
import { outstandingFee, outstandingSupplement } from '../../../domain/application/awaited'
import { type DeskFacts, deskColumnOf, deskFactsIn, deskFactsOf } from '../../../domain/application/desk-facts'
import { type DueOn, dueIn } from '../../../domain/application/due'
import { declarationOf } from '../../../domain/application/event-list'
import { actToday, type NextAct, nextActOf } from '../../../domain/application/next-act'
import { nextMovesIn } from '../../../domain/application/next-moves'
import { lastLookOn } from '../../../domain/application/review-of-withheld'
import { type CaseState, type Consultation, NOTHING } from '../../../domain/application/state'
import type { Turn } from '../../../domain/application/turn'
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
  searched,
  signed,
  submitted,
} from './given'

const RECEIVED = [submitted('2025-03-03', 'in-person'), confirmed('2025-03-03')] as const
const SIGNED = [
  ...RECEIVED,
  searched('2025-03-04'),
  drafted('2025-03-04'),
  reviewed('2025-03-05'),
  signed('2025-03-05'),
]
const timelineOf = (state: CaseState) => computeTimeline(state.events, CALENDAR)
const REDO = { proceedingId: 'p', on: '2025-03-05', dueOn: null }

describe('what takes a case on', () => {
  const turn: Turn = { assignee: null, hasSearched: true, reply: null }
  const drafted = { state: 'drafted', drafter: 'clerk', reviewer: null, isReturned: false } as const

  it.each([
    ['confirm', 'confirm'],
    ['restore-contact', 'record-contact,confirm'],
    ['request-supplement', 'record-search,request-supplement'],
    ['supplement', 'abandon,enter-supplement'],
    ['record-fee-delivery', 'record-fee-delivery'],
    ['payment', 'abandon,record-payment'],
    ['record-delivery', 'record-delivery'],
    ['opinion', 'record-opinion'],
    ['reasons', 'record-reasons'],
    ['tell-third-party', 'tell-third-party'],
    ['serve', 'serve-letter'],
    ['redo', 'draft-reply,record-search'],
    ['reply', 'draft-reply'],
  ] as const)('where %s is next is %s', (act, moves) => {
    expect(nextMovesIn(turn, act, 'three').join()).toBe(moves)
  })

  it('is a search before the draft, and nothing where nothing is next', () => {
    expect(nextMovesIn({ ...turn, hasSearched: false }, 'reply', 'three')).toEqual(['record-search', 'draft-reply'])
    expect(nextMovesIn(turn, null, 'three')).toEqual([])
  })

  it('is the way of the reply once it is drafted, but for telling the third party first', () => {
    const moves = (reply: Turn['reply'], mode: 'three' | 'two' = 'three') =>
      nextMovesIn({ ...turn, reply }, 'reply', mode)
    expect([moves(drafted), moves(drafted, 'two')]).toEqual([['pass-review'], ['sign-reply']])
    expect(moves({ ...drafted, state: 'reviewed' })).toEqual(['sign-reply'])
    expect(moves({ ...drafted, state: 'signed' })).toEqual(['issue-letter'])
    expect(moves({ ...drafted, state: 'issued' })).toEqual(['serve-letter'])
    expect(moves({ ...drafted, isReturned: true })).toEqual(['draft-reply'])
    expect(nextMovesIn({ ...turn, reply: drafted }, 'tell-third-party', 'three')).toEqual(['tell-third-party'])
  })
})

describe('a term of the applicant that is over', () => {
  const on = { today: '2025-03-25', graceDays: 0 }
  const NOT_ASKED = { feeAskedOn: undefined, supplementAskedOn: undefined } as never
  const bothOver = { paymentDueOn: '2025-03-20', supplementDueOn: '2025-03-24' }
  const bothAsked = { feeAskedOn: '2025-03-01', supplementAskedOn: '2025-03-02' }
  const FEE = { leaf: '3.6.2', article: '第四十二条', askedOn: '2025-03-01', dueOn: '2025-03-20', daysOver: 5 }
  const SUPPLEMENT = { leaf: '3.6.1', article: '第三十条', askedOn: '2025-03-02', dueOn: '2025-03-24', daysOver: 1 }

  it('proposes to close the case, for the fee before the supplement', () => {
    expect(proposedAbandonment(bothOver, bothAsked, on)).toEqual(FEE)
    expect(proposedAbandonment({ ...bothOver, paymentDueOn: null }, bothAsked, on)).toEqual(SUPPLEMENT)
  })

  it('proposes nothing before its last day is over, nor where nothing was asked for', () => {
    expect(proposedAbandonment(bothOver, bothAsked, { ...on, today: '2025-03-20' })).toBeNull()
    expect(proposedAbandonment(bothOver, bothAsked, { ...on, graceDays: 5 })).toBeNull()
    expect(proposedAbandonment(bothOver, NOT_ASKED, on)).toBeNull()
    expect(proposedAbandonment({ paymentDueOn: null, supplementDueOn: null }, bothAsked, on)).toBeNull()
  })

  it('lapses with its article', () => {
    expect(lapseIn(bothOver, on)).toEqual({ on: '2025-03-20', article: '第四十二条' })
    expect(lapseIn({ ...bothOver, paymentDueOn: null }, on)).toEqual({ on: '2025-03-24', article: '第三十条' })
  })
})

describe('a notice to the applicant', () => {
  it('is out no longer where the reply was set aside after it, and still where on the same day', () => {
    const asking = given(...RECEIVED, asked('2025-03-05', '2025-03-20'))
    const charging = given(...RECEIVED, charged('2025-03-05'))
    const later = { ...REDO, on: '2025-03-06' }
    expect([outstandingSupplement({ ...asking, redo: REDO }), outstandingFee({ ...charging, redo: REDO })]).toEqual([
      asking.supplement,
      charging.fee,
    ])
    expect([outstandingSupplement({ ...asking, redo: later }), outstandingFee({ ...charging, redo: later })]).toEqual([
      null,
      null,
    ])
  })
})

describe('what the page of today stores of a case', () => {
  it.each([
    ['was received', RECEIVED],
    ['was searched for', [...RECEIVED, searched('2025-03-04')]],
    ['waits for a supplement', [...RECEIVED, asked('2025-03-05', '2025-03-20')]],
    ['has a reply on its way', SIGNED],
  ])('that %s is read back as it was', (_, steps) => {
    const state = given(...steps)
    const facts = deskFactsOf(state, timelineOf(state))
    expect(deskFactsIn(state.status, deskColumnOf(state, timelineOf(state)))).toEqual(facts)
    expect(facts.turn.hasSearched).toBe(steps.length > 2 && !state.supplement)
  })

  it('keeps that the reply came back', () => {
    const state = given(...SIGNED)
    const returned = { ...state, reply: { ...state.reply!, returned: '漏了附件' } }
    const stored = deskFactsIn('processing', deskColumnOf(returned, timelineOf(state)))
    expect(stored.turn.reply).toEqual({ state: 'signed', drafter: 'clerk', reviewer: 'reviewer', isReturned: true })
  })
})

describe('what is due of two', () => {
  const ON: DueOn = { today: '2025-03-10', todayUntil: '2025-03-10', soonUntil: '2025-03-13', graceDays: 0 }
  const facts = (next: NextAct | null, change: Partial<DeskFacts> = {}): DeskFacts => ({
    status: 'processing',
    submittedOn: '',
    next,
    replyDueOn: '2025-03-12',
    supplementDueOn: null,
    paymentDueOn: null,
    turn: { assignee: null, hasSearched: true, reply: null },
    ...change,
  })
  const act = (name: NextAct['act'], on: string): NextAct => ({ act: name, on, article: '第三十条' })
  const REPLY = { group: 'soon', act: 'reply', on: '2025-03-12', article: '第三十三条' }

  it('is the earlier, and of one day the next act', () => {
    expect(dueIn(facts(act('tell-third-party', '2025-03-13')), ON)).toEqual(REPLY)
    expect(dueIn(facts(act('tell-third-party', '2025-03-11')), ON)).toMatchObject({ act: 'tell-third-party' })
    expect(dueIn(facts(act('tell-third-party', '2025-03-12')), ON)).toMatchObject({ act: 'tell-third-party' })
  })

  it.each(['supplement', 'payment', 'opinion', 'reasons'] as const)('is never %s, which others are to do', (name) => {
    expect(dueIn(facts(act(name, '2025-03-11')), ON)).toEqual(REPLY)
  })

  it('is nothing once the case is closed', () => {
    expect(dueIn(facts(null, { status: 'closed', replyDueOn: '2025-03-01' }), ON)).toBeNull()
  })

  it('gives way to the reply, or to making it again, once the day of others is over', () => {
    const missed = act('opinion', '2025-03-09')
    expect(actToday(facts(missed), '2025-03-10')).toEqual({ act: 'reply', on: '2025-03-12', article: '第三十三条' })
    expect(actToday(facts(missed, { status: 'reopened' }), '2025-03-10')).toEqual({
      act: 'redo',
      on: '2025-03-12',
      article: '第三十六条',
    })
    expect(actToday(facts(missed), '2025-03-09')).toEqual(missed)
  })
})

describe('the next legal act over an objection (Art. 32)', () => {
  const OBJECTION: Consultation = {
    consultationId: 'c',
    party: 'third',
    sentOn: '2025-03-05',
    about: '合同',
    deliveredOn: '2025-03-05',
    answeredOn: '2025-03-05',
    opinion: 'objects',
    reasonable: true,
    toldOn: null,
  }
  const state = (change: Partial<CaseState> = {}): CaseState => ({
    ...given(...SIGNED),
    consultations: [OBJECTION],
    ...change,
  })
  const next = (of: CaseState) => nextActOf(of, timelineOf(of))
  const TELL = { act: 'tell-third-party', on: '2025-03-31', article: '第三十二条' }

  it('is to tell the third party before the disclosure goes', () => {
    expect(next(state())).toEqual(TELL)
    expect(next({ ...given(...SIGNED, issued('2025-03-05')), consultations: [OBJECTION] })).toEqual(TELL)
    expect(next(state({ status: 'reopened', redo: REDO }))).toEqual(TELL)
  })

  it('is nothing once closed', () => {
    expect(next(state({ status: 'closed' }))).toBeNull()
  })

  it('is the delivery of a letter of the day of the new beginning, and of no earlier one', () => {
    const letter = { ...OBJECTION, deliveredOn: null, answeredOn: null, opinion: null }
    const redone = (sentOn: string) =>
      next(state({ status: 'reopened', redo: REDO, reply: null, consultations: [{ ...letter, sentOn }] }))?.act
    expect([redone('2025-03-05'), redone('2025-03-04')]).toEqual(['record-delivery', 'redo'])
  })
})

describe('a day that a new calendar moves', () => {
  const told = (event: object) =>
    declarationOf('re-dated').applicantDetail({
      type: 're-dated',
      because: '放假安排公布',
      actor: 's',
      ...event,
    } as never)
  it('is told as it was and as it is', () => {
    expect(told({ from: null, to: '2027-01-29' })).toBe('放假安排公布。答复期限原为尚不能计算，现为2027年1月29日。')
    expect(told({ what: 'payment', from: '2027-01-28', to: '2027-01-29' })).toBe(
      '放假安排公布。缴费期限原为2027年1月28日，现为2027年1月29日。',
    )
  })
})

it('nobody has looked at what was never answered', () => {
  expect(lastLookOn(NOTHING)).toBeNull()
})
