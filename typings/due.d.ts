import type { Day } from '../domain/day'
import type { StaffCard } from './staff-card'

/** What is put to a person to decide: `move` leads to the filled draft. Nothing is done by itself. */
export type Proposal = { move: string; leaf: string; outcome: string; article: string; text: string }

/** A case in which something is due: the act and its day. `note` stands where the law gives the act no day. */
export type DueCard = StaffCard & {
  due: {
    word: string
    on: Day
    article: string
    daysLeft: number | null
    leftWord: string
    dayOffNote: string
    note: string
  }
  /** It waits for this officer: as the one who handles it, or as one of several who may. */
  mine: boolean
  /** '由您办理', '由周建国办理'; '' while nobody in particular handles it. */
  whose: string
  proposal: Proposal | null
}

/** `count` may be more than the cases that are sent. */
export type DueGroupView = { group: string; word: string; count: number; cases: DueCard[] }

/** `mine`: how many of all the cases wait for this officer. */
export type DueView = { mine: number; groups: DueGroupView[] }

/** What the office has to do by now or soon. */
export interface DueApi {
  /** What is due by now or soon, as far as it is for one of the officer's roles. */
  'case.due': { in: Record<string, never>; out: DueView }
}
