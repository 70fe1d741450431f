import type { MessageKind } from '../messages/event-messages'
import type { ReminderKind } from '../messages/reminder'

/** `title` and `tip` fit the twenty characters of a field of a WeChat template; `day` says what the day in it is. */
export type MessageWords = { title: string; tip: string; day: string }

export const MESSAGE_WORDS: Record<MessageKind | ReminderKind, MessageWords> = {
  received: { title: '申请已经确认收到', tip: '请打开页面查看答复期限', day: '收到申请之日' },
  'supplement-requested': { title: '需要补正申请内容', tip: '请打开页面查看补正事项', day: '补正期限' },
  'supplement-excused': { title: '补正期限另定了日期', tip: '请打开页面查看补正事项', day: '新的补正期限' },
  extended: { title: '答复期限已经延长', tip: '请打开页面查看延长的理由', day: '延长后的答复期限' },
  'reply-postponed': { title: '答复期限另定了日期', tip: '请打开页面查看延迟的理由', day: '延迟后的答复期限' },
  'fee-charged': { title: '需要缴纳信息处理费', tip: '请打开页面查看金额', day: '发出收费通知的日期' },
  'reasons-requested': { title: '需要说明申请的理由', tip: '请打开页面查看要求', day: '说明理由的期限' },
  'letter-served': { title: '答复告知书已经送出', tip: '请打开页面查看，以告知书为准', day: '送达日期' },
  'letter-corrected': { title: '告知书里的笔误已经更正', tip: '请打开页面查看，办理结果不变', day: '更正的日期' },
  'reply-set-aside': { title: '原来的答复已被撤销', tip: '机关重新答复，请打开页面查看', day: '重新答复的期限' },
  're-dated': { title: '期限有变化', tip: '请打开页面查看新的期限', day: '现在的期限' },
  submitted: { title: '收到一件新的申请', tip: '请与申请人联系，确认收到', day: '' },
  supplemented: { title: '申请人提交了补正', tip: '请接着办理', day: '' },
  withdrawn: { title: '申请人撤回了申请', tip: '不再办理', day: '' },
  'due-overdue': { title: '有一件已经逾期', tip: '请马上办理', day: '期限是' },
  'due-today': { title: '有一件今天要办', tip: '请今天办理', day: '期限是' },
  'due-soon': { title: '有一件即将到期', tip: '请安排办理', day: '期限是' },
  'due-unconfirmed': { title: '有一件还没有确认收到', tip: '请与申请人联系，确认收到', day: '提交日期是' },
  'due-abandonable': { title: '有一件期满没有回音', tip: '请经办人决定，系统不会自动办理', day: '期限是' },
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
