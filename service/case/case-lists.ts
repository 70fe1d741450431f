import { mayAct } from '../../domain/application/acts'
import { CASE_ROLES, holdsOneOf, type Role } from '../../domain/roles'
import type { QueueTab } from '../../typings/api'

/** For whom each list of cases is: nobody sees a list in which there is nothing for them to do. */
const LISTS: Record<QueueTab, (roles: readonly Role[]) => boolean> = {
  'to-confirm': (roles) => mayAct(roles, 'confirm'),
  open: (roles) => holdsOneOf(roles, CASE_ROLES),
  'to-review': (roles) => mayAct(roles, 'pass-review'),
  'to-sign': (roles) => mayAct(roles, 'sign-reply'),
  closed: (roles) => holdsOneOf(roles, CASE_ROLES),
}

/** The lists that these roles may open, in the order in which they are shown. */
export function listsFor(roles: readonly Role[]): QueueTab[] {
  return (Object.keys(LISTS) as QueueTab[]).filter((list) => LISTS[list](roles))
}
