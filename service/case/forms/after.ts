import {
  PROCEEDING_RESULTS,
  PROCEEDING_ROUTES,
  type ProceedingRoute,
  SIGNED_MEANS,
} from '../../../domain/application/events'
import { directSuitWarning, isPending, mayBeSetAside, mayBeStruck } from '../../../domain/application/rules/proceeding'
import type { Proceeding } from '../../../domain/application/state'
import type { Choice } from '../../../domain/outcome/shape'
import { DISCLOSURE_WORDS, RESULT_WORDS, ROUTE_WORDS, SERVICE_MEANS_WORDS, WITHHELD_WORDS } from '../../../domain/words'
import { choice, choicesIn, day, files, long, text, YES_NO } from './field'
import type { Forms } from './scene'

type AfterMove =
  | 'void-letter'
  | 'record-failed-service'
  | 'record-return'
  | 'correct-letter'
  | 'open-proceeding'
  | 'decide-proceeding'
  | 'strike-proceeding'
  | 'set-aside-reply'
  | 'consider-disclosure'
  | 'review-withheld'

/** 答复之后：作废、退回、更正笔误、复议和诉讼、重新答复、转主动公开. */
export const AFTER_FORMS: Forms<AfterMove> = {
  'void-letter': () => [long('reason', '作废的理由', { hint: '缺这个文号的原因，以后要靠它说明' })],
  'record-failed-service': ({ today }) => [
    day('on', '哪一天', { value: today }),
    choice('means', '怎样送的', choicesIn(SIGNED_MEANS, SERVICE_MEANS_WORDS)),
    text('reason', '为什么没有送到', { hint: '例如：拒绝签收；受委托的机关退回；通知领取，没有来' }),
    files('files', '凭证', { required: false, hint: '没有签名的送达回证、通知领取的记录' }),
  ],
  'record-return': ({ today }) => [
    day('on', '退回的日期', { value: today }),
    text('reason', '退回的原因', { hint: '例如：查无此人、地址不详、拒收' }),
    files('files', '退回的凭证', { required: false, hint: '信封上的退回戳记、退信通知' }),
  ],
  'correct-letter': ({ today }) => [
    day('on', '更正并告知申请人的日期', { value: today }),
    long('what', '原来哪里写错了', { hint: '照原文写出来' }),
    long('how', '现在改成什么', { hint: '只改笔误；办理结果和理由有错的，不能用更正改' }),
  ],
  'open-proceeding': ({ state, today }) => [
    choice('route', '走的是哪条路', PROCEEDING_ROUTES.map(routeChoice), { hint: directSuitWarning(state, 'direct') }),
    day('filedOn', '申请复议或者起诉的日期', { value: today, hint: '决定计入哪一年的表四' }),
    text('body', '受理的复议机关或者法院', { hint: '例如：××区人民政府、××区人民法院' }),
    text('caseNumber', '案号', { required: false, hint: '受理通知、应诉通知上的编号' }),
    choice('reviewSilent', '是不是因为复议机关逾期没有决定而起诉', YES_NO, {
      value: 'no',
      only: { fact: 'route', is: 'after-reconsideration' },
    }),
  ],
  'decide-proceeding': ({ state, today }) => [
    choice('proceedingId', '哪一件', state.proceedings.filter(isPending).map(proceedingChoice)),
    day('decidedOn', '作出决定或者判决的日期', { value: today, hint: '决定计入哪一年的表四' }),
    choice(
      'result',
      '结果',
      PROCEEDING_RESULTS.map((value) => ({ value, label: RESULT_HINTS[value] })),
    ),
    long('text', '决定的主要内容', { required: false, hint: '文号、主文；重新答复的告知书要写它' }),
    choice('orderedToRedo', '是否要求重新答复', YES_NO, { value: 'no' }),
    day('redoDueOn', '重新答复的最后一日', {
      hint: '决定书、判决书写明的期限',
      only: { fact: 'orderedToRedo', is: 'yes' },
    }),
  ],
  'strike-proceeding': ({ state, today }) => [
    choice('proceedingId', '哪一件', mayBeStruck(state).map(proceedingChoice)),
    day('on', '撤销登记的日期', { value: today }),
    long('reason', '哪里登记错了'),
  ],
  'set-aside-reply': ({ state, today }) => [
    choice('proceedingId', '根据哪一件', mayBeSetAside(state).map(proceedingChoice)),
    day('on', '撤销原答复的日期', { value: today }),
    day('redoDueOn', '重新答复的最后一日', { hint: '决定书、判决书写明的期限' }),
  ],
  'consider-disclosure': ({ today }) => [
    choice('decision', '审核的结论', [
      { value: 'publish', label: `${DISCLOSURE_WORDS.publish}（属于主动公开范围的，应当及时公开）` },
      { value: 'keep', label: DISCLOSURE_WORDS.keep },
    ]),
    day('on', '审核的日期', { value: today }),
    long('reason', '理由', { hint: '几个人申请过、是否涉及公众利益调整、需要公众广泛知晓或者参与' }),
  ],
  'review-withheld': ({ today }) => [
    choice('decision', '评估的结论', [
      { value: 'keep', label: WITHHELD_WORDS.keep },
      { value: 'open', label: `${WITHHELD_WORDS.open}（应当公开：告诉申请人，或者主动公开）` },
    ]),
    day('on', '评估的日期', { value: today }),
    long('reason', '理由', { hint: '当时不公开的理由现在还成立吗：是否解密、第三方是否同意、程序是否已经结束' }),
  ],
}

const RESULT_HINTS = {
  upheld: `${RESULT_WORDS.upheld}（维持答复、驳回请求）`,
  overturned: `${RESULT_WORDS.overturned}（撤销、变更、确认违法、责令重新答复）`,
  other: `${RESULT_WORDS.other}（不予受理、终止、撤回、调解等）`,
} as const

function routeChoice(value: ProceedingRoute): Choice {
  return { value, label: ROUTE_WORDS[value] }
}

function proceedingChoice({ proceedingId, route, filedOn, body, caseNumber }: Proceeding): Choice {
  return { value: proceedingId, label: `${filedOn} ${ROUTE_WORDS[route]}：${body}${caseNumber}` }
}
