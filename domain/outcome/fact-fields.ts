import type { FieldSpec } from '../record/form'
import type { FactSource, FactSpec } from './shape'

/** Among the fields of a form, beside those that are no facts. */
const PREFIX = 'fact.'

/** Facts of a letter as fields of a form, filled with what the case already knows. */
export function factFields(facts: readonly FactSpec[], known: Readonly<Record<FactSource, string>>): FieldSpec[] {
  return facts.map(({ name, label, kind, required, hint, choices, only, from }) => ({
    name: factFieldName(name),
    label,
    kind,
    required,
    hint,
    choices: [...choices],
    value: from ? known[from] : '',
    ...(only && { only: { ...only, fact: factFieldName(only.fact) } }),
  }))
}

export function factFieldName(name: string): string {
  return `${PREFIX}${name}`
}

/** The facts of a letter among what was typed into a form, by their own names. */
export function typedFacts(typed: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]): [string, string][] =>
      name.startsWith(PREFIX) && typeof value === 'string' ? [[name.slice(PREFIX.length), value.trim()]] : [],
    ),
  )
}
