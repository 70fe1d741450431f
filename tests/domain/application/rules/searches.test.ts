import { evolveCase } from '../../../../domain/application/fold'
import { LEAF_CODES, type LeafCode } from '../../../../domain/outcome/outcomes'
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
const notExisting: Step = {
  on: '2024-11-08',
  do: {
    act: 'draft-reply',
    leaf: '3.4.1',
    facts: { kind: 'not-existing', searchScope: '档案室', searchMethod: '目录' },
    files: [],
  },
}

describe('the search that a reply rests on (Art. 36)', () => {
  const looked = (on: string, result: 'found' | 'none' | 'uncertain', because?: string): Step => ({
    on,
    do: {
      act: 'record-search',
      on,
      scope: '档案室',
      method: '目录',
      result,
      findings: '',
      ...(because ? { because } : {}),
    },
  })
  const WHY = '前面查到的是2019年的方案，申请要的是2020年的'
  const UNSEARCHED = [submitted('2024-11-01', 'in-person'), confirmed('2024-11-01')] as const
  const draftOf = (leaf: LeafCode, facts: LetterFacts): Step => ({
    on: '2024-11-08',
    do: { act: 'draft-reply', leaf, facts: { ...facts }, files: [] },
  })
  const given31 = draftOf('3.1', { way: 'given', given: '预算表' })

  it.each(LEAF_CODES.filter((leaf) => !/^3\.[56]/.test(leaf)))(
    'is there for %s, or the reply is not drafted',
    (leaf) => {
      expect(outcomeOf(given(...UNSEARCHED), draftOf(leaf, { way: 'given' }))).toBe('search-record-missing')
    },
  )

  it('is not needed for what is already public', () => {
    const facts = { way: 'public', published: '预算', publishedAt: '区政府网站预决算公开栏目' }
    expect(outcomeOf(given(...UNSEARCHED), draftOf('3.1', facts))).toEqual(['reply-drafted'])
  })

  it('is not needed for what is no request for information', () => {
    const facts = { nature: 'complaint', reason: '申请写的是要求处理油烟扰民，没有指向一份信息' }
    expect(outcomeOf(given(...UNSEARCHED), draftOf('3.5.1', facts))).toEqual(['reply-drafted'])
  })

  it('has found what is given or withheld: the last one decides', () => {
    const found = given(...UNSEARCHED, looked('2024-11-04', 'none'), looked('2024-11-05', 'found'))
    expect(outcomeOf(found, given31)).toEqual(['reply-drafted'])
    const nothing = given(...UNSEARCHED, looked('2024-11-04', 'none'))
    expect(outcomeOf(nothing, given31)).toBe('search-record-missing')
    const facts = { what: '会议记录', process: 'discussion', reason: '方案确定以前的讨论，方案仍在修改', ...CHECKED }
    expect(outcomeOf(nothing, draftOf('3.3.6', facts))).toBe('search-record-missing')
    expect(outcomeOf(found, draftOf('3.3.6', facts))).toEqual(['reply-drafted'])
  })

  it('has found nothing where it is said not to exist', () => {
    expect(outcomeOf(given(...RECEIVED), notExisting)).toBe('search-record-missing')
    expect(outcomeOf(given(...UNSEARCHED, looked('2024-11-07', 'none')), notExisting)).toEqual(['reply-drafted'])
  })

  it('that finds nothing after one that found says why it counts', () => {
    const found = given(...RECEIVED)
    expect(outcomeOf(found, looked('2024-11-07', 'none'))).toBe('fields')
    expect(outcomeOf(found, looked('2024-11-07', 'none', '领导不同意'))).toBe('fields')
    expect(outcomeOf(given(...RECEIVED, looked('2024-11-07', 'none', WHY)), notExisting)).toEqual(['reply-drafted'])
    expect(outcomeOf(found, looked('2024-11-07', 'found'))).toEqual(['search-recorded'])
  })

  it('that was not explained when it was recorded leaves no way to say that it does not exist', () => {
    const old = { type: 'search-recorded', on: '2024-11-07', scope: '档案室', method: '目录', result: 'none' } as const
    const state = evolveCase(given(...RECEIVED), { ...old, findings: '', actor: 'clerk' })
    expect(outcomeOf(state, notExisting)).toBe('search-record-missing')
  })

  it('is asked for again when the reply is reviewed, signed and issued', () => {
    const state = given(...UNSEARCHED, looked('2024-11-04', 'found'), given31)
    const emptied = [looked('2024-11-11', 'none', WHY)] as const
    const later = (...steps: Step[]) => given(...UNSEARCHED, looked('2024-11-04', 'found'), given31, ...steps)
    expect(outcomeOf(later(...emptied), reviewed('2024-11-12'))).toBe('search-record-missing')
    expect(outcomeOf(later(reviewed('2024-11-11'), ...emptied), signed('2024-11-12'))).toBe('search-record-missing')
    const done = later(reviewed('2024-11-11'), signed('2024-11-11'), ...emptied)
    expect(outcomeOf(done, issued('2024-11-12'))).toBe('search-record-missing')
    expect(outcomeOf(state, reviewed('2024-11-12'))).toEqual(['reply-reviewed'])
  })
})
