import { choice, day, long, text } from './field'
import type { Forms } from './scene'

type IntakeMove = 'confirm' | 'record-withdrawal' | 'note' | 'reassign'

/** 登记、撤回、备注. */
export const INTAKE_FORMS: Forms<IntakeMove> = {
  confirm: ({ state, today }) => [
    ...(state.channel === 'signed-post' ? [day('signedOn', '签收日期', { value: today })] : []),
    text('confirmedWith', '与谁确认', { hint: '申请人本人，或者其委托的人' }),
    choice('how', '怎样确认', [
      { value: '电话', label: '电话' },
      { value: '短信', label: '短信' },
      { value: '当面', label: '当面' },
      { value: '网上', label: '网上' },
    ]),
  ],
  'record-withdrawal': ({ today }) => [
    day('on', '撤回日期', { value: today }),
    long('reason', '申请人怎样撤回', { hint: '以什么方式、为什么' }),
  ],
  note: () => [long('text', '备注')],
  reassign: ({ colleagues }) => [choice('to', '转给谁', colleagues), long('reason', '转办的理由')],
}
