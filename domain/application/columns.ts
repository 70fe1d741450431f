import type { Timeline } from '../clock/timeline'
import { type Day, yearOf } from '../day'
import type { LeafCode } from '../outcome/outcomes'
import { deskColumnOf } from './desk-facts'
import { nextActOf, replyDueOn } from './next-act'
import type { CaseState } from './state'
import type { Status } from './status'
import type { ApplicantKind } from './vocabulary'

/** Stands for "no such year": absent fields do not index alike in every engine. */
export const NEVER = 9999
/** Stands for "no such day": sorts after every real one. */
export const NO_DAY: Day = '9999-12-31'

/** The plain indexed columns beside the events. */
export type Columns = {
  status: Status
  applicantKind: ApplicantKind
  replyState: string
  number: string
  receivedOn: Day
  replyDueOn: Day
  nextAct: string
  nextActOn: Day
  /** What the page of today counts open cases by (desk-facts.ts); '' once closed. */
  desk: string
  outcome: LeafCode | ''
  receivedYear: number
  closedYear: number
  /** 复议 or 诉讼 over it: table four asks for these alone. */
  disputed: boolean
}

/**
 * A case that was never received counts in no table: withdrawn before confirmation it has a closing
 * year but neither a year of receipt nor an outcome.
 */
export function columnsOf(state: CaseState, timeline: Timeline): Columns {
  const { status, applicantKind, reply, receivedOn, closedOn, outcome, number, proceedings } = state
  const next = nextActOf(state, timeline)
  return {
    status,
    applicantKind,
    replyState: reply ? (reply.returned !== null ? 'returned' : reply.state) : '',
    number: number ?? '',
    receivedOn: receivedOn ?? NO_DAY,
    replyDueOn: replyDueOn(state, timeline) ?? NO_DAY,
    nextAct: next?.act ?? '',
    // Closed cases are listed by the day they closed.
    nextActOn: next?.on ?? closedOn ?? NO_DAY,
    desk: deskColumnOf(state, timeline),
    outcome: receivedOn && outcome ? outcome : '',
    receivedYear: receivedOn ? yearOf(receivedOn) : NEVER,
    closedYear: closedOn ? yearOf(closedOn) : NEVER,
    disputed: proceedings.length > 0,
  }
}
