import type { ProposedAbandonment } from '../application/abandonment'
import type { DueAct, DueGroup } from '../application/due'
import { formatDay } from '../day'
import { NEXT_ACT_WORDS } from './staff'

export const DUE_GROUP_WORDS: Record<DueGroup, string> = {
  overdue: '已经逾期',
  today: '今天要办',
  abandonable: '建议视为放弃',
  unconfirmed: '还没有确认收到',
  soon: '即将到期',
}

export const DUE_ACT_WORDS: Record<DueAct, string> = { ...NEXT_ACT_WORDS, abandon: '是否视为放弃，由经办人决定' }

/** '补正期限到2025年3月20日为止，已过6日，没有收到补正。…' */
export function describeAbandonment({ leaf, dueOn, daysOver }: ProposedAbandonment): string {
  const [term, missing] =
    leaf === '3.6.1' ? ['补正期限', '没有收到补正，申请人也没有正当理由的'] : ['缴费期限', '没有收到缴费的']
  return `${term}到${formatDay(dueOn)}为止，已过${daysOver}日。${missing}，可以视为放弃申请，不再处理。`
}
