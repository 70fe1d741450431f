import { randomUUID } from 'node:crypto'
import type { CaseAct, CaseScene } from '../../domain/application/act'
import type { Command } from '../../domain/application/acts'
import { typedFacts } from '../../domain/outcome/fact-fields'
import type { Supplied } from '../../domain/record/act'
import type { FieldSpec } from '../../domain/record/form'
import { readFields, readForm, type TypedForm } from '../../domain/record/read-form'
import { Failure } from '../respond'

/** The command behind the filled form of an act; throws a Failure that names each field and what to mend. */
export function readCommand(act: CaseAct, typed: TypedForm, scene: CaseScene): Command {
  const facts = readFields(act.factFields(scene), typed)
  const form = readForm(act.form, scene, typed)
  if ('fields' in form || 'fields' in facts) {
    throw wrongFields({ ...('fields' in form && form.fields), ...('fields' in facts && facts.fields) })
  }
  // What the form gives is typed by the act; only its name is known here.
  return { act: act.name, ...form.input, ...supply(act.supplied, typed) } as unknown as Command
}

/** What an act takes beside its form and what only the service knows. An identity is sealed first, when the case is saved. */
function supply(supplied: Readonly<Record<string, Supplied>>, typed: TypedForm): Record<string, unknown> {
  const given = Object.entries(supplied).flatMap(([name, { from }]): [string, unknown][] => {
    if (from === 'fresh-id') return [[name, randomUUID()]]
    return from === 'typed-facts' ? [[name, typedFacts(typed)]] : []
  })
  return Object.fromEntries(given)
}

export type FilledForm = { values: Record<string, string>; files: string[] }

/** What was typed into a list of fields; throws a Failure that names each field and what to mend. */
export function readFilledForm(form: readonly FieldSpec[], typed: TypedForm): FilledForm {
  const reading = readFields(form, typed)
  if ('fields' in reading) throw wrongFields(reading.fields)
  const { files = [], ...values } = reading.input
  return { values: values as Record<string, string>, files: [...files] }
}

function wrongFields(fields: Record<string, string>): Failure {
  return new Failure('fields', '有内容需要修改，请看标出的地方。', fields)
}
