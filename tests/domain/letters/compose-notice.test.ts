import { isFieldShown } from '../../../domain/form/only-when'
import { composeNotice, type NoticeInput } from '../../../domain/letters/compose-notice'
import { findLetter, LETTERS, type NoticeCode } from '../../../domain/letters/letters'
import { NEWEST_EDITION } from '../../../domain/outcome/edition'
import type { LetterFacts } from '../../../domain/outcome/shape'
import { given, issued, UNTIL_SIGNED } from '../application/given'
import { FILE, HISTORIES, letterAfter, letterIn, textOf } from './moments'

const NOTICES = LETTERS.flatMap((letter) => (letter.kind === 'reply' ? [] : [letter]))
const CODES = NOTICES.map(({ code }) => code)
const FROM_A_CASE = Object.keys(HISTORIES) as NoticeCode[]

/** Every choice of every element, so that no way of saying it is left out. */
const VARIANTS = CODES.flatMap((code) => [
  [code, {}] as const,
  ...noticeOf(code).elements.flatMap(({ name, choices }) =>
    choices.map(({ value }) => [code, { [name]: value }] as const),
  ),
])

function noticeOf(code: NoticeCode) {
  const notice = NOTICES.find((one) => one.code === code)
  if (!notice) throw new Error(`no ${code}`)
  return notice
}

function factsOf(code: NoticeCode, chosen: LetterFacts = {}): LetterFacts {
  const facts: LetterFacts = {}
  for (const { name, kind, choices, only } of noticeOf(code).elements) {
    if (!isFieldShown(only, facts)) continue
    const value = kind === 'choice' ? choices[0]!.value : kind === 'day' ? '2026-03-10' : `词${name}`
    facts[name] = chosen[name] ?? value
  }
  return facts
}

function composed(code: NoticeCode, facts: LetterFacts, more: Partial<NoticeInput> = {}) {
  return composeNotice(noticeOf(code), {
    facts,
    office: FILE.office,
    addressee: '收件人',
    you: '您',
    edition: NEWEST_EDITION,
    number: '依补〔2026〕1号',
    issuedOn: '2026-03-10',
    demo: false,
    ...more,
  })
}

describe('a notice', () => {
  it.each(VARIANTS)('%s with %j says every element it has', (code, chosen) => {
    const facts = factsOf(code, chosen)
    const { letter, missing } = composed(code, facts)
    const text = textOf(letter)
    const words = Object.values(facts).filter((value) => value.startsWith('词'))
    expect([missing, words.filter((word) => !text.includes(word)), text.includes('【')]).toEqual([{}, [], false])
  })

  it.each(VARIANTS)('%s with %j is not issued without one of its elements, and names the article', (code, chosen) => {
    const facts = factsOf(code, chosen)
    const required = noticeOf(code).elements.filter((one) => one.required && isFieldShown(one.only, facts))
    const through = required.filter(({ name, label, article }) => {
      const { missing, articles } = composed(code, { ...facts, [name]: ' ' })
      return !missing[name]?.includes(label) || articles[name] !== article
    })
    expect(through).toEqual([])
  })

  it.each(CODES.filter((code) => noticeOf(code).to !== 'file'))('%s is not issued without whom it goes to', (code) => {
    expect(composed(code, factsOf(code), { addressee: ' ' }).missing).toHaveProperty('addressee')
  })

  it.each(CODES)('%s tells remedies only where it is a final act', (code) => {
    const results = composed(code, factsOf(code, { result: 'kept' })).letter.remedy !== ''
    expect(results).toBe(['third-party-told', 'own-record'].includes(code))
  })

  it('that tells remedies waits for a lawful review body', () => {
    const office = { ...FILE.office, reviewBody: '新乡市司法局' }
    expect(composed('third-party-told', factsOf('third-party-told'), { office }).missing).toHaveProperty('reviewBody')
  })

  it('never prints an identity number', () => {
    const text = textOf(composed('supplement', { ...factsOf('supplement'), items: '身份证11010519491231002X' }).letter)
    expect(text).not.toContain('11010519491231002X')
  })
})

