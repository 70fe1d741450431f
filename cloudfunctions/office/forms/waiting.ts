import { addDays } from '../../../domain/day'
import { OUTCOMES } from '../../../domain/outcome'
import { factField } from './fact'
import { choice, day, field, files, long, USUAL_TERM } from './field'
import type { Forms } from './scene'

type WaitingMove =
  | 'request-supplement'
  | 'enter-supplement'
  | 'extend'
  | 'charge-fee'
  | 'record-fee-delivery'
  | 'record-payment'
  | 'abandon'

/** 补正、延期、收费. */
export const WAITING_FORMS: Forms<WaitingMove> = {
  'request-supplement': ({ today }) => [
    day('on', '告知日期', { value: today }),
    day('dueOn', '补正期限的最后一日', { value: addDays(today, USUAL_TERM), hint: '要给申请人合理的时间' }),
    long('items', '需要补正的事项', { hint: '一次写全：只能告知一次' }),
  ],
  'enter-supplement': ({ today }) => [
    day('on', '收到补正的日期', { value: today }),
    long('text', '补正的内容'),
    files('files', '补正材料', { required: false }),
  ],
  extend: ({ today }) => [
    field('number', ['days', '延长多少个工作日'], { hint: '最多20个，只能延长一次' }),
    day('notifiedOn', '告知申请人的日期', { value: today, hint: '要在答复期限届满之前' }),
    long('reason', '延长的理由'),
  ],
  'charge-fee': ({ today }) => [
    choice('basis', '计费方式', [
      { value: 'items', label: '按件（同一申请人当月累计）' },
      { value: 'pages', label: '按量（本件的页数）' },
    ]),
    field('number', ['quantity', '数量'], { hint: '按件：本件是申请人当月的第几件；按量：本件的总页数' }),
    day('issuedOn', '发出收费通知的日期', { value: today }),
  ],
  'record-fee-delivery': ({ today }) => [day('deliveredOn', '申请人收到收费通知的日期', { value: today })],
  'record-payment': ({ today }) => [day('on', '缴费日期', { value: today })],
  abandon: ({ state, known }) =>
    OUTCOMES[state.fee && !state.fee.paidOn ? '3.6.2' : '3.6.1'].facts.map((fact) => factField(fact, known)),
}
