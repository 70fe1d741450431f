import type { Context } from '../../../domain/application/command'
import { refuseMove } from '../../../domain/application/decide'
import { MOVES, type Move } from '../../../domain/application/moves'
import type { CaseState } from '../../../domain/application/state'
import type { RefusalCode } from '../../../domain/refusal'
import { describeRefusal, MOVE_WORDS } from '../../../domain/words'
import type { MoveView } from '../../../typings/api'
import { FORMS, type FormScene, type StaffMove } from '../forms'
import { hintOf } from './hints'
import { rolesOf } from './turn-words'

/** Signing, extension, a later day and a fee bind the office, so the password is asked again. */
export const WITH_PASSWORD: readonly StaffMove[] = ['sign-reply', 'extend', 'postpone-reply', 'charge-fee']

/** Moves about something that is not there are not shown at all. */
const NOTHING_THERE: readonly RefusalCode[] = [
  'nothing-asked',
  'consultation-unknown',
  'proceeding-unknown',
  'nothing-set-aside',
  'not-disclosed',
  'nothing-withheld',
]
const NEEDS_REPLY: readonly StaffMove[] = ['pass-review', 'return-reply', 'sign-reply', 'issue-letter', 'serve-letter']

/**
 * The moves that make sense now: open ones with their form, closed ones with the reason and the article. `next`: those
 * that take the case on, which come first.
 */
export function moveViews(scene: FormScene, context: Context, next: readonly StaffMove[]): MoveView[] {
  const others = (Object.keys(FORMS) as StaffMove[]).filter((move) => !next.includes(move))
  return [...next, ...others]
    .filter((move) => makesSense(move, scene))
    .map((move) => ({ move, refusal: refuseMove(scene.state, move, context) }))
    .filter(({ refusal }) => !refusal || !NOTHING_THERE.includes(refusal.code))
    .map(({ move, refusal }) => ({
      move,
      label: MOVE_WORDS[move],
      article: MOVES[move].article,
      allowed: refusal === null,
      next: next.includes(move),
      othersRole: refusal?.code === 'not-your-role' ? rolesOf(move) : '',
      why: refusal ? describeRefusal(refusal) : '',
      hint: hintOf(move, scene, context),
      fields: FORMS[move](scene),
      password: WITH_PASSWORD.includes(move),
    }))
}

function makesSense(move: StaffMove, { state, colleagues }: FormScene): boolean {
  const { from }: Move = MOVES[move]
  if (!from.includes(state.status)) return false
  if (move === 'reassign') return colleagues.length > 0
  if (move === 'abandon') return isAwaited(state)
  if (move === 'void-letter' || move === 'record-failed-service') return state.reply?.state === 'issued'
  if (move === 'record-return') return state.reply?.means === 'posted' || state.reply?.means === 'email'
  return state.reply !== null || !NEEDS_REPLY.includes(move)
}

/** Something was asked of the applicant and is still out, also where a late notice did not stop the period (C7). */
function isAwaited({ supplement, fee }: CaseState): boolean {
  return [supplement && !supplement.suppliedOn, fee && !fee.paidOn].some(Boolean)
}