describe('from the history of a case', () => {
  it.each(FROM_A_CASE)('%s is complete', (code) => {
    const { letter, missing } = letterAfter(code)
    expect([missing, textOf(letter).includes('【'), letter.issuedOn !== null]).toEqual([{}, false, true])
  })

  it.each([
    [
      'receipt',
      ['2025年3月3日以网上提交方式', '登记号：中同街依申请登〔2025〕1号', '2025年4月1日（含当日）', 'K7QM-2F9X'],
    ],
    ['receipt-record', ['收到申请之日：2025年3月4日', '申请人一方的确认人：申请人本人', '确认的方式：电话']],
    ['supplement', ['作出补正：年份', '2025年3月25日前（含当日）', '视为放弃申请']],
    ['extension', ['因需要查阅2008年以来的档案', '延长10个工作日', '2025年4月16日（含当日）', 'approver同志同意']],
    ['reasons', ['2025年2月一个月内提出45件', '2025年3月20日前（含当日）', '第三十五条']],
    ['third-party', ['某养老服务公司', '补助协议中的单价', '15个工作日', '由本机关决定是否公开', '征求意见回执']],
    ['agency', ['卫滨区民政局', '15个工作日', '视为同意公开']],
    ['consultation', ['张小明', '征求第三方的意见', '不计算在答复期限内']],
    ['fee', ['31页', '每页10元', '人民币10元', '2号窗口', '次日起20个工作日内', '第四十二条']],
    ['fee-cancellation', ['因页数重复计算', '于2025年3月6日', '不用缴纳信息处理费', '2025年4月1日（含当日）']],
    ['third-party-told', ['某养老服务公司', '公开下列内容：补助协议全文', '重大影响：关系全街道', '卫滨区人民法院']],
    ['postponement', ['理由合理', '需要逐件检索45件', '2025年5月30日前（含当日）', '第三十五条']],
    ['correction', ['中同街依申请〔2025〕1号', '有误的内容：2023年预算表', '更正为：2024年预算表']],
    [
      'service-proof',
      ['政府信息公开告知书', '中同街依申请〔2025〕1号', '送达日：2025年3月7日', '送达的方式：网上送达'],
    ],
    ['review-form', ['clerk同志', 'reviewer同志', 'approver同志', '第十七条']],
  ] as [NoticeCode, string[]][])('%s says what the law asks of it', (code, words) => {
    const text = textOf(letterAfter(code).letter)
    expect(words.filter((word) => !text.includes(word))).toEqual([])
  })

  it('a notice to the applicant does not say whom the office asked', () => {
    expect(textOf(letterAfter('consultation').letter)).not.toContain('某养老服务公司')
  })

  it.each(['third-party', 'agency'] as const)('%s says nothing of who applied', (code) => {
    expect(textOf(letterAfter(code).letter)).not.toContain('张小明')
    const { missing, articles } = letterAfter(code, { identity: ['补助协议'] })
    expect(missing.identity).toContain('补助协议')
    expect(articles.identity).toBe(findLetter(code).article)
  })

  it('a supplement that lacks proof of identity says so (Art. 29)', () => {
    const ask = {
      act: 'request-supplement',
      lacking: ['description'],
      on: '2025-03-06',
      dueOn: '2025-03-25',
      items: '身份证复印件',
    } as const
    const state = given(...(HISTORIES.receipt ?? []), { on: '2025-03-06', do: { ...ask, lacking: ['identity'] } })
    expect(textOf(letterIn(state, 'supplement').letter)).toContain('经审查，缺少身份证明。')
  })

  it('a third party asked before its name was kept is told all the same', () => {
    const state = given(...(HISTORIES['third-party-told'] ?? []))
    const events = state.events.map((one) => (one.type === 'consultation-sent' ? { ...one, to: '' } : one))
    const { letter, missing } = letterIn({ ...state, events }, 'third-party-told')
    expect([missing, letter.addressee]).toEqual([{}, '被征求意见的第三方'])
  })

  it('a charge waits for the way to pay, which the office must set', () => {
    const { missing } = letterAfter('fee', { office: { ...FILE.office, paymentWords: '' } })
    expect(missing).toEqual({ payment: '《政府信息公开信息处理费收费通知书》缺少“缴纳的方式”，请在机关设置中填写' })
  })

  it('a proof of service is signed by hand before it is filled in', () => {
    const text = textOf(letterIn(given(...UNTIL_SIGNED, issued('2025-03-07')), 'service-proof').letter)
    expect(text).toContain('□ 当面签收　□ 邮寄')
    expect(text).toContain('受送达人或者代收人（签名或者盖章）')
  })

  it('a letter stays what it was, whatever comes after', () => {
    const early = given(...(HISTORIES.receipt ?? []))
    const later = given(...(HISTORIES.extension ?? []))
    expect(letterIn(later, 'receipt').letter).toEqual(letterIn(early, 'receipt').letter)
  })
})
