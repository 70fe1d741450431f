import type { OfficeActName } from '../../domain/application/acts'
import type { Context } from '../../domain/application/context'
import { refuseAct } from '../../domain/application/decide'
import { officersInTurn } from '../../domain/application/officers-in-turn'
import type { CaseState } from '../../domain/application/state'
import type { ListedCase } from '../case/listed-case'
import type { Services } from '../services'
import { settingsOf } from '../settings/office-settings'
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

/** Whom what is due waits for; nobody once the case is closed. */
export function findResponsibleOfficers(
  { desk, today }: ListedCase,
  office: OfficeDoc,
  officers: readonly StaffDoc[],
): readonly StaffDoc[] {
  return desk ? officersInTurn(desk, officers, { today, mode: settingsOf(office).signingMode }) : []
}
