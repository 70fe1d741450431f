import { randomUUID } from 'node:crypto'
import type { CaseAct, CaseScene } from '../../domain/application/act'
import type { Command } from '../../domain/application/acts'
import { typedFacts } from '../../domain/outcome/fact-fields'
import type { Supplied } from '../../domain/record/act'
import { readFields, readForm, type TypedForm } from '../../domain/record/read-form'
import { Failure } from '../respond'

/** The command behind the filled form of an act; throws a Failure that names each field and what to mend. */
export function readCommand(act: CaseAct, typed: TypedForm, scene: CaseScene): Command {
  const facts = readFields(act.factFields(scene), typed)
  const form = readForm(act.form, scene, typed)
  if ('fields' in form || 'fields' in facts) {
    throw refuseWrongFields({ ...('fields' in form && form.fields), ...('fields' in facts && facts.fields) })
  }
  // What the form gives is typed by the act; only its name is known here.
  return { act: act.name, ...form.input, ...addSupplied(act.supplied, typed) } as unknown as Command
}

/** What an act takes beside its form and what only the service knows. An identity is sealed first, when the case is saved. */
function addSupplied(supplied: Readonly<Record<string, Supplied>>, typed: TypedForm): Record<string, unknown> {
  const given = Object.entries(supplied).flatMap(([name, { from }]): [string, unknown][] => {
    if (from === 'fresh-id') return [[name, randomUUID()]]
    return from === 'typed-facts' ? [[name, typedFacts(typed)]] : []
  })
  return Object.fromEntries(given)
}

/** What to answer where fields of a form are wrong. */
export function refuseWrongFields(fields: Record<string, string>): Failure {
  return new Failure('fields', '有内容需要修改，请看标出的地方。', fields)
}
