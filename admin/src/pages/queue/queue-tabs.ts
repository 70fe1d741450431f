import type { Me, OfficeApi, QueueTab } from '../../../../typings/api'

export const QUEUE_TABS: { value: QueueTab; word: string; empty: string }[] = [
  { value: 'to-confirm', word: '待确认', empty: '没有等待确认的申请。网上、传真和平常信函提交的申请会先到这里。' },
  { value: 'open', word: '办理中', empty: '没有正在办理的申请。' },
  { value: 'to-review', word: '待审核', empty: '没有等待审核的答复。' },
  { value: 'to-sign', word: '待签发', empty: '没有等待签发的答复。' },
  { value: 'closed', word: '已办结', empty: '还没有办结的申请。' },
]

type Counts = OfficeApi['case.queue']['out']['counts']

/** What waits for the signed-in officer's hand whatever its day: replies to review and letters to sign. */
export function describeWaiting(lists: Me['lists'], counts: Counts | null): string[] {
  return QUEUE_TABS.filter(({ value }) => (value === 'to-review' || value === 'to-sign') && lists.includes(value))
    .filter(({ value }) => (counts?.[value] ?? 0) > 0)
    .map(({ value, word }) => `${word}的答复有 ${counts?.[value]} 件，见下面的列表。`)
}

/** Where a person's own work lies: letters to sign, replies to review, or filings to confirm. */
export function chooseFirstTab(roles: string[]): QueueTab {
  if (roles.includes('clerk')) return 'to-confirm'
  if (roles.includes('reviewer')) return 'to-review'
  return roles.includes('approver') ? 'to-sign' : 'open'
}
