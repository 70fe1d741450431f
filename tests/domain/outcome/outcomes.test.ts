import {
  chooseLetter,
  describeArticles,
  findMissingLetterFacts,
  LEAF_CODES,
  listArticles,
  listPreconditions,
  OUTCOMES,
  PRECONDITIONS,
} from '../../../domain/outcome/outcomes'
import { WITHHELD_PART_GROUNDS } from '../../../domain/outcome/part-grounds'

describe('outcomes', () => {
  it('that withhold are grounds of a part too, except the administrative inquiry, which withholds nothing', () => {
    const withheld = LEAF_CODES.filter((leaf) => OUTCOMES[leaf].group === 'withheld')
    expect([...WITHHELD_PART_GROUNDS, '3.3.8'].sort()).toEqual(withheld.sort())
  })

  it.each(LEAF_CODES)('%s has its article, a letter, something to say and something to avoid', (leaf) => {
    const { articles, letters, mustSay, avoid, plain, facts } = OUTCOMES[leaf]
    expect([letters.length, mustSay.length, facts.length].every((n) => n > 0)).toBe(true)
    expect(articles.length).toBeGreaterThan(0)
    expect(avoid && plain).toBeTruthy()
  })

  it.each(LEAF_CODES)('%s stands under its own code', (leaf) => {
    expect(OUTCOMES[leaf].leaf).toBe(leaf)
    expect(OUTCOMES[leaf].rowLabel).toContain(OUTCOMES[leaf].label)
  })

  it('gives every row of the table a label of its own', () => {
    expect(new Set(LEAF_CODES.map((leaf) => OUTCOMES[leaf].rowLabel)).size).toBe(21)
  })

  it('labels a row as the form does', () => {
    expect(OUTCOMES['3.3.6'].rowLabel).toBe('（三）不予公开 6. 属于四类过程性信息')
    expect(OUTCOMES['3.1'].rowLabel).toBe('（一）予以公开')
  })

  it.each(LEAF_CODES)('%s asks only for facts that exist', (leaf) => {
    const { facts, articles, letters, preconditions } = OUTCOMES[leaf]
    const names = facts.map(({ name }) => name)
    const asked = [...facts, ...articles, ...letters, ...preconditions].flatMap(({ only }) => (only ? [only.fact] : []))
    expect(names.length).toBe(new Set(names).size)
    expect(asked.filter((name) => !names.includes(name))).toEqual([])
  })
})

describe('articles', () => {
  it('cite the way in which the information is disclosed', () => {
    expect(listArticles('3.1', { way: 'public' })).toEqual(['第十三条', '第三十六条第（一）项'])
  })

  it('follow the grounds of the parts not given', () => {
    const cited = listArticles('3.2', { ground1: '3.3.6', withheld2: '目录', ground2: '3.4.1' })
    expect(cited).toEqual(expect.arrayContaining(['第三十七条', '第十六条第二款', '第三十六条第（四）项']))
    expect(cited).not.toContain('第十四条')
  })

  it('are none for an ending the Regulations do not provide for, and that is said', () => {
    expect(listArticles('3.6.3', { cause: 'ceased' })).toEqual([])
    expect(describeArticles('3.6.3', { cause: 'withdrawn' })).toBe('条例没有专门规定')
  })

  it('do not follow a field that another choice has hidden', () => {
    expect(listArticles('3.1', { way: 'public', formReason: '文件太大，电子邮件发送不出' })).not.toContain('第四十条')
    expect(listPreconditions('3.2', { ground2: '3.3.4' })).toEqual(['search-record', 'found-search'])
  })
})

describe('letters', () => {
  it('tell what does not exist from what another agency answers for', () => {
    expect(chooseLetter('3.4.1', { kind: 'not-existing' }).title).toBe('政府信息不存在告知书')
    expect(chooseLetter('3.4.1', { kind: 'other-agency' }).title).toBe('非本机关负责公开告知书')
  })
})

describe('preconditions', () => {
  it('want a search that found nothing only for what is said not to exist', () => {
    expect(listPreconditions('3.4.1', { kind: 'not-existing' })).toEqual(['search-record', 'empty-search'])
    expect(listPreconditions('3.4.1', { kind: 'other-agency' })).toEqual(['search-record'])
  })

  it('want the third party asked for a part withheld on its behalf', () => {
    expect(listPreconditions('3.2', { ground1: '3.3.4' })).toContain('third-party-consultation')
    expect(listPreconditions('3.2', { ground1: '3.3.6' })).not.toContain('third-party-consultation')
  })

  it.each(LEAF_CODES)('of %s hold a search, unless nothing is looked for: 3.5, 3.6', (leaf) => {
    const asked = [{ way: 'given' }, { way: 'later' }].map((facts) => listPreconditions(leaf, facts))
    const rests = !/^3\.[56]/.test(leaf)
    expect(asked.map((codes) => codes.some((code) => code.endsWith('-search') || code === 'search-record'))).toEqual([
      rests,
      rests,
    ])
  })

  it('of what is already public hold no search', () => {
    expect(listPreconditions('3.1', { way: 'public' })).toEqual([])
  })

  it.each([
    ['3.3.4', 'third-party-consultation'],
    ['3.4.3', 'supplement-received'],
    ['3.5.2', 'earlier-reply'],
    ['3.5.4', 'reasons-requested'],
    ['3.6.1', 'supplement-overdue'],
    ['3.6.2', 'fee-overdue'],
  ] as const)('of %s: %s', (leaf, code) => {
    expect(listPreconditions(leaf, {})).toContain(code)
    expect(PRECONDITIONS[code].article).toMatch(/^第/)
  })
})

describe('facts', () => {
  it('are asked for only where they apply', () => {
    expect(Object.keys(findMissingLetterFacts('3.4.1', { kind: 'other-agency' }))).toEqual([
      'agencyName',
      'agencyContact',
      'reason',
    ])
  })

  it('refuse a day that does not exist', () => {
    expect(findMissingLetterFacts('3.5.2', { earlierNumber: '〔2025〕3号', earlierOn: '2025-02-29' })).toHaveProperty(
      'earlierOn',
    )
  })

  it('refuse a choice that is not offered', () => {
    expect(
      findMissingLetterFacts('3.3.5', { what: '值班表', internal: 'secret', reason: '只用于机关内部人事管理' }),
    ).toHaveProperty('internal')
  })

  it('ask for ground and reason of every part that is not given', () => {
    const facts = {
      given: '方案',
      withheld1: '附件',
      ground1: '3.3.5',
      reason1: '只用于机关内部人事管理',
      withheld2: '批注',
    }
    expect(Object.keys(findMissingLetterFacts('3.2', facts))).toEqual(['ground2', 'reason2'])
  })
})
