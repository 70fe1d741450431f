import { AFTER_MOVES } from './moves/after'
import { CONSULTING_MOVES } from './moves/consulting'
import { INTAKE_MOVES } from './moves/intake'
import type { Move } from './moves/move'
import { REPLYING_MOVES } from './moves/replying'
import { WAITING_MOVES } from './moves/waiting'

export { type Move, type Mover, STATUSES, type Status } from './moves/move'

/** Everything that can be done to a case. What stands nowhere here cannot be done; docs/moves.md is drawn from it. */
export const MOVES = {
  ...INTAKE_MOVES,
  ...WAITING_MOVES,
  ...CONSULTING_MOVES,
  ...REPLYING_MOVES,
  ...AFTER_MOVES,
} as const satisfies Record<string, Move>

export type MoveName = keyof typeof MOVES
/** What an officer makes; the rest is the applicant's. */
export type StaffMove = Exclude<MoveName, 'submit' | 'supplement' | 'withdraw' | 'suggest-disclosure'>
