import { LACKINGS } from '../../../domain/application/events'
import { addDays } from '../../../domain/day'
import { listIdKinds } from '../../../domain/form/check-filing'
import { OUTCOMES } from '../../../domain/outcome/outcomes'
import { ID_KIND_WORDS, LACKING_WORDS } from '../../../domain/words'
import type { FieldSpec } from '../../../typings/api'
import { factField } from './fact'
import { choice, choicesIn, day, field, files, long, several, text, USUAL_TERM, YES_NO } from './field'
import type { FormScene, Forms } from './scene'

type WaitingMove =
  | 'request-supplement'
  | 'enter-supplement'
  | 'excuse-supplement'
  | 'extend'
  | 'postpone-reply'
  | 'charge-fee'
  | 'record-fee-delivery'
  | 'record-payment'
  | 'record-refund'
  | 'abandon'

const BY_PAGES = { fact: 'basis', is: 'pages' }

/** Art. 29, 30: it goes into the application, and from there into the month and the repetitions of the same person. */
function identity({ state: { applicantKind } }: FormScene): FieldSpec[] {
  const kinds = listIdKinds(applicantKind)
  return [
    choice('idKind', '证件类型', choicesIn(kinds, ID_KIND_WORDS), { value: kinds[0] ?? '' }),
    text('idNumber', '补来的证件号码', { required: false, hint: '这次补来的才填；加密保存，写进申请人的信息' }),
  ]
}

/** 补正、延期、收费. */
export const WAITING_FORMS: Forms<WaitingMove> = {
  'request-supplement': ({ today, lacking }) => [
    day('on', '告知日期', { value: today }),
    day('dueOn', '补正期限的最后一日', { value: addDays(today, USUAL_TERM), hint: '要给申请人合理的时间' }),
    several('lacking', '缺什么', choicesIn(LACKINGS, LACKING_WORDS), {
      value: lacking.length > 0 ? lacking.join(',') : 'description',
      hint: '可以选几项（第二十九条、第三十条）',
    }),
    long('items', '需要补正的事项', { hint: '一次写全：只能告知一次' }),
  ],
  'enter-supplement': (scene) => [
    day('on', '收到补正的日期', { value: scene.today }),
    long('text', '补正的内容', scene.lacksIdentity ? { hint: '证件号码写在下面，不写在这里' } : {}),
    ...(scene.lacksIdentity ? identity(scene) : []),
    files('files', '补正材料', { required: false }),
  ],
  'excuse-supplement': ({ today }) => [
    day('on', '查明正当理由的日期', { value: today }),
    day('dueOn', '新的补正期限的最后一日', { value: addDays(today, USUAL_TERM) }),
    long('reason', '申请人的正当理由和凭据', { hint: '例如：住院，有出院小结；告知书被退回，另行寄送' }),
  ],
  extend: ({ today }) => [
    field('number', ['days', '延长多少个工作日'], { hint: '最多20个，只能延长一次' }),
    day('notifiedOn', '告知申请人的日期', { value: today, hint: '要在答复期限届满之前' }),
    long('reason', '延长的理由'),
  ],
  'postpone-reply': ({ today }) => [
    day('on', '告知申请人的日期', { value: today, hint: '要在答复期限届满之前' }),
    day('dueOn', '延迟到哪一天答复', { hint: '条例没有规定多长，要合理' }),
    long('reason', '为什么不能按期答复'),
  ],
  'charge-fee': ({ today, feeMonth }) => [
    choice('basis', '计费方式', [
      { value: 'items', label: `按件（申请人当月的第${feeMonth?.nth ?? 1}件）` },
      { value: 'pages', label: '按量（本件的页数）' },
    ]),
    field('number', ['quantity', '本件的总页数'], { hint: 'A4 及以下单面为一页，只算本件', only: BY_PAGES }),
    choice('alreadyPublic', '信息是否已经主动公开', YES_NO, { only: BY_PAGES }),
    day('issuedOn', '发出收费通知的日期', { value: today }),
  ],
  'record-fee-delivery': ({ today }) => [day('deliveredOn', '申请人收到收费通知的日期', { value: today })],
  'record-payment': ({ today }) => [day('on', '缴费日期', { value: today })],
  'record-refund': ({ today }) => [
    day('on', '退还的日期', { value: today }),
    long('reason', '退还的理由', { value: '信息已经主动公开，只告知获取的方式、途径，不按量收费（109号文第五条）' }),
  ],
  abandon: ({ state, known }) =>
    OUTCOMES[state.fee && !state.fee.paidOn ? '3.6.2' : '3.6.1'].facts.map((fact) => factField(fact, known)),
}
