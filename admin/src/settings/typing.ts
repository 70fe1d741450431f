import type { SettingsView } from '../../../typings/api'

type Values = Record<string, string>
type Saved = Pick<SettingsView, 'version' | 'values'>
/** What is typed, what it was typed over, and what a colleague saved where both changed the same setting. */
export type Typing = { values: Values; from: Saved; theirs: Values }

export function typingFrom({ version, values }: Saved): Typing {
  return { values, from: { version, values }, theirs: {} }
}

/** Mine and what was saved meanwhile: where only one of us changed a setting, that; where both did, mine, theirs beside it. */
export function merged(mine: Typing, saved: Saved): Typing {
  if (mine.from.version === saved.version) return mine
  const theirs: Values = {}
  const values = Object.entries(saved.values).map(([name, their]) => {
    const [was, my = their] = [mine.from.values[name], mine.values[name]]
    if (my === was || my === their) return [name, their]
    if (their !== was) theirs[name] = their
    return [name, my]
  })
  return { values: Object.fromEntries(values), from: { version: saved.version, values: saved.values }, theirs }
}

/** Takes the colleague's value or keeps one's own; either way the setting is settled. */
export function settled(typing: Typing, name: string, whose: 'mine' | 'theirs'): Typing {
  const { [name]: their = '', ...theirs } = typing.theirs
  return { ...typing, theirs, ...(whose === 'theirs' && { values: { ...typing.values, [name]: their } }) }
}

export function isChanged({ values }: Typing, saved: Saved): boolean {
  return Object.entries(saved.values).some(([name, value]) => values[name] !== value)
}
