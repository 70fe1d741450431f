import { type CaseState, NOTHING } from '../../../domain/application/state'
import { isFieldShown } from '../../../domain/form/only-when'
import type { CaseFile } from '../../../domain/letters/case-moment'
import { composeReply } from '../../../domain/letters/compose-reply'
import { type Edition, NEWEST_EDITION } from '../../../domain/outcome/edition'
import { LEAF_CODES, type LeafCode, OUTCOMES } from '../../../domain/outcome/outcomes'
import type { LetterFacts } from '../../../domain/outcome/shape'
import { APPROVER, given, outcomeOf, type Step, submitted, UNTIL_SIGNED } from '../application/given'
import { FILE, HISTORIES, letterIn, textOf } from './moments'

const REPLY = {
  state: 'issued',
  draftedOn: '2026-03-05',
  drafter: 'clerk',
  reviewer: 'reviewer',
  approver: 'approver',
  mode: 'three',
  returned: null,
  number: '中同街依复〔2026〕1号',
  issuedOn: '2026-03-10',
  remedy: null,
  servedOn: null,
  means: null,
  cameBackOn: null,
  fileIds: [],
} as const

function factsOf(leaf: LeafCode, chosen: LetterFacts = {}): LetterFacts {
  const facts: LetterFacts = {}
  for (const { name, kind, choices, only } of OUTCOMES[leaf].facts) {
    if (!isFieldShown(only, facts)) continue
    facts[name] = chosen[name] ?? choices[0]?.value ?? (kind === 'day' ? '2026-03-10' : '按档案逐卷核对所得的说明')
  }
  return facts
}

type Varied = { facts?: LetterFacts; state?: Partial<CaseState>; file?: Partial<CaseFile>; edition?: Edition }

function reply(leaf: LeafCode, { facts, state, file, edition = NEWEST_EDITION }: Varied = {}) {
  const written = { ...REPLY, leaf, facts: factsOf(leaf, facts) }
  const moment = {
    state: { ...NOTHING, receivedOn: '2026-03-04', reply: written, ...state },
    file: { ...FILE, ...file },
  }
  return composeReply({ ...moment, edition })
}
const said = (leaf: LeafCode, varied?: Varied) => textOf(reply(leaf, varied).letter)
const WITHHELD: LeafCode[] = ['3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.5', '3.3.6', '3.3.7']

const SUPPLEMENT = {
  requestedOn: '2026-03-06',
  dueOn: '2026-03-20',
  items: '年份',
  late: false,
  suppliedOn: '2026-03-10',
  text: '要2025年的',
  fileIds: [],
}
const supplied = (lacking: ('description' | 'identity')[]) => ({ state: { supplement: { ...SUPPLEMENT, lacking } } })

describe('why an application was to be supplemented', () => {
  it('says 因申请内容不明确 only where that was the lack', () => {
    expect(said('3.1', supplied(['description']))).toContain('因申请内容不明确，本机关于2026年3月6日发出补正告知书')
    expect(said('3.1', supplied(['identity']))).not.toContain('内容不明确')
    expect(said('3.1', supplied(['identity']))).toContain('因缺少身份证明，本机关于2026年3月6日发出补正告知书')
    expect(said('3.6.1', { facts: { lack: '缺少身份证明' } })).not.toContain('内容不明确')
    expect(said('3.6.1', { facts: { lack: '' } })).not.toContain('内容不明确')
  })

  it('cites Art. 29(2) and 30 for a missing identity', () => {
    const letter = said('3.6.1', { facts: { lack: '缺少身份证明' } })
    expect(letter).toContain('根据《中华人民共和国政府信息公开条例》第二十九条第二款、第三十条的规定')
  })

  it('is no other than what is on record', () => {
    const asked = given(...(HISTORIES.supplement ?? []))
    const draft = (lack: string): Step => ({
      on: '2025-03-28',
      do: {
        act: 'draft-reply',
        leaf: '3.6.1',
        facts: { noticeOn: '2025-03-06', dueOn: '2025-03-25', justification: 'none', lack },
        files: [],
      },
    })
    expect(outcomeOf(asked, draft('缺少身份证明'))).toBe('fields')
    expect(outcomeOf(asked, draft('申请内容不明确'))).toContain('reply-drafted')
  })
})

