import { NEWEST_EDITION } from '../../../../domain/outcome/edition'
import { chooseLetter, listArticles, tellFinding } from '../../../../domain/outcome/outcomes'
import type { LetterFacts } from '../../../../domain/outcome/shape'
import { APPROVER, confirmed, event, given, outcomeOf, reviewed, type Step, submitted } from '../given'

const RECEIVED = [submitted('2025-03-03'), confirmed('2025-03-04')] as const
const draftOf = (facts: LetterFacts): Step => ({
  on: '2025-03-05',
  do: { act: 'draft-reply', leaf: '3.6.3', facts, files: [] },
})
const PARTY = {
  cause: 'not-government-information',
  nature: 'party',
  whyNotGovernment: '该名册是街道党工委发展党员时形成的材料',
}
const ASKED = { cause: 'consultation', whyConsultation: '申请问的是补贴什么时候发放，没有指向一份信息' }
const FREE = {
  cause: 'other',
  closingArticle: '《河南省政府信息公开办法》第十条',
  reason: '申请人所在的单位已经并入另一单位',
}
const sign = (headAgrees?: boolean): Step => ({
  on: '2025-03-07',
  by: APPROVER,
  do: { act: 'sign-reply', ...(headAgrees !== undefined && { headAgrees }) },
})

describe('a cause', () => {
  it.each([
    ['not-government-information', PARTY, ['第二条'], '非政府信息告知书'],
    ['consultation', ASKED, ['第二条', '第三十八条'], '咨询事项告知书'],
    ['other', FREE, [], '政府信息公开申请终止处理告知书'],
  ] as const)('of 3.6.3 has its articles and its letter: %s', (_, facts, articles, title) => {
    expect(listArticles('3.6.3', facts)).toEqual(articles)
    expect(chooseLetter('3.6.3', facts).title).toBe(title)
    expect(outcomeOf(given(...RECEIVED), draftOf(facts))).toEqual(['reply-drafted'])
  })

  it('is told with its reason: a list of the party is no government information (Art. 2)', () => {
    const { finding } = tellFinding('3.6.3', PARTY, { you: '您', edition: NEWEST_EDITION })
    expect(finding.join()).toContain('属于党务信息，不是行政机关在履行行政管理职能过程中制作或者获取的政府信息')
    expect(finding.join()).toContain(PARTY.whyNotGovernment)
  })

  it('is not that the head does not agree', () => {
    expect(outcomeOf(given(...RECEIVED), draftOf({ ...FREE, reason: '领导不同意' }))).toBe('fact-missing')
    expect(outcomeOf(given(...RECEIVED), draftOf({ ...PARTY, whyNotGovernment: '按规定' }))).toBe('fact-missing')
    expect(outcomeOf(given(...RECEIVED), draftOf({ cause: 'made-up', reason: FREE.reason }))).toBe('fact-missing')
  })

  it('of a withdrawal is recorded as one, and no letter is drafted for it', () => {
    const facts = { cause: 'withdrawn', withdrawnOn: '2025-03-05' }
    expect(outcomeOf(given(...RECEIVED), draftOf(facts))).toBe('withdrawal-missing')
    expect(outcomeOf(given(...RECEIVED), draftOf({ ...facts, cause: 'misdirected' }))).toBe('withdrawal-missing')
  })

  it('that stands on no list names an article, and who signs agrees', () => {
    const { closingArticle, ...without } = FREE
    expect(outcomeOf(given(...RECEIVED), draftOf(without))).toBe('fact-missing')
    expect(outcomeOf(given(...RECEIVED), draftOf({ ...FREE, closingArticle: '有关规定' }))).toBe('fact-missing')
    const steps = [...RECEIVED, draftOf({ ...without, closingArticle }), reviewed('2025-03-06')]
    expect(outcomeOf(given(...steps), sign())).toBe('fields')
    expect(outcomeOf(given(...steps), sign(false))).toBe('fields')
    expect(event(given(...steps, sign(true)), 'reply-signed')).toMatchObject({ headAgrees: true })
  })

  it('that is listed asks nothing more of who signs', () => {
    expect(outcomeOf(given(...RECEIVED, draftOf(PARTY), reviewed('2025-03-06')), sign())).toEqual(['reply-signed'])
  })
})
