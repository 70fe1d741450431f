/** Roles of staff. One person may hold several in one office. */
export const ROLES = ['clerk', 'reviewer', 'approver', 'publisher', 'supervisor', 'administrator'] as const
export type Role = (typeof ROLES)[number]
