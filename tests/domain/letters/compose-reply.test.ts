import fc from 'fast-check'
import { type CaseState, NOTHING, type Reply } from '../../../domain/application/state'
import { isFieldShown } from '../../../domain/form/only-when'
import type { CaseFile } from '../../../domain/letters/case-moment'
import { composeReply } from '../../../domain/letters/compose-reply'
import { NEWEST_EDITION } from '../../../domain/outcome/edition'
import {
  explainToResident,
  findMissingLetterFacts,
  LEAF_CODES,
  type LeafCode,
  listPreconditions,
  OUTCOMES,
} from '../../../domain/outcome/outcomes'
import type { LetterFacts } from '../../../domain/outcome/shape'
import { FILE } from './moments'

const REQUEST = { description: '2025年社区养老服务补助发放名单。', documentNumber: '', delivery: 'post' }
const ISSUED: Omit<Reply, 'leaf' | 'facts'> = {
  state: 'issued',
  fileIds: [],
  draftedOn: '2026-03-18',
  drafter: 'clerk',
  reviewer: 'reviewer',
  approver: 'approver',
  mode: 'three',
  returned: null,
  number: '中同街依复〔2026〕3号',
  issuedOn: '2026-03-20',
  remedy: null,
  servedOn: null,
  means: null,
  cameBackOn: null,
}
const SUPPLEMENTED = {
  requestedOn: '2026-03-06',
  dueOn: '2026-03-20',
  items: '年份',
  lacking: [],
  late: false,
  suppliedOn: '2026-03-10',
  text: '要2025年的',
  fileIds: [],
}

type Varied = { reply?: Partial<Reply>; state?: Partial<CaseState>; file?: Partial<CaseFile> }

/** The letter of an issued reply with complete facts, but for what is varied. */
function compose(leaf: LeafCode, { reply, state, file }: Varied = {}) {
  return composeReply({
    state: {
      ...NOTHING,
      receivedOn: '2026-03-04',
      reply: { ...ISSUED, leaf, facts: factsOf(leaf), ...reply },
      ...state,
    },
    file: { ...FILE, request: REQUEST, ...file },
    edition: NEWEST_EDITION,
  })
}

const composeWith = (leaf: LeafCode, facts: LetterFacts) => compose(leaf, { reply: { facts } })

/** Complete facts: every one that applies, the first choice where there is one unless `chosen` says otherwise. */
function factsOf(leaf: LeafCode, chosen: LetterFacts = {}): LetterFacts {
  const facts: LetterFacts = {}
  for (const { name, kind, choices, only, isArticle } of OUTCOMES[leaf].facts) {
    if (!isFieldShown(only, facts)) continue
    const value = choices[0]?.value ?? (kind === 'day' ? '2026-03-10' : `词${name}按档案逐卷核对所得`)
    facts[name] = chosen[name] ?? (isArticle ? `《词${name}法》第三条` : value)
  }
  return facts
}

/** Every leaf with every value of each of its choices. */
const VARIANTS = LEAF_CODES.flatMap((leaf) =>
  OUTCOMES[leaf].facts
    .filter(({ kind }) => kind === 'choice')
    .flatMap(({ name, choices }) => choices.map(({ value }) => [leaf, { [name]: value }] as const))
    .concat([[leaf, {}]]),
)

