import type { Command } from '../../../domain/application/acts'
import type { Actor, Context } from '../../../domain/application/context'
import { isRefusal, type Refusal } from '../../../domain/refusal'
import {
  APPROVER,
  asked,
  CLERK,
  charged,
  confirmed,
  given,
  issued,
  type Step,
  searched,
  served,
  submitted,
  tryStep,
  UNTIL_SIGNED,
} from './given'

const RECEIVED = [submitted('2025-03-03'), confirmed('2025-03-04')]
const SERVED = [...UNTIL_SIGNED, issued('2025-03-10'), served('2025-03-11')]
const ISSUED = [...UNTIL_SIGNED, issued('2025-03-10')]
const PAGES = { act: 'charge-fee', issuedOn: '2025-03-06', basis: 'pages', quantity: 31, alreadyPublic: false } as const
const consulted: Step = {
  on: '2025-03-06',
  do: {
    act: 'send-consultation',
    consultationId: 'a',
    party: 'third',
    sentOn: '2025-03-06',
    about: '单价',
    to: '公司',
  },
}
const delivered: Step = {
  on: '2025-03-07',
  do: { act: 'record-delivery', consultationId: 'a', deliveredOn: '2025-03-07' },
}
const opinion = (opinion: 'objects' | 'silent', text: string): Command => ({
  act: 'record-opinion',
  consultationId: 'a',
  answeredOn: '2025-03-10',
  opinion,
  reasonable: true,
  text,
})
const servedBy = (means: 'posted' | 'signed-for' | 'email', more: object = {}): Command =>
  ({ act: 'serve-letter', servedOn: '2025-03-11', means, evidence: '', ...more }) as Command

type Asked = { after: readonly Step[]; on: string; do: Command; by?: Actor; with?: Partial<Context> }

/** What is said, all of it: the code, the article, and the sentence at its field or in place of the usual one. */
function answer({ after, ...step }: Asked): Omit<Refusal, 'refused'> | null {
  const decision = tryStep(given(...after), step)
  if (!isRefusal(decision)) return null
  const { refused: _, ...told } = decision
  return told
}

