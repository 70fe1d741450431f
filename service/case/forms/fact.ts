import type { FactSpec } from '../../../domain/outcome/shape'
import type { FieldSpec } from '../../../typings/api'
import type { FormScene } from './scene'

/** A fact of a letter as a field, filled with what the case already knows. */
export function factField(fact: FactSpec, known: FormScene['known']): FieldSpec {
  const { name, label, kind, required, hint, choices, only, from } = fact
  return {
    name: factName(name),
    label,
    kind,
    required,
    hint,
    choices: [...choices],
    value: from ? known[from] : '',
    ...(only && { only: { ...only, fact: factName(only.fact) } }),
  }
}

/** Among the fields of a move, beside those that are no facts. */
function factName(name: string): string {
  return `fact.${name}`
}
