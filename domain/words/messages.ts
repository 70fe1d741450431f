import type { ReminderKind } from '../messages/reminder'
import type { EventMessage } from '../record/event'

/** How a message is worded; a message only points to the page: it is never the service of a letter (Art. 36). */
export type MessageWords = Pick<EventMessage<never>, 'title' | 'tip' | 'dayLabel'>

/** How an office is reminded of what is due. */
export const REMINDER_WORDS: Record<ReminderKind, MessageWords> = {
  'due-overdue': { title: '有一件已经逾期', tip: '请马上办理', dayLabel: '期限是' },
  'due-today': { title: '有一件今天要办', tip: '请今天办理', dayLabel: '期限是' },
  'due-soon': { title: '有一件即将到期', tip: '请安排办理', dayLabel: '期限是' },
  'due-unconfirmed': { title: '有一件还没有确认收到', tip: '请与申请人联系，确认收到', dayLabel: '提交日期是' },
  'due-abandonable': { title: '有一件期满没有回音', tip: '请经办人决定，系统不会自动办理', dayLabel: '期限是' },
}

/** Why a message did not arrive, for whoever looks after the system. Reasons that stand nowhere here are told as codes. */
export const UNDELIVERED_WORDS: Record<string, string> = {
  'wx-43101': '申请人没有订阅，或者订阅的次数已经用完',
  'wx-40003': '微信不认识这位接收人',
  'gateway-410': '短信平台说这位接收人收不到',
  timeout: '消息平台没有在规定时间内回答',
  unreachable: '连不上消息平台',
  'no-answer': '最后一次发送没有得到结果',
  settled: '已经办了，不用再提醒',
  'no-case': '这件申请已经不在',
  error: '发送时出错',
}

export function describeUndelivered(reason: string): string {
  return UNDELIVERED_WORDS[reason] ?? `消息平台退回，代码 ${reason}`
}
