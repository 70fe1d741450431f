import type { MoveView } from '../../../../typings/api'

/** The moves that are refused because they are the work of other roles, under the words for those roles. */
export function byRole(moves: MoveView[]): { role: string; labels: string[] }[] {
  const roles = new Map<string, string[]>()
  for (const { othersRole, label } of moves) {
    if (othersRole) roles.set(othersRole, [...(roles.get(othersRole) ?? []), label])
  }
  return [...roles].map(([role, labels]) => ({ role, labels }))
}
