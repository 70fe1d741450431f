import { shownFields } from '../form/only-when'
import { type Refusal, refuse } from '../refusal'
import { askToFill } from '../words/ask-to-fill'
import { type Form, type FormField, type FormInput, type FormScene, inScene } from './form'

type NamedField<Scene> = FormField<Scene> & { name: string }

/** The input without what hangs on another choice: it counts for nothing once that choice is gone. */
export function withoutHidden<Scene>(form: Form<Scene>, input: FormInput): FormInput {
  const shown = namesOf(shownFields(nameFields(form), input))
  return Object.fromEntries(Object.entries(input).filter(([name]) => !form[name] || shown.includes(name)))
}

/**
 * What the form itself asks of its values, whoever filled it in: nothing required is empty, days lie where they may. The
 * refusal has the reason of the first wrong field and names all of them.
 */
export function checkInput<Scene extends FormScene>(
  form: Form<Scene>,
  input: FormInput,
  scene: Pick<Scene, keyof FormScene & keyof Scene>,
): Refusal | null {
  const refusals = shownFields(nameFields(form), input).flatMap((field) => checkField(field, input, scene) ?? [])
  const [first] = refusals
  return first ? { ...first, fields: Object.assign({}, ...refusals.map(({ fields }) => fields)) } : null
}

function checkField<Scene extends FormScene>(
  field: NamedField<Scene>,
  input: FormInput,
  scene: Pick<Scene, keyof FormScene & keyof Scene>,
): Refusal | null {
  const { name, required, exists, missing } = field
  const value = input[name]
  if (isEmpty(value)) {
    if (required !== true || exists) return null
    const label = inScene(field.label, scene as Scene)
    return refuse('fields', undefined, { fields: { [name]: missing ?? `${askToFill({ kind: field.kind, label })}。` } })
  }
  return field.check?.(value, { name, input, scene }) ?? null
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'string' && value.trim() === ''
}

function nameFields<Scene>(form: Form<Scene>): NamedField<Scene>[] {
  return Object.entries(form).map(([name, field]) => ({ ...field, name }))
}

function namesOf<Scene>(fields: readonly NamedField<Scene>[]): string[] {
  return fields.map(({ name }) => name)
}
