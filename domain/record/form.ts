import type { Day } from '../day'
import type { Condition } from '../form/only-when'
import type { Refusal } from '../refusal'

export type Choice = { value: string; label: string }
/** `choices`: several at once, told as their values joined by commas. `tick`: a sentence that is confirmed with 'yes'. */
export type FieldKind = 'text' | 'long-text' | 'day' | 'number' | 'choice' | 'choices' | 'tick' | 'files'

/** What a form is drawn from and checked against: the record as it is, and the legal day. */
export type FormScene<State = unknown> = { state: State; today: Day }

export type FromScene<Scene, T> = T | ((scene: Scene) => T)

/** What was typed into the other fields of the form, read. */
export type FormInput = Readonly<Record<string, unknown>>

/**
 * One field of an act's form: how it is drawn, how its text is read, and what the law asks of its value. `Optional`: the
 * value may be missing, because the field need not be filled or is not asked for in every case.
 */
export type FormField<Scene, Value = unknown, Optional extends boolean = boolean> = {
  kind: FieldKind
  label: FromScene<Scene, string>
  /** Asked of the scene where it depends on it; its act then checks it, whoever filled the form in. */
  required: FromScene<Scene, boolean>
  optional: Optional
  hint: FromScene<Scene, string>
  choices: FromScene<Scene, readonly Choice[]>
  /** What the field holds at first. */
  value: FromScene<Scene, string>
  /** Told where the field is required and empty; a sentence is made from the label where none is given. */
  missing?: string
  only?: Condition
  /** Whether the form has this field at all. A field with this condition is checked by its act. */
  exists?: (scene: Scene) => boolean
  read(typed: string | readonly string[]): Value
  /** Why the value cannot be taken; `name` is the name of the field. */
  check?(
    value: Value,
    asked: { name: string; input: FormInput; scene: Pick<Scene, keyof FormScene & keyof Scene> },
  ): Refusal | null
}

export type Form<Scene> = Readonly<Record<string, FormField<Scene>>>

type FormFieldValue<F> = F extends { read(typed: string): infer Value } ? Value : never
type RequiredFormField<F> = { [K in keyof F]: F[K] extends { optional: false } ? K : never }[keyof F]
type OptionalFormField<F> = { [K in keyof F]: F[K] extends { optional: false } ? never : K }[keyof F]

/** What a filled form gives to its act. */
export type InputOf<F> = { [K in RequiredFormField<F>]: FormFieldValue<F[K]> } & {
  [K in OptionalFormField<F>]?: FormFieldValue<F[K]>
}

/** A field as a front end draws it. */
export type FieldSpec = {
  name: string
  label: string
  kind: FieldKind
  required: boolean
  hint: string
  choices: Choice[]
  /** What the field holds at first. */
  value: string
  /** Shown (and required) only while this other field has this value, or, without `is`, any value. */
  only?: Condition
}

/** The fields that a form has in this scene, ready to draw. */
export function drawForm<Scene>(form: Form<Scene>, scene: Scene): FieldSpec[] {
  return Object.entries(form)
    .filter(([, { exists }]) => exists?.(scene) ?? true)
    .map(([name, field]) => drawField(name, field, scene))
}

function drawField<Scene>(name: string, field: FormField<Scene>, scene: Scene): FieldSpec {
  const { kind, only } = field
  const choices = [...inScene(field.choices, scene)]
  const value = inScene(field.value, scene)
  return {
    name,
    label: inScene(field.label, scene),
    kind,
    required: inScene(field.required, scene),
    hint: inScene(field.hint, scene),
    choices,
    value: value === '' && kind === 'choice' && choices.length === 1 ? (choices[0]?.value ?? '') : value,
    ...(only && { only }),
  }
}

export function inScene<Scene, T>(part: FromScene<Scene, T>, scene: Scene): T {
  return typeof part === 'function' ? (part as (scene: Scene) => T)(scene) : part
}
