import type { LetterFacts } from '../../../../domain/outcome/shape'
import {
  CHECKED,
  confirmed,
  given,
  issued,
  outcomeOf,
  reviewed,
  type Step,
  searched,
  signed,
  submitted,
} from '../given'

const RECEIVED = [submitted('2024-11-01', 'in-person'), confirmed('2024-11-01'), searched('2024-11-04')] as const
const asked: Step = {
  on: '2024-11-08',
  do: {
    act: 'send-consultation',
    to: '滨海建设公司',
    consultationId: 'c',
    party: 'third',
    sentOn: '2024-11-08',
    about: '合同',
  },
}
const arrived: Step = {
  on: '2024-11-12',
  do: { act: 'record-delivery', consultationId: 'c', deliveredOn: '2024-11-12' },
}
const objected: Step = {
  on: '2024-11-22',
  do: {
    act: 'record-opinion',
    consultationId: 'c',
    answeredOn: '2024-11-22',
    opinion: 'objects',
    reasonable: true,
    text: '住址不愿公开',
  },
}
const CHECKED_PART = {
  noDuty1: CHECKED.noDuty,
  noDutyWhy1: CHECKED.noDutyWhy,
  noPublicHarm1: CHECKED.noPublicHarm,
  noPublicHarmWhy1: CHECKED.noPublicHarmWhy,
}
const partly = (on: string, facts: LetterFacts = {}): Step => ({
  on,
  do: {
    act: 'draft-reply',
    leaf: '3.2',
    facts: {
      given: '预算表',
      withheld1: '讨论稿',
      ground1: '3.3.6',
      reason1: '方案还没有确定，仍在征求意见',
      ...CHECKED_PART,
      ...facts,
    },
    files: [],
  },
})
const INTEREST = { publicInterest: '不公开会危及沿线居民的饮水安全', thirdToldOn: '2024-11-25' }
const SIGNED = [reviewed('2024-11-26'), signed('2024-11-26')] as const
const OBJECTED = [...RECEIVED, asked, arrived, objected] as const

describe('a partial disclosure over the objection of a third party (Art. 32)', () => {
  it('is not drafted where another part is withheld and no public interest is named', () => {
    expect(outcomeOf(given(...OBJECTED), partly('2024-11-25'))).toBe('fact-missing')
  })

  it('is drafted where nobody objected, or where the part objected to is withheld', () => {
    const forThirdParty = { ground1: '3.3.4', opinion1: 'objects', law1: '' }
    expect(outcomeOf(given(...RECEIVED), partly('2024-11-25'))).toEqual(['reply-drafted'])
    expect(outcomeOf(given(...OBJECTED), partly('2024-11-25', forThirdParty))).toEqual(['reply-drafted'])
  })

  it('is not issued before the third party is told', () => {
    const state = given(...OBJECTED, partly('2024-11-25', INTEREST), ...SIGNED)
    expect(outcomeOf(state, issued('2024-11-26'))).toBe('third-party-not-told')
  })

  it('is not issued while the third party may still answer', () => {
    const state = given(...RECEIVED, asked, arrived, partly('2024-11-13'), ...SIGNED)
    expect(outcomeOf(state, issued('2024-11-26'))).toBe('reply-not-ready')
  })

  it('goes on where nobody is asked', () => {
    const state = given(...RECEIVED, partly('2024-11-25'), ...SIGNED)
    expect(outcomeOf(state, issued('2024-11-26'))).toEqual(['letter-issued'])
  })
})
