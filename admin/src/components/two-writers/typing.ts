import type { SettingsView } from '../../../../typings/api'
import { decided, type Places, together } from './merge-texts'

type Saved = Pick<SettingsView, 'version' | 'values'>
/** What is typed, what it was typed over, and what a colleague saved where both changed the same setting. */
export type Typing = { values: Places; from: Saved; theirs: Places }

export function typingFrom({ version, values }: Saved): Typing {
  return { values, from: { version, values }, theirs: {} }
}

/** Mine and what was saved meanwhile. A setting that a newer program brings is there too. */
export function merged(mine: Typing, { version, values }: Saved): Typing {
  if (mine.from.version === version) return mine
  const { texts, theirs } = together({ was: mine.from.values, mine: mine.values, saved: values })
  return { values: texts, from: { version, values }, theirs }
}

/** Takes the colleague's value or keeps one's own; either way the setting is settled. */
export function settled(typing: Typing, name: string, whose: 'mine' | 'theirs'): Typing {
  const { theirs, text } = decided(typing.theirs, name, whose)
  return { ...typing, theirs, ...(text !== null && { values: { ...typing.values, [name]: text } }) }
}

export function isChanged({ values }: Typing, saved: Saved): boolean {
  return Object.entries(saved.values).some(([name, value]) => values[name] !== value)
}
