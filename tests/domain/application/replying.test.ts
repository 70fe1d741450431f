import { ACTS } from '../../../domain/application/acts'
import {
  APPLICANT,
  APPROVER,
  CLERK,
  confirmed,
  DISCLOSED,
  drafted,
  event,
  given,
  issued,
  outcomeOf,
  REVIEWER,
  reviewed,
  type Step,
  searched,
  served,
  signed,
  submitted,
  UNTIL_SIGNED,
} from './given'

const RECEIVED = [submitted('2025-03-03'), confirmed('2025-03-04')] as const
const DRAFTED = [...RECEIVED, searched('2025-03-05'), drafted('2025-03-05')] as const
const draft = (leaf: '3.4.3' | '3.5.2' | '3.3.4' | '3.1', facts: Record<string, string> = {}): Step => ({
  on: '2025-03-05',
  do: { act: 'draft-reply', leaf, facts, files: [] },
})
const consulted: Step = {
  on: '2025-03-05',
  do: {
    act: 'send-consultation',
    to: '滨海建设公司',
    consultationId: 'c',
    party: 'third',
    sentOn: '2025-03-05',
    about: '合同',
  },
}

describe('drafting', () => {
  it.each([
    ['3.1', 'search-record-missing', []],
    ['3.4.3', 'still-unclear-needs-a-supplement', [searched('2025-03-05')]],
    ['3.5.2', 'repeat-needs-an-earlier-reply', []],
    ['3.3.4', 'consultation-missing', [searched('2025-03-05')]],
  ] as const)('leaf %s waits: %s', (leaf, code, steps) => {
    expect(outcomeOf(given(...RECEIVED, ...steps), draft(leaf, { way: 'given', given: '预算表' }))).toBe(code)
  })

  it('a draft is refused with the names of the facts that its letter lacks', () => {
    expect(outcomeOf(given(...RECEIVED, searched('2025-03-05')), draft('3.1'))).toBe('fact-missing')
  })

  it('may be started again until the letter is issued, and is then reviewed anew', () => {
    const again = given(...UNTIL_SIGNED, drafted('2025-03-08'))
    expect(again.reply).toMatchObject({ state: 'drafted', reviewer: null, approver: null })
    expect(outcomeOf(given(...UNTIL_SIGNED, issued('2025-03-10')), drafted('2025-03-10'))).toBe('not-in-this-status')
  })
})

describe('review and signature', () => {
  const all = ['clerk', 'reviewer', 'approver'] as const
  const drafter = { id: 'clerk', roles: all }

  it('drafting, review and signature take three persons', () => {
    const state = given(...DRAFTED)
    expect(outcomeOf(state, { ...reviewed('2025-03-06'), by: drafter })).toBe('same-person')
    const next = given(...DRAFTED, reviewed('2025-03-06'))
    expect(outcomeOf(next, { ...signed('2025-03-06'), by: drafter })).toBe('same-person')
    expect(outcomeOf(next, { ...signed('2025-03-06'), by: { id: 'reviewer', roles: all } })).toBe('same-person')
    expect(outcomeOf(next, signed('2025-03-06'))).toEqual(['reply-signed'])
  })

  it('review and signature cannot be skipped', () => {
    const state = given(...DRAFTED)
    expect(outcomeOf(state, signed('2025-03-06'))).toBe('reply-not-ready')
    expect(outcomeOf(state, issued('2025-03-06'))).toBe('reply-not-ready')
    expect(outcomeOf(state, served('2025-03-06'))).toBe('reply-not-ready')
  })

  it('take two persons where the office is set so, and that is recorded', () => {
    const two = { ...signed('2025-03-06'), with: { signingMode: 'two' as const } }
    expect(event(given(...DRAFTED, two), 'reply-signed')?.mode).toBe('two')
    expect(outcomeOf(given(...DRAFTED), { ...two, by: drafter })).toBe('same-person')
  })

  it('one person drafts and signs where the office has but one', () => {
    const one = { ...signed('2025-03-06'), by: drafter, with: { signingMode: 'one' as const } }
    expect(outcomeOf(given(...DRAFTED), one)).toEqual(['reply-signed'])
  })

  it('send a returned reply back for a new draft', () => {
    const returned: Step = {
      on: '2025-03-06',
      by: REVIEWER,
      do: { act: 'return-reply', reason: '理由没有写明属于哪一类' },
    }
    const state = given(...DRAFTED, returned)
    expect(state.reply).toMatchObject({ state: 'drafted', returned: '理由没有写明属于哪一类' })
    expect(outcomeOf(state, reviewed('2025-03-06'))).toBe('reply-not-ready')
    expect(given(...DRAFTED, returned, drafted('2025-03-07'), reviewed('2025-03-07')).reply?.state).toBe('reviewed')
  })
})

