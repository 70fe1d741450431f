import { guardDisclosure } from '../../../../domain/application/rules/disclosure'
import { refuseOverObjection, refuseUntold } from '../../../../domain/application/rules/objection'
import { guardReply, refuseDisclosure, warnOfMissingFile } from '../../../../domain/application/rules/reply-guards'
import type { CaseState, Consultation, Reply } from '../../../../domain/application/state'
import { CONTEXT, confirmed, drafted, given, searched, submitted } from '../given'

const DRAFTED = given(submitted('2025-03-03'), confirmed('2025-03-04'), searched('2025-03-05'), drafted('2025-03-05'))
const withReply = (change: Partial<Reply>): CaseState => ({ ...DRAFTED, reply: { ...DRAFTED.reply!, ...change } })
const OBJECTION: Consultation = {
  consultationId: 'c',
  party: 'third',
  sentOn: '2025-03-05',
  about: '合同',
  deliveredOn: '2025-03-06',
  answeredOn: '2025-03-07',
  opinion: 'objects',
  reasonable: true,
  toldOn: null,
}
const over = (change: Partial<Consultation> = {}): CaseState => ({
  ...DRAFTED,
  consultations: [{ ...OBJECTION, ...change }],
})

describe('a reply that gives something electronically (Art. 40)', () => {
  const WARNING = '注意：申请人要电子文件，答复没有附文件；要附的，退回修改，重新拟写。'
  it.each([
    ['in full', { leaf: '3.1', facts: { way: 'given' } }, 'online', WARNING],
    ['in full', { leaf: '3.1', facts: { way: 'given' } }, 'email', WARNING],
    ['in part', { leaf: '3.2', facts: {} }, 'email', WARNING],
    ['on paper', { leaf: '3.2', facts: {} }, 'post', ''],
    ['with its file', { leaf: '3.2', facts: {}, fileIds: ['f'] }, 'online', ''],
    ['as already public', { leaf: '3.1', facts: { way: 'public' } }, 'online', ''],
    ['not at all', { leaf: '3.3.5', facts: { way: 'given' } }, 'online', ''],
  ] as const)('%s is looked at for its file', (_, reply, delivery, warning) => {
    expect(warnOfMissingFile({ state: withReply(reply), delivery })).toBe(warning)
  })

  it('is no concern before there is a reply', () => {
    expect(warnOfMissingFile({ state: { ...DRAFTED, reply: null }, delivery: 'online' })).toBe('')
  })
})

describe('a reply that is taken further', () => {
  const guard = guardReply(() => null)

  it('is there, is not issued, and waits for nobody', () => {
    expect(guard(DRAFTED, CONTEXT)).toBeNull()
    expect(guard({ ...DRAFTED, reply: null }, CONTEXT)).toEqual({
      refused: true,
      code: 'reply-not-ready',
      article: '第三十六条',
    })
    expect(guard(withReply({ state: 'issued' }), CONTEXT)).toEqual({
      refused: true,
      code: 'not-in-this-status',
      detail: '答复文书已经制发，只能送达。',
    })
    const waiting: CaseState = { ...DRAFTED, status: 'awaiting-payment' }
    expect(guard(waiting, CONTEXT)).toEqual({
      refused: true,
      code: 'not-in-this-status',
      article: '第三十条',
      detail: '正在等待申请人补正或者缴费，期间不能作出答复。',
    })
  })
})

describe('a disclosure over a well-founded objection (Art. 32)', () => {
  const OBJECTED =
    '第三方不同意公开并且理由合理：要不予公开，或者写明不公开会对公共利益造成什么重大影响，并书面告知第三方。'
  const REFUSAL = {
    refused: true,
    code: 'fact-missing',
    article: '第三十二条',
    fields: { 'fact.publicInterest': OBJECTED },
    detail: OBJECTED,
  }
  const INTEREST = { publicInterest: '危及饮水安全' }

  it.each([
    ['3.1', {}, REFUSAL],
    ['3.2', {}, REFUSAL],
    ['3.2', { ground1: '3.3.6', ground2: '3.3.5' }, REFUSAL],
    ['3.2', { ground2: '3.3.4' }, null],
    ['3.1', { ground1: '3.3.4' }, REFUSAL],
    ['3.1', INTEREST, null],
    ['3.3.4', {}, null],
  ] as const)('under %s with %j', (leaf, facts, refusal) => {
    expect(refuseOverObjection(over(), { leaf, facts })).toEqual(refusal)
  })

  it.each([
    ['an objection without good reason', { reasonable: false }],
    ['consent', { opinion: 'agrees' }],
    ['an objection of another office', { party: 'agency' }],
  ] as const)('is not what %s makes it', (_, change) => {
    expect(refuseOverObjection(over(change), { leaf: '3.1', facts: {} })).toBeNull()
  })

  it.each([
    ['3.1', {}, {}, true],
    ['3.2', INTEREST, {}, true],
    ['3.2', {}, {}, false],
    ['3.1', {}, { toldOn: '2025-03-10' }, false],
    ['3.3.4', INTEREST, {}, false],
  ] as const)(
    'under %s with %j and the consultation %j waits for the third party to be told: %s',
    (leaf, facts, change, waits) => {
      expect(refuseUntold(over(change), { leaf, facts })).toEqual(
        waits ? { refused: true, code: 'third-party-not-told', article: '第三十二条' } : null,
      )
    },
  )

  it('is not issued while those who were asked may still answer', () => {
    const asked = over({ answeredOn: null, opinion: null })
    expect(refuseDisclosure(asked, asked.reply!, CONTEXT)).toEqual({
      refused: true,
      code: 'reply-not-ready',
      article: '第三十二条',
      detail: '被征求意见的一方还可以答复。',
    })
    expect(refuseDisclosure(asked, { ...asked.reply!, leaf: '3.3.5' }, CONTEXT)).toBeNull()
  })
})

describe('turning a reply into disclosure of one’s own accord (Art. 44)', () => {
  const disclosure = { on: '2025-03-12', decision: 'no', reason: '' } as unknown as CaseState['disclosure']
  it.each([
    ['3.1', null, null],
    ['3.2', null, null],
    ['3.3.5', null, { refused: true, code: 'not-disclosed', article: '第四十四条' }],
    [
      '3.1',
      disclosure,
      { refused: true, code: 'not-in-this-status', article: '第四十四条', detail: '已经考虑过是否转为主动公开。' },
    ],
  ] as const)('is considered once, of what was disclosed: %s', (leaf, considered, refusal) => {
    const state = { ...withReply({ leaf, servedOn: '2025-03-11' }), disclosure: considered }
    expect(guardDisclosure(state)).toEqual(refusal)
  })

  it('is not considered before the letter was served', () => {
    expect(guardDisclosure(DRAFTED)?.code).toBe('not-disclosed')
  })
})
