import { isDay } from '../day'
import { shownFields } from '../form/only-when'
import { askToFill } from '../words/ask-to-fill'
import { drawForm, type FieldSpec, type Form, type FormInput, type InputOf } from './form'

/** What came with a filled form, by the names of its fields: words, or the ids of uploaded files. */
export type TypedForm = Readonly<Record<string, string | readonly string[]>>

/** The filled form, or for each wrong field what to mend. */
export type FormReading<Input> = { input: Input } | { fields: Record<string, string> }

/** A form whose words are kept as they were typed: a list of fields instead of a form of an act. */
export function readFields(
  specs: readonly FieldSpec[],
  typed: TypedForm,
): FormReading<Record<string, string | string[]>> {
  const shown = shownFields(specs, typed)
  const wrong = shown.flatMap((spec): [string, string][] => {
    const problem = problemIn(spec, typed[spec.name])
    return problem ? [[spec.name, problem]] : []
  })
  if (wrong.length > 0) return { fields: Object.fromEntries(wrong) }
  return { input: Object.fromEntries(shown.map((spec) => [spec.name, typedValue(spec, typed[spec.name])])) }
}

/** Reads what was typed into the form of an act. A field left empty that may be empty is missing in the input. */
export function readForm<Scene, F extends Form<Scene>>(
  form: F,
  scene: Scene,
  typed: TypedForm,
): FormReading<InputOf<F>> {
  const reading = readFields(drawForm<Scene>(form, scene), typed)
  if ('fields' in reading) return reading
  const filled = Object.entries(reading.input).filter(([, value]) => value.length > 0)
  const input: FormInput = Object.fromEntries(filled.map(([name, value]) => [name, form[name]?.read(value)]))
  return { input: input as InputOf<F> }
}

/** A field that was not sent is an empty one, or what its form proposes of several. */
function typedValue({ kind, value }: FieldSpec, typed: TypedForm[string] | undefined): string | string[] {
  if (kind === 'files') return Array.isArray(typed) ? [...typed] : []
  if (typeof typed === 'string') return typed
  return kind === 'choices' ? value : ''
}

function problemIn(spec: FieldSpec, typed: TypedForm[string] | undefined): string | null {
  const value = typedValue(spec, typed)
  if (typeof value !== 'string') return spec.required && value.length === 0 ? `${askToFill(spec)}。` : null
  if (value.trim() === '') return spec.required ? `${askToFill(spec)}。` : null
  return lengthProblem(spec, value) ?? misfitOf(spec, value)
}

/** A name stands in the head of a letter, a reason in one of its paragraphs: neither is a document by itself. */
const MOST_CHARACTERS: Partial<Record<FieldSpec['kind'], number>> = { text: 500, 'long-text': 10_000 }

function lengthProblem({ kind }: FieldSpec, value: string): string | null {
  const most = MOST_CHARACTERS[kind]
  const count = [...value.trim()].length
  return most && count > most ? `最多${most}个字，现在有${count}个字，请删去${count - most}个字。` : null
}

const NOT_LISTED = '请从列出的选项中选择。'

/** Why a value is none of its kind, or null. */
function misfitOf({ kind, choices }: FieldSpec, value: string): string | null {
  const isListed = (one: string) => choices.some((choice) => choice.value === one)
  if (kind === 'day') return isDay(value) ? null : '请填写存在的日期，如 2026-03-04。'
  if (kind === 'tick') return value === 'yes' ? null : '请重新勾选。'
  if (kind === 'number') return /^\d{1,9}$/.test(value) ? null : '请填写整数。'
  if (kind === 'choice') return isListed(value) ? null : NOT_LISTED
  if (kind === 'choices') return value.split(',').every(isListed) ? null : NOT_LISTED
  return null
}