describe('the letter', () => {
  it.each(VARIANTS)('of %s with %j says every fact it asks for', (leaf, chosen) => {
    const facts = factsOf(leaf, chosen)
    const { letter, missing } = composeWith(leaf, facts)
    const text = letter.paragraphs.join('\n')
    const unsaid = Object.values(facts).filter((value) => value.startsWith('词') && !text.includes(value))
    expect([missing, unsaid, text.includes('【')]).toEqual([{}, [], false])
  })

  it.each(VARIANTS)('of %s with %j is blocked by each required fact that is missing', (leaf, chosen) => {
    const facts = factsOf(leaf, chosen)
    const required = OUTCOMES[leaf].facts.filter((one) => one.required && isFieldShown(one.only, facts))
    const through = required.filter(({ name }) => {
      const { missing } = composeWith(leaf, { ...facts, [name]: ' ' })
      return !(name in missing)
    })
    expect(through).toEqual([])
  })

  it.each(LEAF_CODES)('of %s tells receipt, request, article and remedy', (leaf) => {
    const { letter } = compose(leaf)
    expect(letter.paragraphs[0]).toMatch(/2026年3月4日收到您.*“2025年社区养老服务补助发放名单”/)
    expect(/《中华人民共和国政府信息公开条例》(（以下简称《条例》）)?第.+条/.test(letter.paragraphs.join())).toBe(
      leaf !== '3.6.3',
    )
    expect(letter.remedy).toContain('卫滨区人民政府')
  })

  it('speaks to an organisation as one', () => {
    const { letter } = compose('3.5.2', { state: { applicantKind: 'business' } })
    expect(letter.paragraphs.join()).toContain('贵单位')
    expect(letter.paragraphs.join()).not.toContain('您')
  })

  it('lists what is handed over once', () => {
    const { letter } = compose('3.1', { reply: { fileIds: ['方案', '名单'] } })
    expect(letter.given).toEqual(['方案.pdf', '名单.pdf'])
    expect(letter.paragraphs.join()).not.toContain('方案.pdf')
  })

  it('restates the request with its number, on one line', () => {
    const { letter } = compose('3.1', {
      file: { request: { description: '施工合同。\n谢谢！', documentNumber: '中同街〔2025〕7号', delivery: 'post' } },
    })
    expect(letter.paragraphs[0]).toContain('“施工合同。　谢谢！”（文号：中同街〔2025〕7号）。')
  })

  it('restates the supplement, once (Art. 30)', () => {
    const said = (leaf: LeafCode) => compose(leaf, { state: { supplement: SUPPLEMENTED } }).letter.paragraphs.join()
    expect(said('3.1')).toContain(
      '2026年3月6日发出补正告知书，并于2026年3月10日收到您的补正，补正的内容是：“要2025年的”。',
    )
    expect(said('3.4.3').match(/发出补正告知书/g)).toHaveLength(1)
  })

  it.each(LEAF_CODES)('of %s claims a search only where its record is asked for', (leaf) => {
    const facts = factsOf(leaf)
    const claims = composeWith(leaf, facts).letter.paragraphs.join().includes('经检索')
    const asked = listPreconditions(leaf, facts).some((code) =>
      ['search-record', 'found-search', 'empty-search'].includes(code),
    )
    expect(claims && !asked).toBe(false)
  })

  it('says of a part kept back for a third party what the third party answered', () => {
    const chosen = { ground1: '3.3.4', opinion1: 'silent' }
    const { letter } = composeWith('3.2', factsOf('3.2', chosen))
    expect(letter.paragraphs.join()).toContain('第三方逾期没有提出意见，由本机关依法决定')
    expect(letter.paragraphs.join()).toContain('第三十二条')
  })

  it('cites article 37 and the article of each part when it severs', () => {
    const { letter } = composeWith('3.2', factsOf('3.2', { ground1: '3.3.6', ground2: '3.4.1' }))
    const text = letter.paragraphs.join()
    expect(['第三十七条', '第十六条第二款', '第三十六条第（四）项'].filter((one) => !text.includes(one))).toEqual([])
  })

  it('shows gaps by their label in a preview', () => {
    const { letter, missing } = composeWith('3.3.2', {})
    expect(letter.paragraphs.join()).toContain('【法律或者行政法规的名称】')
    expect(missing).toHaveProperty('law')
  })

  it('waits for a lawful review body', () => {
    const { missing } = compose('3.1', { file: { office: { ...FILE.office, reviewBody: '新乡市司法局' } } })
    expect(missing).toHaveProperty('reviewBody')
  })

  it('never prints an identity number, wherever it was typed', () => {
    const digits = fc.stringMatching(/^[1-8]\d{5}19[5-9]\d(0[1-9]|1[0-2])(0[1-9]|1\d|2[0-8])\d{3}[\dX]$/)
    fc.assert(
      fc.property(fc.constantFrom(...LEAF_CODES), digits, (leaf, id) => {
        const typed = Object.entries(factsOf(leaf)).map(([name, value]) => [name, value.replace('词', `${id}，`)])
        const facts: LetterFacts = Object.fromEntries(typed)
        const request = { description: `我是${id}，要名单`, documentNumber: '', delivery: 'post' }
        const composed = compose(leaf, { reply: { facts, fileIds: [id] }, file: { request } })
        return ![composed, explainToResident(leaf, facts, NEWEST_EDITION)].some((one) =>
          JSON.stringify(one).includes(id),
        )
      }),
    )
  })
})

describe('plain words', () => {
  it.each(LEAF_CODES)('of %s are short and give the reasons of the letter', (leaf) => {
    const { plain, reasons } = explainToResident(leaf, factsOf(leaf), NEWEST_EDITION)
    expect(plain.length).toBeLessThanOrEqual(60)
    expect(reasons.length).toBeGreaterThan(0)
    expect(findMissingLetterFacts(leaf, factsOf(leaf))).toEqual({})
  })
})

describe('a finding', () => {
  const FINDINGS = [
    ['3.3.6', 'heldWhere', '由本机关保存，保存在：'],
    ['3.3.6', 'noDutyWhy', '没有法律、法规、规章规定该信息应当公开：'],
    ['3.3.7', 'noDutyWhy', '没有法律、法规、规章规定该信息应当公开：'],
    ['3.3.4', 'noPublicHarmWhy', '不公开不会对公共利益造成重大影响，理由：'],
  ] as const

  it.each(FINDINGS)('of %s is printed with its reason: %s', (leaf, name, sentence) => {
    const facts = factsOf(leaf)
    expect(composeWith(leaf, facts).letter.paragraphs.join()).toContain(`${sentence}${facts[name]}`)
  })

  it.each(FINDINGS)('of %s shows its gap in a preview while it is not confirmed: %s', (leaf, name, sentence) => {
    const { letter, missing } = composeWith(leaf, { ...factsOf(leaf), [name]: '' })
    expect(letter.paragraphs.join()).toContain(`${sentence}【`)
    expect(missing).toHaveProperty(name)
  })

  it('that was not asked for when an older letter was drafted leaves its words as they were', () => {
    const { what, process, reason } = factsOf('3.3.6')
    const { letter } = composeWith('3.3.6', { what: `${what}`, process: `${process}`, reason: `${reason}` })
    expect(letter.paragraphs.slice(1, 4)).toEqual([
      `您申请的“${what}”由本机关保存。`,
      `经审查，该信息属于行政机关履行职责过程中形成的讨论记录。理由：${reason}。`,
      '没有法律、法规、规章规定该信息应当公开。',
    ])
  })
})
