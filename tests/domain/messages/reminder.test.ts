import type { Due } from '../../../domain/application/due'
import { findReminder } from '../../../domain/messages/reminder'
import { REMINDER_WORDS } from '../../../domain/words/messages'

const GROUPS = ['overdue', 'today', 'soon', 'unconfirmed', 'abandonable'] as const satisfies readonly Due['group'][]
const due = (group: Due['group'], on = '2026-03-06') => ({ group, act: 'reply', on }) as Due

describe('a reminder of what is due', () => {
  it.each(['overdue', 'today', 'unconfirmed'] as const)('“%s” is told each day anew', (group) => {
    expect(findReminder(due(group), '2026-03-09')).toEqual({
      kind: `due-${group}`,
      key: `due-${group}/reply/2026-03-09`,
    })
    expect(findReminder(due(group), '2026-03-10')?.key).toBe(`due-${group}/reply/2026-03-10`)
  })

  it.each(['soon', 'abandonable'] as const)('“%s” is told once for its last day', (group) => {
    expect(findReminder(due(group), '2026-03-04')).toEqual({
      kind: `due-${group}`,
      key: `due-${group}/reply/2026-03-06`,
    })
    expect(findReminder(due(group), '2026-03-05')?.key).toBe(`due-${group}/reply/2026-03-06`)
  })

  it('to confirm an application is not sent on the day it came, but on the next', () => {
    expect(findReminder(due('unconfirmed'), '2026-03-06')).toBeNull()
    expect(findReminder(due('unconfirmed'), '2026-03-07')).not.toBeNull()
  })

  it('of another act is sent on the day itself', () => {
    expect(findReminder(due('today'), '2026-03-06')?.kind).toBe('due-today')
  })

  it.each(GROUPS)('“%s” says in words what is to be done and what its day means', (group) => {
    const { title, tip, dayLabel } = REMINDER_WORDS[`due-${group}`]
    expect([title, tip, dayLabel]).not.toContain('')
    expect(Math.max(title.length, tip.length)).toBeLessThanOrEqual(20)
  })
})
