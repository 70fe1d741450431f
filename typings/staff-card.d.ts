import type { Day } from '../domain/day'

/** A case as a list shows it to an officer. */
export type StaffCard = {
  id: string
  number: string | null
  receipt: string
  applicant: string
  summary: string
  channelWord: string
  submittedOn: Day
  receivedOn: Day | null
  status: string
  statusWord: string
  /** While nobody has confirmed it (Art. 31): what is to be done today. */
  alert: { text: string; urgent: boolean } | null
  nextAct: {
    word: string
    on: Day | null
    article: string | null
    overdue: boolean
    daysLeft: number | null
    /** '剩 3 个工作日', '今天到期'; '' where there is nothing to count. */
    leftWord: string
    /** Where the last day is off: by which working day it has to be done; else ''. */
    dayOffNote: string
  } | null
  replyDueOn: Day | null
  dueNote: string
  outcomeWord: string | null
}
