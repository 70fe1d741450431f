import type { OfficeActName } from '../../domain/application/acts'
import type { Context } from '../../domain/application/context'
import { refuseAct } from '../../domain/application/decide'
import { nextMoves } from '../../domain/application/next-moves'
import type { CaseState } from '../../domain/application/state'
import type { Scene } from '../case/case-scene'
import type { Services } from '../services'
import { settingsInContext } from '../settings/office-settings'
import type { OfficeDoc, StaffDoc } from '../store/documents'
import { everyDoc } from '../store/every-document'

/** Everybody of an office, those whose account is disabled too. */
export function listOfficers(
  { store }: Services,
  { partition, office }: Pick<StaffDoc, 'partition' | 'office'>,
): Promise<StaffDoc[]> {
  return everyDoc<StaffDoc>(store, 'staff', { partition, eq: { office } })
}

/** Who of the officers may make a move on a case as it stands. */
export function findOfficersAbleTo(
  move: OfficeActName,
  state: CaseState,
  { officers, context }: { officers: readonly StaffDoc[]; context: Omit<Context, 'actor'> },
): StaffDoc[] {
  return officers.filter(({ _id: id, roles }) => !refuseAct(state, move, { ...context, actor: { id, roles } }))
}

/** The officer to whom the case was handed, or who drafts its reply, where they are among them; else all of them. */
export function preferKeeper(able: readonly StaffDoc[], { assignee, reply }: CaseState): readonly StaffDoc[] {
  const keeper = able.find(({ _id }) => _id === (assignee ?? reply?.drafter))
  return keeper ? [keeper] : able
}

/** Whom what is due waits for: who may make the next move, and of them the one who handles the case. */
export function findResponsibleOfficers(
  scene: Scene,
  office: OfficeDoc,
  officers: readonly StaffDoc[],
): readonly StaffDoc[] {
  const { state, doc, today, calendar, next } = scene
  const set = settingsInContext(office)
  const none = { earlierReplies: [], nthOfMonth: 0, number: '' }
  const context = { ...set, ...none, today, calendar, delivery: doc.request.delivery }
  const active = officers.filter(({ disabled }) => !disabled)
  for (const move of nextMoves(state, next?.act ?? null, set.signingMode)) {
    const able = findOfficersAbleTo(move, state, { officers: active, context })
    if (able.length > 0) return preferKeeper(able, state)
  }
  return []
}
