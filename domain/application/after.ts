import type { Day } from '../day'
import type { Evolve } from './case'
import type { CaseState, Reply } from './state'

type AfterEvent =
  | 'letter-served'
  | 'letter-voided'
  | 'service-failed'
  | 'post-returned'
  | 'letter-corrected'
  | 'proceeding-opened'
  | 'proceeding-decided'
  | 'proceeding-struck'
  | 'reply-set-aside'
  | 'disclosure-suggested'
  | 'disclosure-considered'
  | 'withheld-reviewed'

/**
 * What becomes of a case from its first service on. The first service alone fixes `closedOn` and `outcome`: a reply set
 * aside later changes no cell of table three, table four shows it (law.md §2.7).
 */
export const AFTER: Pick<Evolve, AfterEvent> = {
  'letter-served': ({ reply, closedOn, outcome }, { servedOn, means }) => ({
    status: 'closed',
    closedOn: closedOn ?? servedOn,
    outcome: outcome ?? reply?.leaf ?? null,
    reply: reply && { ...reply, state: 'served', servedOn, means, cameBackOn: null },
    redo: null,
  }),
  /** The number is spent. The reply stays signed: it is issued under a new number, or drafted anew. */
  'letter-voided': ({ reply, voided }, { number, on, reason }) => ({
    reply: reply && { ...reply, state: 'signed', issuedOn: null, number: null, remedy: null },
    voided: [...voided, { number, on, reason }],
  }),
  /** Nothing was served: the letter stays as it is, and so does its last day. */
  'service-failed': () => ({}),
  'post-returned': ({ reply }, { on }) => ({
    status: 'reopened',
    reply: reply && { ...reply, state: 'issued', cameBackOn: on },
  }),
  'letter-corrected': ({ corrections }, { on, number, what, how }) => ({
    corrections: [...corrections, { on, number, what, how }],
  }),
  'proceeding-opened': ({ proceedings }, { proceedingId, route, filedOn, body, caseNumber, reviewSilent }) => ({
    proceedings: [
      ...proceedings,
      {
        ...{ proceedingId, route, filedOn, body, caseNumber, reviewSilent: reviewSilent ?? false },
        ...{ decidedOn: null, result: null, text: '', orderedToRedo: false },
      },
    ],
  }),
  'proceeding-decided': ({ proceedings }, { proceedingId, decidedOn, result, text, orderedToRedo }) => ({
    proceedings: proceedings.map((one) =>
      one.proceedingId === proceedingId
        ? { ...one, decidedOn, result, text, orderedToRedo: orderedToRedo ?? false }
        : one,
    ),
  }),
  'proceeding-struck': ({ proceedings }, { proceedingId }) => ({
    proceedings: proceedings.filter((one) => one.proceedingId !== proceedingId),
  }),
  /** What was considered about the reply that is gone says nothing of the one that will be made. */
  'reply-set-aside': (state, { proceedingId, redoDueOn }) => ({
    ...{ suggestedOn: null, disclosure: null, withheldReview: null },
    status: 'reopened',
    reply: null,
    formerReplies: state.reply ? [...state.formerReplies, state.reply] : state.formerReplies,
    redo: { proceedingId, dueOn: redoDueOn },
  }),
  'disclosure-suggested': (_, { on }) => ({ suggestedOn: on }),
  'disclosure-considered': (_, { on, decision, reason }) => ({ disclosure: { on, decision, reason } }),
  'withheld-reviewed': (_, { on, decision, reason }) => ({ withheldReview: { on, decision, reason } }),
}

/** The reply that stands: served, and not set aside. */
export function servedReply({ reply }: CaseState): (Reply & { servedOn: Day }) | null {
  return reply?.servedOn ? { ...reply, servedOn: reply.servedOn } : null
}