describe('the letter', () => {
  const letter = [...UNTIL_SIGNED, issued('2025-03-10')] as const
  const byHand = (servedOn: string, on: string): Step => ({
    on,
    do: { act: 'serve-letter', servedOn, means: 'posted', carrier: 'postal', evidence: 'EMS' },
    with: { delivery: 'post' },
  })

  it('a letter gets its number when issued', () => {
    expect(given(...letter).reply).toMatchObject({ number: '中同街依申请〔2025〕1号', issuedOn: '2025-03-10' })
  })

  it('closes the case on the day of service, with its leaf', () => {
    expect(given(...letter, byHand('2025-03-11', '2025-03-12'))).toMatchObject({
      status: 'closed',
      closedOn: '2025-03-11',
      outcome: '3.1',
    })
  })

  it('a letter is served neither before its date nor in the future', () => {
    expect(outcomeOf(given(...letter), byHand('2025-03-09', '2025-03-12'))).toBe('day-before-the-one-it-follows')
    expect(outcomeOf(given(...letter), byHand('2025-03-13', '2025-03-12'))).toBe('day-in-the-future')
  })

  it('goes on line only to those who asked for it, on the day itself', () => {
    const online = { ...served('2025-03-12'), with: { delivery: 'post' } }
    expect(outcomeOf(given(...letter), online)).toBe('fields')
    expect(given(...letter, { ...served('2025-03-12'), on: '2025-03-14' }).closedOn).toBe('2025-03-14')
  })

  it('is not issued while a third party may still answer (Art. 32)', () => {
    const state = given(
      ...RECEIVED,
      searched('2025-03-05'),
      consulted,
      drafted('2025-03-05'),
      reviewed('2025-03-06'),
      signed('2025-03-07'),
    )
    expect(outcomeOf(state, issued('2025-03-07'))).toBe('reply-not-ready')
  })

  it('a letter once issued bars withdrawal', () => {
    const withdraw: Step = { on: '2025-03-10', by: APPLICANT, do: { act: 'withdraw', reason: '' } }
    expect(outcomeOf(given(...letter), withdraw)).toBe('not-in-this-status')
  })
})

describe('a closed case', () => {
  const closed = given(...UNTIL_SIGNED, issued('2025-03-10'), served('2025-03-10'))

  it('a closed case takes notes', () => {
    expect(outcomeOf(closed, { on: '2025-03-11', do: { act: 'note', text: '已归档' } })).toEqual(['noted'])
  })

  it('a closed case takes nothing that belongs before the end', () => {
    const still = ACTS.filter(({ from }) => from.some((status) => status === 'closed')).map(({ name }) => name)
    expect(still).toEqual([
      'record-refund',
      'record-return',
      'correct-letter',
      'open-proceeding',
      'decide-proceeding',
      'strike-proceeding',
      'set-aside-reply',
      'suggest-disclosure',
      'consider-disclosure',
      'review-withheld',
      'note',
    ])
    expect(outcomeOf(closed, { on: '2025-03-11', by: CLERK, do: { ...DISCLOSED, files: [] } })).toBe(
      'not-in-this-status',
    )
    expect(outcomeOf(closed, { on: '2025-03-11', by: APPROVER, do: { act: 'sign-reply' } })).toBe('not-in-this-status')
  })
})
