import type { MoveView } from '../../../../typings/api'

/** The acts that are refused because they are the work of other roles, under the words for those roles. */
export function groupActsByRole(acts: MoveView[]): { role: string; labels: string[] }[] {
  const roles = new Map<string, string[]>()
  for (const { othersRole, label } of acts) {
    if (othersRole) roles.set(othersRole, [...(roles.get(othersRole) ?? []), label])
  }
  return [...roles].map(([role, labels]) => ({ role, labels }))
}