describe('whom a letter speaks to', () => {
  it('speaks to several as 你们', () => {
    const file = { applicant: { name: '张三、李四', areSeveral: true } }
    expect(said('3.1', { file })).toContain('收到你们提出的政府信息公开申请')
    expect(said('3.1', { file })).not.toContain('您')
    expect(said('3.1')).toContain('收到您提出的政府信息公开申请')
  })

  it('does so in notices too', () => {
    const asked = given(...(HISTORIES.supplement ?? []))
    const file = { applicant: { name: '张三、李四', areSeveral: true } }
    expect(textOf(letterIn(asked, 'supplement', file).letter)).toContain('请你们就下列事项作出补正')
  })
})

describe('the remedies of a refusal to disclose', () => {
  it.each(WITHHELD)('of %s are the paragraph that puts reconsideration first, word for word', (leaf) => {
    const { remedy } = reply(leaf).letter
    expect(remedy.split('\n')[0]).toBe(
      '对本答复不服的，应当自收到之日起60日内先向卫滨区人民政府申请行政复议；对行政复议决定不服，或者行政复议机关逾期不作决定的，可以自收到决定书之日或者复议期限届满之日起15日内，依法向有管辖权的人民法院提起行政诉讼。（行政复议法第二十三条第一款第（四）项）',
    )
  })

  it('names no court after a review', () => {
    for (const leaf of [...WITHHELD, '3.2'] as const) expect(said(leaf)).not.toContain('卫滨区人民法院')
    expect(said('3.1')).toContain('卫滨区人民法院')
  })

  it('asks the office for a court only where a letter names one', () => {
    const file = { office: { ...FILE.office, court: '' } }
    expect(reply('3.3.6', { file }).missing).toEqual({})
    expect(reply('3.1', { file }).missing).toHaveProperty('court')
  })

  it('of a partial disclosure is review first for the whole, and for the withheld part where the office is set so', () => {
    expect(reply('3.2').letter.remedy).toMatch(/^对本答复不服的，应当自收到之日起60日内先向/)
    expect(reply('3.2').letter.remedy).not.toContain('6个月')
    const file = { office: { ...FILE.office, partialRemedy: 'A+B' as const } }
    const [withheld, rest] = reply('3.2', { file }).letter.remedy.split('\n')
    expect(withheld).toContain('不予公开的部分不服的，应当自收到之日起60日内先向')
    expect(rest).toContain('其他部分不服的，可以自收到本告知书之日起60日内')
  })
})

describe('the on-line address of the review body', () => {
  const without = { ...FILE.office, onlineAddress: '' }
  const asked = (delivery: string) => ({ ...FILE.request, delivery })

  it.each(['online', 'email'])(
    'is in the letter of a reply that is given by %s, or the letter is not issued',
    (delivery) => {
      expect(said('3.1', { file: { request: asked(delivery) } })).toContain(
        '网上申请行政复议：https://fuyi.example.org/weibin',
      )
      const { missing, articles } = reply('3.1', { file: { request: asked(delivery), office: without } })
      expect(missing.onlineAddress).toMatch(/应当同时写明提交行政复议申请书的互联网渠道.*机关设置/)
      expect(articles.onlineAddress).toBe('行政复议法第二十二条第二款')
    },
  )

  it('is not asked for on paper', () => {
    expect(reply('3.1', { file: { request: asked('post'), office: without } }).missing).toEqual({})
  })
})

