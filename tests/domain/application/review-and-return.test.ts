import { DUE_GROUPS } from '../../../domain/application/due'
import { REVIEWED_LEAVES, reviewDueOn } from '../../../domain/application/review-of-withheld'
import { describeAbandonment } from '../../../domain/words/due'
import {
  APPROVER,
  confirmed,
  drafted,
  event,
  given,
  outcomeOf,
  REVIEWER,
  reviewed,
  type Step,
  searched,
  submitted,
} from './given'

const DRAFTED = [
  submitted('2025-03-03'),
  confirmed('2025-03-04'),
  searched('2025-03-05'),
  drafted('2025-03-05'),
] as const
const returned: Step = { on: '2025-03-06', by: REVIEWER, do: { act: 'return-reply', reason: '没有写明依据的是哪一条' } }

describe('a review', () => {
  it('keeps its note, and no empty one', () => {
    const noted: Step = { on: '2025-03-06', by: REVIEWER, do: { act: 'pass-review', note: '依据充分' } }
    expect(event(given(...DRAFTED, noted), 'reply-reviewed')).toMatchObject({ note: '依据充分' })
    expect(event(given(...DRAFTED, reviewed('2025-03-06')), 'reply-reviewed')).not.toHaveProperty('note')
  })

  it('sends a reply back once: what was returned is returned neither again nor passed', () => {
    expect(outcomeOf(given(...DRAFTED, returned), returned)).toBe('reply-not-ready')
    expect(outcomeOf(given(...DRAFTED, returned), reviewed('2025-03-07'))).toBe('reply-not-ready')
  })

  it('that passed may still be returned by who signs', () => {
    const state = given(...DRAFTED, reviewed('2025-03-06'))
    expect(outcomeOf(state, { ...returned, on: '2025-03-07', by: APPROVER })).toEqual(['reply-returned'])
  })
})

describe('a reply that withholds', () => {
  it('stands under partial disclosure or under a ground that may fall away, not under an administrative inquiry', () => {
    expect(REVIEWED_LEAVES).toEqual(['3.2', '3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.5', '3.3.6', '3.3.7'])
  })

  it('is not listed for review before it is closed', () => {
    expect(reviewDueOn(given(...DRAFTED), 12)).toBeNull()
  })
})

describe('the page of today', () => {
  it('has these groups, the most pressing first', () => {
    expect(DUE_GROUPS).toEqual(['overdue', 'today', 'abandonable', 'unconfirmed', 'soon'])
  })

  it.each([
    [
      '3.6.1',
      '补正期限到2025年3月20日为止，已过6日。没有收到补正，申请人也没有正当理由的，可以视为放弃申请，不再处理。',
    ],
    ['3.6.2', '缴费期限到2025年3月20日为止，已过6日。没有收到缴费的，可以视为放弃申请，不再处理。'],
  ] as const)('says of the proposed abandonment under %s: %s', (leaf, words) => {
    expect(describeAbandonment({ leaf, dueOn: '2025-03-20', daysOver: 6, article: '', askedOn: '2025-03-06' })).toBe(
      words,
    )
  })
})
