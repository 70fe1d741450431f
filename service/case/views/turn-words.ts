import { actCalled, type OfficeActName } from '../../../domain/application/acts'
import type { Context } from '../../../domain/application/context'
import { preferKeeper } from '../../../domain/application/officers-in-turn'
import type { CaseState } from '../../../domain/application/state'
import { type ActMaker, officersWho } from '../../../domain/record/act'
import type { Role } from '../../../domain/roles'
import { ROLE_WORDS } from '../../../domain/words'
import { findOfficersAbleTo } from '../../people/responsible-officers'
import type { StaffDoc } from '../../store/documents'

/** More names than this say less than the role does. */
const MOST_NAMES = 3

export type CaseTurn = { officers: readonly StaffDoc[]; context: Context; next: readonly OfficeActName[] }

/** '等待审核：周建国': whose turn it is, '' while it is this officer's own, of those outside, or nobody's. */
export function turnWords(state: CaseState, { officers, context, next }: CaseTurn): string {
  const [name] = next
  if (!name) return ''
  const act = actCalled(name)
  if (act.recordsOthers) return ''
  const able = findOfficersAbleTo(name, state, { officers, context })
  if (able.some(({ _id }) => _id === context.actor.id)) return ''
  const named = preferKeeper(able, state)
  const isKnown = named.length > 0 && named.length <= MOST_NAMES
  const what = state.reply?.returned ? '修改答复' : act.waitingFor
  return isKnown
    ? `等待${what}：${named.map((officer) => officer.name).join('、')}`
    : `等待${rolesOfAct(act)}处理：${what}`
}

/** '审核人、签发人': who of the officers may make this act. */
export function rolesOfAct(act: { who: readonly ActMaker[] }): string {
  return rolesWord(officersWho(act))
}

export function rolesWord(roles: readonly Role[]): string {
  return roles.map((role) => `${ROLE_WORDS[role]}人`).join('、')
}