describe('an officer whose act is refused is told why, at the field, with the article', () => {
  const fee = { after: RECEIVED, on: '2025-03-06', by: APPROVER }
  const POSTAL = '国办公开办函〔2016〕235号第四条'

  it.each<[string, Asked, Omit<Refusal, 'refused'>]>([
    [
      'no pages',
      { ...fee, do: { ...PAGES, quantity: 0 } },
      { code: 'fields', fields: { quantity: '请填写页数，正整数。' } },
    ],
    [
      'pages that are free',
      { ...fee, do: { ...PAGES, quantity: 30 } },
      { code: 'fields', article: '第四十二条', fields: { quantity: '这个数量按标准不收费，不用发收费通知。' } },
    ],
    [
      'pages of what is public',
      { ...fee, do: { ...PAGES, alreadyPublic: true } },
      {
        code: 'fields',
        article: '第四十二条',
        fields: { alreadyPublic: '已经主动公开、只告知获取方式和途径的，不能按量收费（109号文第五条）。' },
      },
    ],
    [
      'the tenth of the month',
      { ...fee, do: { act: 'charge-fee', issuedOn: '2025-03-06', basis: 'items' }, with: { nthOfMonth: 10 } },
      {
        code: 'fields',
        article: '第四十二条',
        fields: { basis: '本件是申请人当月的第10件，按标准不收费，不用发收费通知。' },
      },
    ],
    [
      'a second fee',
      { after: [...RECEIVED, charged('2025-03-06'), paid('2025-03-07')], on: '2025-03-07', by: APPROVER, do: PAGES },
      { code: 'not-in-this-status', article: '第四十二条', detail: '本件已经发过收费通知。' },
    ],
    [
      'a fee while a late supplement is out',
      { after: [...RECEIVED, asked('2025-03-20', '2025-03-31')], on: '2025-03-21', by: APPROVER, do: PAGES },
      { code: 'not-in-this-status', article: '第三十条', detail: '补正还没有收到。' },
    ],
    [
      'a fee after the period',
      { ...fee, on: '2025-04-10', do: { ...PAGES, issuedOn: '2025-04-10' } },
      { code: 'fee-notice-too-late', article: '第三十三条' },
    ],
    [
      'a fee after the letter',
      { after: ISSUED, on: '2025-03-10', by: APPROVER, do: { ...PAGES, issuedOn: '2025-03-10' } },
      { code: 'not-in-this-status', detail: '答复文书已经制发，只能送达。' },
    ],
    [
      'a receipt that nobody confirmed',
      { after: [submitted('2025-03-03')], on: '2025-03-04', do: { act: 'confirm', confirmedWith: ' ', how: '' } },
      {
        code: 'fields',
        article: '第三十一条',
        fields: { confirmedWith: '请写明与谁确认。', how: '请写明以什么方式确认。' },
      },
    ],
    [
      'signed post without its slip',
      {
        after: [submitted('2025-03-03', 'signed-post')],
        on: '2025-03-04',
        do: { act: 'confirm', signedOn: '2025-03-04' },
      },
      {
        code: 'fields',
        article: '第三十一条',
        fields: { files: '请上传签收单、邮戳或者信封的照片：收到之日以它为凭。' },
      },
    ],
    [
      'an objection without its reason',
      { after: [...RECEIVED, consulted, delivered], on: '2025-03-10', do: opinion('objects', ' ') },
      { code: 'fields', fields: { text: '请写明对方不同意的理由。' } },
    ],
    [
      'silence before the fifteenth day',
      { after: [...RECEIVED, consulted, delivered], on: '2025-03-10', do: opinion('silent', '') },
      {
        code: 'fields',
        article: '第三十二条',
        fields: { opinion: '收到征求意见书之日起十五个工作日还没有届满，不能认定逾期未答。' },
      },
    ],
    [
      'silence of whom no letter reached',
      { after: [...RECEIVED, consulted], on: '2025-03-10', do: opinion('silent', '') },
      { code: 'fields', article: '第三十二条', fields: { opinion: '还没有登记送达，不能认定逾期未答。' } },
    ],
    [
      'an extension of no day',
      { ...fee, do: { act: 'extend', days: 0, notifiedOn: '2025-03-06', reason: '要逐份查阅三百余份会议记录' } },
      { code: 'fields', fields: { days: '请填写正整数。' } },
    ],
    [
      'post by a courier',
      { after: ISSUED, on: '2025-03-11', do: servedBy('posted', { carrier: 'courier', evidence: 'XA1' }) },
      {
        code: 'fields',
        article: POSTAL,
        fields: { carrier: `邮寄送达只能通过邮政企业，不能用其他快递（${POSTAL}）。` },
      },
    ],
    [
      'post without its number',
      { after: ISSUED, on: '2025-03-11', do: servedBy('posted', { carrier: 'postal', files: ['f'] }) },
      { code: 'fields', article: POSTAL, fields: { evidence: '请填写挂号信或者邮政快递的邮件号。' } },
    ],
    [
      'a letter handed over without a signature',
      { after: ISSUED, on: '2025-03-11', do: servedBy('signed-for') },
      { code: 'fields', article: POSTAL, fields: { evidence: '请写明由谁签收，或者上传送达回证。' } },
    ],
    [
      'an e-mail without its address',
      { after: ISSUED, on: '2025-03-11', do: servedBy('email'), with: { delivery: 'email' } },
      { code: 'fields', article: POSTAL, fields: { evidence: '请写明发到哪个邮箱，或者上传发送记录。' } },
    ],
    [
      'an e-mail that nobody asked for',
      { after: ISSUED, on: '2025-03-11', do: servedBy('email', { evidence: 'a@b.cn' }) },
      { code: 'fields', article: '第四十条', fields: { means: '申请人没有选择电子邮件，请改用其他方式送达。' } },
    ],
    [
      'a correction that changes nothing',
      { after: SERVED, on: '2025-03-12', do: { act: 'correct-letter', on: '2025-03-12', what: ' 二 ', how: '二' } },
      { code: 'fields', fields: { how: '改正以后与原来相同。' } },
    ],
    [
      'reasons asked for twice',
      {
        after: [...RECEIVED, reasonsAsked()],
        on: '2025-03-07',
        do: { act: 'request-reasons', on: '2025-03-07', dueOn: '2025-03-20', volume: '2025年2月一个月提出45件' },
      },
      { code: 'not-in-this-status', article: '第三十五条', detail: '已经要求过说明理由。' },
    ],
    [
      'an excuse that gives no more days',
      {
        after: [...RECEIVED, asked('2025-03-06', '2025-03-20')],
        on: '2025-03-10',
        do: { act: 'excuse-supplement', on: '2025-03-10', dueOn: '2025-03-20', reason: '申请人住院，有出院小结为证' },
      },
      { code: 'fields', article: '第三十条', fields: { dueOn: '要晚于原来的最后一日 2025-03-20。' } },
    ],
    [
      'an earlier reply that is later than the application',
      {
        after: [...RECEIVED, searched('2025-03-05')],
        on: '2025-03-06',
        do: {
          act: 'record-earlier-reply',
          number: '旧1号',
          servedOn: '2025-03-04',
          text: '同一份补偿协议，纸质档案2019年第3卷',
        },
      },
      { code: 'fields', article: '第三十六条第（六）项', fields: { servedOn: '要早于收到本件申请的那一天。' } },
    ],
    [
      'the column in which it stands already',
      {
        after: RECEIVED,
        on: '2025-03-06',
        do: { act: 'reclassify', applicantKind: 'person', reason: '看证照，申请人是社会组织' },
      },
      { code: 'fields', fields: { applicantKind: '与现在的类型相同，不用更正。' } },
    ],
    [
      'contact restored on an earlier day',
      {
        after: [submitted('2025-03-03')],
        on: '2025-03-05',
        do: { act: 'record-contact', on: '2025-03-04', how: '电话', reached: true, text: '接通' },
      },
      {
        code: 'fields',
        article: '第三十一条',
        fields: { on: '联系上的当天登记：那一天就是收到申请之日，不能倒填。' },
      },
    ],
  ])('%s', (_, step, told) => {
    expect(answer({ by: CLERK, ...step })).toEqual(told)
  })
})

function paid(on: string): Step {
  return { on, do: { act: 'record-payment', on } }
}

function reasonsAsked(): Step {
  return {
    on: '2025-03-06',
    do: { act: 'request-reasons', on: '2025-03-06', dueOn: '2025-03-20', volume: '2025年2月一个月提出45件' },
  }
}
