import type { CaseState, Reply } from './state'

/** What decides who of an office makes the next act: cases in which it is the same wait for the same officers. */
export type Turn = {
  /** To whom the case was handed. */
  assignee: string | null
  hasSearched: boolean
  reply: (Pick<Reply, 'state' | 'drafter' | 'reviewer'> & { isReturned: boolean }) | null
}

export function turnOf({ assignee, searches, reply }: CaseState): Turn {
  return {
    assignee,
    hasSearched: searches.length > 0,
    reply: reply && {
      state: reply.state,
      drafter: reply.drafter,
      reviewer: reply.reviewer,
      isReturned: reply.returned !== null,
    },
  }
}
