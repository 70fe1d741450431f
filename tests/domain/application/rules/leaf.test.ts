import { nextActOf } from '../../../../domain/application/next-act'
import type { Opinion } from '../../../../domain/application/vocabulary'
import { computeTimeline } from '../../../../domain/clock/timeline'
import {
  CALENDAR,
  CHECKED,
  confirmed,
  drafted,
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
const answered = (opinion: Opinion, reasonable: boolean): Step => ({
  on: '2024-11-22',
  do: {
    act: 'record-opinion',
    consultationId: 'c',
    answeredOn: '2024-11-22',
    opinion,
    reasonable,
    text: '住址不愿公开',
  },
})
const withheld = (on: string, opinion: 'objects' | 'silent'): Step => ({
  on,
  do: {
    act: 'draft-reply',
    leaf: '3.3.4',
    facts: {
      what: '合同',
      right: 'privacy',
      consultedOn: '2024-11-08',
      opinion,
      harm: '公开会泄露第三方的住址',
      ...CHECKED,
    },
    files: [],
  },
})
const CHECKED_PART = { noPublicHarm1: CHECKED.noPublicHarm, noPublicHarmWhy1: CHECKED.noPublicHarmWhy }
const told = (on: string): Step => ({
  on,
  do: { act: 'tell-third-party', on, consultationId: 'c', content: '合同', reason: '不公开会危及沿线居民的饮水安全' },
})
const SIGNED = [reviewed('2024-11-26'), signed('2024-11-26')] as const
describe('withholding for a third party (Art. 15, 32)', () => {
  it.each([
    ['agrees', false, 'consultation-missing'],
    ['objects', false, 'consultation-missing'],
    ['objects', true, ['reply-drafted']],
  ] as const)('after it %s, with good reason %s: %s', (opinion, reasonable, expected) => {
    const state = given(...RECEIVED, asked, arrived, answered(opinion, reasonable))
    expect(outcomeOf(state, withheld('2024-11-25', 'objects'))).toEqual(expected)
  })

  it('is neither forced nor barred by silence: the office decides', () => {
    const state = given(...RECEIVED, asked, arrived)
    expect(outcomeOf(state, withheld('2024-12-03', 'silent'))).toBe('consultation-missing')
    expect(outcomeOf(state, withheld('2024-12-04', 'silent'))).toEqual(['reply-drafted'])
    const given3 = [drafted('2024-12-04'), reviewed('2024-12-04'), signed('2024-12-04')]
    expect(given(...RECEIVED, asked, arrived, ...given3, issued('2024-12-04')).reply?.state).toBe('issued')
  })
})

describe('disclosing over a well-founded objection (Art. 32)', () => {
  const objected = given(...RECEIVED, asked, arrived, answered('objects', true))
  const disclosed = (more: Record<string, string>): Step => ({
    on: '2024-11-25',
    do: { act: 'draft-reply', leaf: '3.1', facts: { way: 'given', given: '合同', ...more }, files: [] },
  })

  it('wants the public interest and the day on which the third party was told', () => {
    expect(outcomeOf(objected, disclosed({}))).toBe('fact-missing')
    expect(outcomeOf(objected, disclosed({ publicInterest: '不公开会危及沿线居民的饮水安全' }))).toBe('fact-missing')
    const told = { publicInterest: '不公开会危及沿线居民的饮水安全', thirdToldOn: '2024-11-25' }
    expect(outcomeOf(objected, disclosed(told))).toEqual(['reply-drafted'])
  })

  it('wants neither where the part of the third party is withheld', () => {
    const part = {
      withheld1: '住址',
      ground1: '3.3.4',
      opinion1: 'objects',
      reason1: '这一处是第三方的家庭住址',
      ...CHECKED_PART,
    }
    const severed = { act: 'draft-reply', leaf: '3.2', facts: { given: '合同', ...part }, files: [] } as const
    expect(outcomeOf(objected, { on: '2024-11-25', do: { ...severed, files: [] } })).toEqual(['reply-drafted'])
  })

  it('is served only once the third party was told', () => {
    const override = disclosed({ publicInterest: '不公开会危及沿线居民的饮水安全', thirdToldOn: '2024-11-25' })
    const signedOver = given(...RECEIVED, asked, arrived, answered('objects', true), override, ...SIGNED)
    expect(outcomeOf(signedOver, issued('2024-11-26'))).toBe('third-party-not-told')
    expect(nextActOf(signedOver, computeTimeline(signedOver.events, CALENDAR))?.act).toBe('tell-third-party')
    const steps = [asked, arrived, answered('objects', true), told('2024-11-25'), override, ...SIGNED]
    expect(outcomeOf(given(...RECEIVED, ...steps), issued('2024-11-26'))).toEqual(['letter-issued'])
  })

  it('gives the day on which the third party was told, and no other', () => {
    const state = given(...RECEIVED, asked, arrived, answered('objects', true), told('2024-11-25'))
    const facts = { publicInterest: '不公开会危及沿线居民的饮水安全', thirdToldOn: '2024-11-22' }
    expect(outcomeOf(state, disclosed(facts))).toBe('fields')
  })

  it('tells nobody who did not object with good reason', () => {
    expect(outcomeOf(given(...RECEIVED, asked, arrived, answered('objects', false)), told('2024-11-25'))).toBe(
      'consultation-unknown',
    )
  })

  it('is stopped at the letter where the objection came after the draft', () => {
    const early = [drafted('2024-11-12'), reviewed('2024-11-12'), signed('2024-11-13')]
    const state = given(...RECEIVED, asked, arrived, ...early, answered('objects', true))
    expect(outcomeOf(state, issued('2024-11-22'))).toBe('fact-missing')
  })
})

describe('silence of those who were asked', () => {
  const silent = (on: string): Step => ({
    on,
    do: {
      act: 'record-opinion',
      consultationId: 'c',
      answeredOn: on,
      opinion: 'silent',
      reasonable: false,
      text: '',
    },
  })

  it('is recorded only when their fifteen working days are over', () => {
    const state = given(...RECEIVED, asked, arrived)
    expect(outcomeOf(state, silent('2024-12-03'))).toBe('fields')
    expect(outcomeOf(state, silent('2024-12-04'))).toEqual(['opinion-received'])
    expect(outcomeOf(given(...RECEIVED, asked), silent('2024-12-04'))).toBe('fields')
  })

  it('leaves the reply day where the fifteen days put it', () => {
    const state = given(...RECEIVED, asked, arrived, silent('2024-12-06'))
    expect(computeTimeline(state.events, CALENDAR).replyDueOn).toBe('2024-12-24')
  })
})

describe('a letter that restates the record', () => {
  it('gives no other day or answer than the record has', () => {
    const state = given(...RECEIVED, asked, arrived, answered('objects', true))
    const wrong = withheld('2024-11-25', 'silent')
    expect(outcomeOf(state, wrong)).toBe('fields')
    const early = { act: 'draft-reply', leaf: '3.3.4', files: [] } as const
    const facts = {
      what: '合同',
      right: 'privacy',
      consultedOn: '2024-11-07',
      opinion: 'objects',
      harm: '公开会泄露第三方的住址',
      ...CHECKED,
    }
    expect(outcomeOf(state, { on: '2024-11-25', do: { ...early, facts, files: [] } })).toBe('fields')
  })
})

describe('a finding that a letter rests on (Art. 16, 32)', () => {
  const withheldAs = (leaf: '3.3.4' | '3.3.6', facts: Record<string, string>): Step => ({
    on: '2024-11-25',
    do: { act: 'draft-reply', leaf, facts, files: [] },
  })
  const state = given(...RECEIVED, asked, arrived, answered('objects', true))
  const PRIVATE = {
    what: '合同',
    right: 'privacy',
    consultedOn: '2024-11-08',
    opinion: 'objects',
    harm: '公开会泄露第三方的住址',
    ...CHECKED,
  }
  const DISCUSSED = { what: '会议记录', process: 'discussion', reason: '方案确定以前的讨论，方案仍在修改', ...CHECKED }

  it.each([
    ['3.3.4', 'held', PRIVATE],
    ['3.3.4', 'noPublicHarm', PRIVATE],
    ['3.3.6', 'held', DISCUSSED],
    ['3.3.6', 'noDuty', DISCUSSED],
  ] as const)('of %s is confirmed with a tick: %s', (leaf, name, facts) => {
    expect(outcomeOf(state, withheldAs(leaf, facts))).toEqual(['reply-drafted'])
    expect(outcomeOf(state, withheldAs(leaf, { ...facts, [name]: '' }))).toBe('fact-missing')
    expect(outcomeOf(state, withheldAs(leaf, { ...facts, [name]: 'no' }))).toBe('fact-missing')
  })

  it.each([
    ['3.3.4', 'heldWhere', PRIVATE],
    ['3.3.4', 'harm', PRIVATE],
    ['3.3.4', 'noPublicHarmWhy', PRIVATE],
    ['3.3.6', 'reason', DISCUSSED],
    ['3.3.6', 'noDutyWhy', DISCUSSED],
  ] as const)('of %s has a reason that is one: %s', (leaf, name, facts) => {
    expect(outcomeOf(state, withheldAs(leaf, { ...facts, [name]: '无' }))).toBe('fact-missing')
    expect(outcomeOf(state, withheldAs(leaf, { ...facts, [name]: '第十六条' }))).toBe('fact-missing')
  })
})
