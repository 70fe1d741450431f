/** Roles of officers. One person may hold several in one office. */
export const ROLES = ['clerk', 'reviewer', 'approver', 'publisher', 'supervisor', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** Those who see the content of cases. The administrator and the district do not. */
export const CASE_ROLES = ['clerk', 'reviewer', 'approver'] as const satisfies readonly Role[]
/** Those who see figures and their cells, without case content in them. */
export const FIGURE_ROLES = [...CASE_ROLES, 'publisher'] as const satisfies readonly Role[]

export function holdsOneOf(roles: readonly Role[], wanted: readonly string[]): boolean {
  return roles.some((role) => wanted.includes(role))
}
