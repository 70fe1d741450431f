import type { Day } from '../domain/day'
import type { BusinessOwners } from '../domain/office-settings/office-settings'
import type { Role } from '../domain/roles'
import type { QueueTab } from './case'
import type { OfficeName } from './office'

/** Who is signed in; `ActionName`: the actions of the interface that the session belongs to. */
export type SignedInOfficer<ActionName extends string> = {
  id: string
  name: string
  roles: Role[]
  roleWords: string[]
  /** What this officer's roles let them call: it decides about the menu and the buttons. */
  mayCall: ActionName[]
  /** The lists of cases that are for this officer's roles. */
  lists: QueueTab[]
  office: OfficeName
  demo: boolean
  today: Day
  /** The column that the office proposes for a 个体工商户. */
  businessOwners: BusinessOwners
}

/** One sign-in that is still good; `begun` and `seen` in words. */
export type SessionView = { id: string; device: string; begun: string; seen: string; current: boolean }

/** Where this officer is reminded beside the page; `on`: whether text messages go out at all here. */
export type ReminderView = { phone: string; on: boolean }

/** Signing in and out, and one's own sign-ins. */
export interface SessionApi<ActionName extends string> {
  'session.signin': {
    in: { name: string; password: string; code: string }
    out: { token: string; devices: string; me: SignedInOfficer<ActionName> }
  }
  'session.me': { in: Record<string, never>; out: SignedInOfficer<ActionName> }
  'session.signout': { in: Record<string, never>; out: { done: true } }
  'session.list': { in: Record<string, never>; out: { sessions: SessionView[] } }
  'session.end': { in: { id: string }; out: { sessions: SessionView[] } }
  'session.end-others': { in: Record<string, never>; out: { sessions: SessionView[] } }
  /** `password` and `code` prove who asks; every other session ends. */
  'session.password': { in: { password: string; code: string; next: string }; out: { sessions: SessionView[] } }
  'session.reminders': { in: Record<string, never>; out: ReminderView }
  'session.phone': { in: { phone: string }; out: ReminderView }
}
