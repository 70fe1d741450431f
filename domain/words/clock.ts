import type { ClockEventType } from '../clock/legal-order'
import { type Day, formatDay, yearOf } from '../day'

/** What the clock waits for; `delivery`: for a letter of consultation to arrive; `fee-notice`: for the notice to. */
export type WaitingReason =
  | 'confirmation'
  | 'supplement'
  | 'payment'
  | 'payment-resumes'
  | 'fee-notice'
  | 'fee-notice-resumes'
  | 'delivery'
export const WAITING_WORDS: Record<WaitingReason, string> = {
  confirmation: '等待与申请人确认收到，期限还没有开始',
  supplement: '等待申请人补正，期限停着，收到补正后重新计算',
  payment: '等待申请人缴费，期限停着，缴清后重新计算',
  'payment-resumes': '等待申请人缴费，期限停着，缴清后接着计算',
  'fee-notice': '收费通知已经发出，等待送达申请人，期限停着，缴清后重新计算',
  'fee-notice-resumes': '收费通知已经发出，等待送达申请人，期限停着，缴清后接着计算',
  delivery: '征求意见书已经发出，等待送达对方，征求意见的时间不计入期限',
}

/** The same, as the applicant reads it. */
export const APPLICANT_WAITING_WORDS: Record<WaitingReason, string> = {
  confirmation: '街道会与您联系，确认收到以后才开始计算答复期限',
  supplement: '等您补充内容，收到以后重新计算答复期限',
  payment: '等您缴费，缴清以后重新计算答复期限',
  'payment-resumes': '等您缴费，缴清以后接着计算答复期限',
  'fee-notice': '收费通知已经发出，等待送到您手里；缴清以后重新计算答复期限',
  'fee-notice-resumes': '收费通知已经发出，等待送到您手里；缴清以后接着计算答复期限',
  delivery: '征求意见书已经发出，等待送达对方，征求意见的时间不计入答复期限',
}

/** What the clock reads, as the history of a case calls it. */
export const CLOCK_ENTRY_WORDS: Record<ClockEventType, string> = {
  received: '确认收到',
  'supplement-requested': '要求补正',
  'supplement-excused': '另定补正期限',
  supplemented: '收到补正',
  extended: '延长答复期限',
  'reply-postponed': '延迟答复',
  'fee-charged': '发出收费通知',
  'fee-notice-delivered': '收费通知送达',
  'fee-cancelled': '取消收费通知',
  'fee-paid': '完成缴费',
  'consultation-sent': '征求意见',
  'consultation-delivered': '征求意见书送达',
  'opinion-received': '征求意见结束',
  'letter-served': '送达',
  withdrawn: '撤回申请',
  'reply-set-aside': '重新答复',
}

export type DayReason =
  | 'working-day'
  | 'make-up-day'
  | 'weekend'
  | 'day-off'
  | 'local-day-off'
  | 'local-make-up-day'
  | 'receipt'
  | 'third-party-consulted'
  | 'agency-consulted'
  | 'payment-awaited'
  | 'postponed'

/** Why a day of the sheet counts or does not. */
export const DAY_REASON_WORDS: Record<DayReason, string> = {
  'working-day': '工作日',
  'make-up-day': '调休上班',
  weekend: '周末',
  'day-off': '放假',
  'local-day-off': '当地放假',
  'local-make-up-day': '当地调休上班',
  receipt: '收到当天不计入',
  'third-party-consulted': '正在征求第三方意见',
  'agency-consulted': '正在征求其他机关意见',
  'payment-awaited': '正在等申请人缴费',
  postponed: '延迟答复的合理期限',
}

/** '11月25日补录', with its year where that is another one. */
export function describeLateEntry({ on, enteredOn }: { on: Day; enteredOn: Day }): string {
  return `${dayBeside(on, enteredOn)}补录`
}

/** The same for the applicant. */
export function tellLateEntry({ on, enteredOn }: { on: Day; enteredOn: Day }): string {
  return `街道在${dayBeside(on, enteredOn)}记下这件事`
}

function dayBeside(on: Day, enteredOn: Day): string {
  const words = formatDay(enteredOn)
  return yearOf(on) === yearOf(enteredOn) ? words.replace(/^\d+年/u, '') : words
}

/** What a changed calendar moves. */
export const DATED_WORDS = { reply: '答复期限', payment: '缴费期限' } as const

export const LOCAL_DAY_WORDS = {
  off: DAY_REASON_WORDS['local-day-off'],
  work: DAY_REASON_WORDS['local-make-up-day'],
} as const

/** 0 = Sunday, as weekdayOf counts. */
export const WEEKDAY_WORDS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const

/** In the place of a day for which a year's notice is missing. */
export const UNDATED_WORD = '尚不能计算'
