import type { Columns } from '../application/columns'
import { type Day, yearOf } from '../day'

type ClosedCase = Pick<Columns, 'status' | 'closedYear'>

/** 个人信息保护法 Art. 19 and 47: identity is kept no longer than the file needs it; a file's years begin after the year it closed in. */
export function isKeptLongEnough({ status, closedYear }: ClosedCase, years: number, today: Day): boolean {
  return status === 'closed' && yearOf(today) > closedYear + years
}
