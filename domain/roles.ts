import { MOVES, type MoveName } from './application/moves'

/** Roles of staff. One person may hold several in one office. */
export const ROLES = ['clerk', 'reviewer', 'approver', 'publisher', 'supervisor', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** `visitor`: nobody known; `resident`: known by openid or cookie, or holding receipt code and query code. */
export const CALLERS = ['visitor', 'resident', ...ROLES] as const
export type Caller = (typeof CALLERS)[number]

/** How far an action reaches for those who may do it. */
export type Scope = 'anyone' | 'own-application' | 'own-session' | 'own-office' | 'own-district'
export type Access = { who: readonly Caller[]; scope: Scope }

const ANYONE = CALLERS
/** Those who see the content of cases. The administrator and the district do not. */
const CASE_STAFF = ['clerk', 'reviewer', 'approver'] as const
/** Figures and their cells, without case content in them. */
const REPORT_STAFF = [...CASE_STAFF, 'publisher'] as const

function moves() {
  const rows = Object.entries(MOVES).map(([name, { who }]): [string, Access] => [
    name,
    { who, scope: (who as readonly Caller[]).includes('resident') ? 'own-application' : 'own-office' },
  ])
  return Object.fromEntries(rows) as Record<MoveName, Access>
}

/** Every action of the two interfaces and every move of a case, once. What stands nowhere here nobody may do. */
export const ACCESS = {
  home: { who: ANYONE, scope: 'anyone' },
  'report.read': { who: ANYONE, scope: 'anyone' },
  'report.check': { who: ANYONE, scope: 'anyone' },
  'application.file': { who: ['resident'], scope: 'own-application' },
  'application.mine': { who: ['resident'], scope: 'own-application' },
  'application.read': { who: ['resident'], scope: 'own-application' },
  'application.withdraw': { who: ['resident'], scope: 'own-application' },
  'application.suggest': { who: ['resident'], scope: 'own-application' },
  'application.supplement': { who: ['resident'], scope: 'own-application' },
  'file.part': { who: ['resident'], scope: 'own-application' },
  'file.finish': { who: ['resident'], scope: 'own-application' },
  'file.read': { who: ['resident'], scope: 'own-application' },
  'session.signin': { who: ANYONE, scope: 'anyone' },
  'session.me': { who: ROLES, scope: 'own-session' },
  'session.signout': { who: ROLES, scope: 'own-session' },
  'session.list': { who: ROLES, scope: 'own-session' },
  'session.end': { who: ROLES, scope: 'own-session' },
  'session.end-others': { who: ROLES, scope: 'own-session' },
  'session.reminders': { who: ROLES, scope: 'own-session' },
  'session.phone': { who: ROLES, scope: 'own-session' },
  'session.password': { who: ROLES, scope: 'own-session' },
  'people.list': { who: ['administrator'], scope: 'own-office' },
  'people.end-sessions': { who: ['administrator'], scope: 'own-office' },
  'people.disable': { who: ['administrator'], scope: 'own-office' },
  'people.enable': { who: ['administrator'], scope: 'own-office' },
  'case.queue': { who: CASE_STAFF, scope: 'own-office' },
  'case.enter': { who: ['clerk'], scope: 'own-office' },
  'case.due': { who: CASE_STAFF, scope: 'own-office' },
  'case.read': { who: CASE_STAFF, scope: 'own-office' },
  'case.act': { who: CASE_STAFF, scope: 'own-office' },
  'case.unmask': { who: CASE_STAFF, scope: 'own-office' },
  'case.evidence-pack': { who: CASE_STAFF, scope: 'own-office' },
  'case.related': { who: CASE_STAFF, scope: 'own-office' },
  'outcome.list': { who: CASE_STAFF, scope: 'own-office' },
  'letter.preview': { who: CASE_STAFF, scope: 'own-office' },
  'letter.read': { who: CASE_STAFF, scope: 'own-office' },
  'letter.docx': { who: CASE_STAFF, scope: 'own-office' },
  'correction.list': { who: CASE_STAFF, scope: 'own-office' },
  'correction.read': { who: CASE_STAFF, scope: 'own-office' },
  'correction.register': { who: ['clerk'], scope: 'own-office' },
  'correction.decide': { who: ['approver'], scope: 'own-office' },
  'correction.docx': { who: CASE_STAFF, scope: 'own-office' },
  'correction.unmask': { who: CASE_STAFF, scope: 'own-office' },
  'withheld.list': { who: CASE_STAFF, scope: 'own-office' },
  'disclosure.list': { who: CASE_STAFF, scope: 'own-office' },
  'report.live': { who: REPORT_STAFF, scope: 'own-office' },
  'report.cell': { who: CASE_STAFF, scope: 'own-office' },
  'report.save': { who: ['publisher'], scope: 'own-office' },
  'report.explain': { who: ['approver'], scope: 'own-office' },
  'report.publish': { who: ['publisher'], scope: 'own-office' },
  'calendar.read': { who: ROLES, scope: 'own-office' },
  'calendar.parse': { who: ['administrator'], scope: 'own-office' },
  'calendar.add': { who: ['administrator'], scope: 'own-office' },
  'calendar.set-day': { who: ['administrator'], scope: 'own-office' },
  'calendar.clear-day': { who: ['administrator'], scope: 'own-office' },
  // The words of a letter are the law's; its looks are a setting of the office.
  'template.list': { who: ['administrator'], scope: 'own-office' },
  'template.read': { who: ['administrator'], scope: 'own-office' },
  'template.replace': { who: ['administrator'], scope: 'own-office' },
  'template.reset': { who: ['administrator'], scope: 'own-office' },
  'office.settings': { who: ['administrator'], scope: 'own-office' },
  'office.save': { who: ['administrator'], scope: 'own-office' },
  'message.list': { who: ['administrator'], scope: 'own-office' },
  'message.retry': { who: ['administrator'], scope: 'own-office' },
  'message.stop': { who: ['administrator'], scope: 'own-office' },
  'district.board': { who: ['supervisor'], scope: 'own-district' },
  ...moves(),
} as const satisfies Record<string, Access>

export type Action = keyof typeof ACCESS

/** The lists of cases, each with what one opens it for: nobody sees a list in which there is nothing for them to do. */
export const LISTS = {
  'to-confirm': 'confirm',
  open: 'case.read',
  'to-review': 'pass-review',
  'to-sign': 'sign-reply',
  closed: 'case.read',
} as const satisfies Record<string, Action>

export function isAction(text: string): text is Action {
  return Object.hasOwn(ACCESS, text)
}

/** True when one of the callers' roles may do it; whose office or application it is, is asked apart (`scopeOf`). */
export function may(callers: readonly Caller[], action: Action): boolean {
  const who: readonly Caller[] = ACCESS[action].who
  return callers.some((caller) => who.includes(caller))
}

export function scopeOf(action: Action): Scope {
  return ACCESS[action].scope
}
