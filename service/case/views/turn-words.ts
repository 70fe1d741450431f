import type { Context } from '../../../domain/application/command'
import { MOVES, type Move, type MoveName, type Mover } from '../../../domain/application/moves'
import type { Role } from '../../../domain/roles'
import { MOVE_WORDS, ROLE_WORDS } from '../../../domain/words'
import { ableTo, keeperAmong } from '../../people/responsible-officers'
import type { StaffDoc } from '../../store/documents'
import type { FormScene, StaffMove } from '../forms'

/** More names than this say less than the role does. */
const MOST_NAMES = 3
const SHORT: Partial<Record<StaffMove, string>> = { 'pass-review': '审核', confirm: '确认收到申请' }

/** Moves that only record what the applicant or a third party does, or that they did nothing. */
const OTHERS_ACT: readonly StaffMove[] = ['enter-supplement', 'record-payment', 'record-opinion', 'abandon']

export type Turn = { officers: readonly StaffDoc[]; context: Context; next: readonly StaffMove[] }

/** '等待审核：周建国': whose turn it is, '' while it is this officer's own, of those outside, or nobody's. */
export function turnWords({ state }: Pick<FormScene, 'state'>, { officers, context, next }: Turn): string {
  const [move] = next
  if (!move || OTHERS_ACT.includes(move)) return ''
  const able = ableTo(move, state, { officers, context })
  if (able.some(({ _id }) => _id === context.actor.id)) return ''
  const named = keeperAmong(able, state)
  const known = named.length > 0 && named.length <= MOST_NAMES
  const act = state.reply?.returned ? '修改答复' : (SHORT[move] ?? MOVE_WORDS[move])
  return known ? `等待${act}：${named.map(({ name }) => name).join('、')}` : `等待${rolesOf(move)}处理：${act}`
}

/** '审核人、签发人': who of the staff may make this move. */
export function rolesOf(move: MoveName): string {
  const { who }: Move = MOVES[move]
  return rolesWord(who.filter(isRole))
}

export function rolesWord(roles: readonly Role[]): string {
  return roles.map((role) => `${ROLE_WORDS[role]}人`).join('、')
}

function isRole(who: Mover): who is Exclude<Mover, 'resident'> {
  return who !== 'resident'
}
