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
  nextAct: { word: string; on: Day | null; article: string | null; overdue: boolean; daysLeft: number | null } | null
  replyDueOn: Day | null
  dueNote: string
  outcomeWord: string | null
}
