import type { Day } from '../day'
import type { SigningMode } from '../office-settings/office-settings'
import type { Role } from '../roles'
import { actCalled, type OfficeActName } from './acts'
import type { DeskFacts } from './desk-facts'
import { actToday } from './next-act'
import { nextMovesIn } from './next-moves'
import type { Turn } from './turn'

type Officer = { _id: string; roles: readonly Role[]; disabled: boolean }
type On = { today: Day; mode: SigningMode }

/** What takes an open case on now. */
export function actsInTurn(facts: DeskFacts, { today, mode }: On): readonly OfficeActName[] {
  return nextMovesIn(facts.turn, actToday(facts, today)?.act ?? null, mode)
}

/**
 * For whom an open case waits, told from what is stored of it: whoever has the role for what takes it on and took no
 * earlier step that forbids it; of them the one who handles the case.
 */
export function officersInTurn<O extends Officer>(facts: DeskFacts, officers: readonly O[], on: On): readonly O[] {
  const active = officers.filter(({ disabled }) => !disabled)
  for (const act of actsInTurn(facts, on)) {
    const able = active.filter((officer) => mayMake(act, facts.turn, { officer, mode: on.mode }))
    if (able.length > 0) return preferKeeper(able, facts.turn)
  }
  return []
}

function mayMake(name: OfficeActName, { reply }: Turn, { officer, mode }: { officer: Officer; mode: SigningMode }) {
  const { who, excludes } = actCalled(name)
  const isExcluded = reply !== null && excludes(reply, mode).includes(officer._id)
  return !isExcluded && officer.roles.some((role) => who.includes(role))
}

/** The officer to whom the case was handed, or who drafts its reply, where they are among them; else all of them. */
export function preferKeeper<O extends Pick<Officer, '_id'>>(
  able: readonly O[],
  { assignee, reply }: { assignee: string | null; reply: { drafter: string } | null },
): readonly O[] {
  const keeper = able.find(({ _id }) => _id === (assignee ?? reply?.drafter))
  return keeper ? [keeper] : able
}
