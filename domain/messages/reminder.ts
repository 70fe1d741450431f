import type { Due, DueGroup } from '../application/due'
import type { Day } from '../day'

/** What an office is reminded of: one kind for each group of what is due. */
export type ReminderKind = `due-${DueGroup}`
export type Reminder = { kind: ReminderKind; key: string }

/** A term that has ended presses each working day anew; what is only to come, or to be decided, is told once. */
const REMINDED_ONCE: readonly DueGroup[] = ['soon', 'abandonable']

/** `key`: the same act is told once under it. Null on the day an application came: that was told when it came. */
export function findReminder({ group, act, on }: Due, today: Day): Reminder | null {
  if (group === 'unconfirmed' && on === today) return null
  return { kind: `due-${group}`, key: `due-${group}/${act}/${REMINDED_ONCE.includes(group) ? on : today}` }
}
