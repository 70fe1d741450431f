import { isUnanswered, isUndelivered } from '../../../domain/application/rules/consulting'
import { untoldObjections } from '../../../domain/application/rules/objection'
import type { CaseState, Consultation } from '../../../domain/application/state'
import { addDays } from '../../../domain/day'
import type { Choice } from '../../../domain/outcome/shape'
import { choice, day, long, text, USUAL_TERM, YES_NO } from './field'
import type { Forms } from './scene'

type ConsultingMove =
  | 'record-search'
  | 'send-consultation'
  | 'record-delivery'
  | 'record-opinion'
  | 'tell-third-party'
  | 'request-reasons'
  | 'record-reasons'

const OBJECTS = { fact: 'opinion', is: 'objects' }

/** 检索、征求意见、说明理由. */
export const CONSULTING_FORMS: Forms<ConsultingMove> = {
  'record-search': ({ today }) => [
    day('on', '检索日期', { value: today }),
    text('scope', '检索范围', { hint: '查了哪些科室、档案、系统，什么年份' }),
    text('method', '检索方法', { hint: '关键词、目录、人工翻阅' }),
    choice('result', '检索结果', [
      { value: 'found', label: '找到了' },
      { value: 'none', label: '没有找到' },
    ]),
    long('findings', '情况说明', { required: false }),
  ],
  'send-consultation': ({ today }) => [
    choice('party', '征求谁的意见', [
      { value: 'third', label: '第三方（第三十二条，逾期不答复由本机关决定）' },
      { value: 'agency', label: '共同制作的机关（第三十四条，逾期视为同意）' },
    ]),
    text('to', '第三方（机关）的名称', { hint: '写在征求意见书的抬头' }),
    day('sentOn', '发出日期', { value: today }),
    long('about', '就什么内容征求意见', { hint: '不写申请人的身份' }),
  ],
  'record-delivery': ({ state, today }) => [
    choice('consultationId', '哪一份征求意见书', consultations(state, isUndelivered)),
    day('deliveredOn', '对方收到的日期', { value: today }),
  ],
  'record-opinion': ({ state, today }) => [
    choice('consultationId', '哪一份征求意见书', consultations(state, isUnanswered)),
    day('answeredOn', '收到意见（或者认定逾期）的日期', { value: today }),
    choice('opinion', '意见', [
      { value: 'agrees', label: '同意公开' },
      { value: 'objects', label: '不同意公开' },
      { value: 'silent', label: '逾期没有答复' },
    ]),
    choice('reasonable', '不同意的理由是否合理', YES_NO, {
      only: OBJECTS,
      hint: '第三方理由合理的，不予公开；不公开会对公共利益造成重大影响的，书面告知第三方以后可以公开（第三十二条）',
    }),
    long('text', '对方的意见和理由', { required: false, hint: '不同意的必须写明理由' }),
  ],
  'tell-third-party': ({ state, today }) => [
    choice(
      'consultationId',
      '哪一个第三方',
      consultations({ consultations: untoldObjections(state) }, () => true),
    ),
    day('on', '书面告知的日期', { value: today }),
    long('content', '决定公开的内容', { hint: '不写申请人的身份' }),
    long('reason', '决定公开的理由', { hint: '不公开会对公共利益造成什么重大影响' }),
  ],
  'request-reasons': ({ today }) => [
    day('on', '要求说明理由的日期', { value: today }),
    day('dueOn', '说明理由的最后一日', { value: addDays(today, USUAL_TERM) }),
    long('volume', '申请的数量、频次'),
  ],
  'record-reasons': ({ today }) => [
    day('on', '收到说明的日期', { value: today }),
    long('text', '申请人说明的理由'),
    choice('reasonable', '理由是否合理', YES_NO),
  ],
}

function consultations(
  { consultations }: Pick<CaseState, 'consultations'>,
  open: (one: Consultation) => boolean,
): Choice[] {
  return consultations.filter(open).map(({ consultationId, party, sentOn, about }) => ({
    value: consultationId,
    label: `${sentOn} 发给${party === 'third' ? '第三方' : '共同制作的机关'}：${about.slice(0, 30)}`,
  }))
}