describe('what single outcomes say', () => {
  it.each(['3.2'] as const)('of %s defines 《条例》 before it is used', (leaf) => {
    const letter = said(leaf)
    const defined = letter.indexOf('《中华人民共和国政府信息公开条例》（以下简称《条例》）')
    expect(defined).toBeGreaterThan(0)
    expect(letter.indexOf('《条例》第')).toBeGreaterThan(defined)
    expect(letter).not.toContain('（条例第')
  })

  it('of a state secret cites the law on secrets', () => {
    expect(said('3.3.1')).toContain('依照《中华人民共和国保守国家秘密法》确定为国家秘密')
  })

  it('of a repetition tells the day of the letter and of its service apart', () => {
    const facts = { earlierNumber: '〔2025〕3号', earlierIssuedOn: '2025-05-06', earlierOn: '2025-05-09' }
    expect(said('3.5.2', { facts })).toContain(
      '本机关已于2025年5月6日以“〔2025〕3号”作出答复，该答复于2025年5月9日送达您',
    )
    expect(said('3.5.2', { facts: { ...facts, earlierIssuedOn: '' } })).toContain('本机关已以“〔2025〕3号”作出答复')
  })

  it('of an unpaid fee cites Art. 6 of the measures', () => {
    expect(said('3.6.2')).toContain('依照《政府信息公开信息处理费管理办法》第六条，视为您放弃申请')
  })

  it('of a fee notice tell what a payment does to the period, and how to object', () => {
    const notice = textOf(letterIn(given(...(HISTORIES.fee ?? [])), 'fee').letter)
    expect(notice).toContain(
      '根据《政府信息公开信息处理费管理办法》第六条的规定，请您自收到本通知书次日起20个工作日内缴纳',
    )
    expect(notice).toContain('在期限内缴清费用的，答复期限自缴清费用次日起重新计算')
    expect(notice).toContain('您对收费有异议的，可以在缴费期限内向本机关提出')
    const [first, ...steps] = HISTORIES.fee ?? []
    const resumed = steps.map((step) => ({ ...step, with: { feeRule: 'resume' as const } }))
    const other = given(first ?? submitted('2025-03-03'), ...resumed)
    expect(textOf(letterIn(other, 'fee').letter)).toContain('答复期限自缴清费用次日起接着计算')
  })
})

describe('the form of a review', () => {
  const rows = (secrecy?: 'clear', personal?: 'masked') => {
    const events = given(...UNTIL_SIGNED).events.map((event) =>
      event.type === 'reply-reviewed'
        ? { ...event, ...(secrecy && { secrecy }), ...(personal && { personal }) }
        : event,
    )
    return letterIn({ ...NOTHING, events }, 'review-form').letter.lines.map(({ label, value }) => `${label}：${value}`)
  }

  it('prints what the reviewer was asked and answered, and nothing else', () => {
    expect(rows().join()).not.toMatch(/保密|个人信息/)
    expect(rows('clear')).toContain('保密审查：不涉及国家秘密、工作秘密')
    expect(rows('clear').join()).not.toContain('个人信息')
    expect(rows('clear', 'masked')).toContain('个人信息：个人信息已经遮盖')
  })

  it('claims no review where nobody but the signer looked at it', () => {
    const alone = given(...UNTIL_SIGNED.slice(0, 4), {
      on: '2025-03-07',
      by: APPROVER,
      do: { act: 'sign-reply' },
      with: { signingMode: 'two' },
    })
    const { lines } = letterIn(alone, 'review-form').letter
    expect(lines).toContainEqual({ label: '审核', value: '本机关设为两人办理，没有单独的审核' })
  })
})

describe('letters that were issued before', () => {
  it.each(LEAF_CODES)('of %s keep the words of their time', (leaf) => {
    const former = said(leaf, { edition: 1, ...supplied(['identity']) })
    expect(former).not.toMatch(/有管辖权的人民法院|《条例》|网上申请行政复议|保守国家秘密法|办法》第六条/)
    expect(former).not.toContain('缺少身份证明')
  })
})
