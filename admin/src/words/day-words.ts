import { type Day, weekdayOf } from '../../../domain/day'
import type { DayRow, QueueTab, RelatedCase } from '../../../typings/api'

export const QUEUE_TABS: { value: QueueTab; word: string; empty: string }[] = [
  { value: 'to-confirm', word: '待确认', empty: '没有等待确认的申请。网上、传真和平常信函提交的申请会先到这里。' },
  { value: 'open', word: '办理中', empty: '没有正在办理的申请。' },
  { value: 'to-review', word: '待审核', empty: '没有等待审核的答复。' },
  { value: 'to-sign', word: '待签发', empty: '没有等待签发的答复。' },
  { value: 'closed', word: '已办结', empty: '还没有办结的申请。' },
]

/** Where a person's own work lies: letters to sign, replies to review, or filings to confirm. */
export function firstTab(roles: string[]): QueueTab {
  if (roles.includes('clerk')) return 'to-confirm'
  if (roles.includes('reviewer')) return 'to-review'
  return roles.includes('approver') ? 'to-sign' : 'open'
}

/** '2026-12-08（周二）': whoever has to act by a day asks which day of the week it is. */
export function dayWord(day: Day): string {
  return `${day}（周${'日一二三四五六'[weekdayOf(day)]}）`
}

/** '剩 3 个工作日', '今天到期', '已逾期 2 个工作日'. `daysLeft` counts working days, negative when overdue. */
export function daysLeftWord(daysLeft: number | null): string {
  if (daysLeft === null) return ''
  if (daysLeft < 0) return `已逾期 ${-daysLeft} 个工作日`
  if (daysLeft === 0) return '今天到期'
  return `剩 ${daysLeft} 个工作日`
}

export type Urgency = 'overdue' | 'soon' | 'calm'

/** Three working days are what a review and a signature take; from there on the day is shown in amber. */
const SOON_DAYS = 3

export function urgencyOf(daysLeft: number | null, overdue = false): Urgency {
  if (overdue || (daysLeft !== null && daysLeft < 0)) return 'overdue'
  return daysLeft !== null && daysLeft <= SOON_DAYS ? 'soon' : 'calm'
}

/** What stands in the margin of one day of the sheet. */
export function dayRowWord(row: DayRow): string {
  if (row.kind === 'counted') return `第 ${row.number} 天`
  return NOT_COUNTED[row.kind]
}

const NOT_COUNTED = { paused: '暂停', skipped: '不计', postponed: '延迟' } as const

export function sizeWord(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** '相似 92%，年份或数字不同'. */
export function likenessWord({ likeness, otherNumbers }: Pick<RelatedCase, 'likeness' | 'otherNumbers'>): string {
  return `相似 ${likeness}%${otherNumbers ? '，年份或数字不同' : ''}`
}
