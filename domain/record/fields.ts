import type { Day } from '../day'
import type { Condition } from '../form/only-when'
import { refuseEmptyWords } from '../form/reason'
import { refuse } from '../refusal'
import { refusePastDay, refuseTerm } from './days'
import type { Choice, FieldKind, FormField, FormInput, FormScene, FromScene } from './form'

type Looks<Scene> = Partial<Pick<FormField<Scene>, 'hint' | 'value' | 'missing' | 'choices'>>

const YES_NO: readonly Choice[] = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
]

function textOf(typed: string | readonly string[]): string {
  return typeof typed === 'string' ? typed : ''
}

function makeField<Scene, Value>(
  kind: FieldKind,
  label: FromScene<Scene, string>,
  parts: Partial<FormField<Scene, Value>> & Pick<FormField<Scene, Value>, 'read'>,
): FormField<Scene, Value, false> {
  return { kind, label, required: true, hint: '', choices: [], value: '', ...parts, optional: false }
}

/** One line of words. */
export function shortText<Scene = FormScene>(
  label: FromScene<Scene, string>,
  looks: Looks<Scene> = {},
): FormField<Scene, string, false> {
  return makeField('text', label, { ...looks, read: textOf })
}

/** Several lines of words. */
export function longText<Scene = FormScene>(
  label: FromScene<Scene, string>,
  looks: Looks<Scene> = {},
): FormField<Scene, string, false> {
  return makeField('long-text', label, { ...looks, read: textOf })
}

type Reason<Scene> = Looks<Scene> & {
  /** What it must tell: the end of a sentence that begins with 请写明. */
  needs: string
}

/** Several lines that say why: empty words are refused, with what must be said instead. */
export function reasonText<Scene extends FormScene = FormScene>(
  label: FromScene<Scene, string>,
  { needs, ...looks }: Reason<Scene>,
): FormField<Scene, string, false> {
  return makeField<Scene, string>('long-text', label, {
    missing: `请写明${needs}。`,
    ...looks,
    read: textOf,
    check: (text, { name }) => {
      const problem = refuseEmptyWords(text, needs)
      return problem ? refuse('fields', undefined, { fields: { [name]: problem } }) : null
    },
  })
}

/** A whole number, not negative. */
export function wholeNumber<Scene = FormScene>(
  label: FromScene<Scene, string>,
  looks: Looks<Scene> = {},
): FormField<Scene, number, false> {
  return makeField('number', label, { ...looks, read: (typed) => Number(textOf(typed)) })
}

/** A day without any bound of its own; the act checks it. */
export function anyDay<Scene = FormScene>(
  label: FromScene<Scene, string>,
  looks: Looks<Scene> = {},
): FormField<Scene, Day, false> {
  return makeField('day', label, { ...looks, read: textOf })
}

type PastDay<State> = Looks<FormScene<State>> & {
  /** The day of what it follows. */
  notBefore?: (state: State, input: FormInput) => Day | null
}

/** The day of something that has happened: today at first, never to come, never before what it follows. */
export function pastDay<State = unknown>(label: string, { notBefore, ...looks }: PastDay<State> = {}) {
  return makeField<FormScene<State>, Day>('day', label, {
    value: ({ today }) => today,
    ...looks,
    read: textOf,
    check: (day, { name, input, scene }) =>
      refusePastDay(day, { field: name, notBefore: notBefore?.(scene.state, input) ?? null, today: scene.today }),
  })
}

/** A last day for somebody, after the day in the field `toldIn` on which it is told. */
export function lastDay<Scene extends FormScene = FormScene>(
  label: FromScene<Scene, string>,
  { toldIn, ...looks }: Looks<Scene> & { toldIn: string },
) {
  return makeField<Scene, Day>('day', label, {
    ...looks,
    read: textOf,
    check: (day, { name, input }) => refuseTerm(day, name, String(input[toldIn] ?? '')),
  })
}

/** One of a vocabulary. */
export function oneOf<const V extends string, Scene = FormScene>(
  label: FromScene<Scene, string>,
  words: Readonly<Record<V, string>>,
  looks: Looks<Scene> = {},
): FormField<Scene, V, false> {
  return makeField('choice', label, { choices: choicesIn(words), ...looks, read: (typed) => textOf(typed) as V })
}

/** One of what the case holds at the time, by its id. */
export function oneOfCase<Scene>(
  label: FromScene<Scene, string>,
  choices: (scene: Scene) => readonly Choice[],
  looks: Looks<Scene> = {},
): FormField<Scene, string, false> {
  return makeField('choice', label, { ...looks, choices, read: textOf })
}

/** Several of a vocabulary, in its order. */
export function severalOf<const V extends string, Scene = FormScene>(
  label: FromScene<Scene, string>,
  words: Readonly<Record<V, string>>,
  looks: Looks<Scene> = {},
): FormField<Scene, V[], false> {
  const read = (typed: string | readonly string[]) => {
    const chosen = textOf(typed).split(',')
    return (Object.keys(words) as V[]).filter((value) => chosen.includes(value))
  }
  return makeField('choices', label, { choices: choicesIn(words), ...looks, read })
}

export function yesNo<Scene = FormScene>(
  label: FromScene<Scene, string>,
  looks: Looks<Scene> = {},
): FormField<Scene, boolean, false> {
  return makeField('choice', label, { choices: YES_NO, ...looks, read: (typed) => typed === 'yes' })
}

/** Uploaded files, by their ids. */
export function uploadedFiles<Scene = FormScene>(
  label: FromScene<Scene, string>,
  looks: Looks<Scene> = {},
): FormField<Scene, string[], false> {
  return makeField('files', label, { ...looks, read: (typed) => (typeof typed === 'string' ? [] : [...typed]) })
}

/** The field may stay empty. */
export function optionalField<Scene, Value>(of: FormField<Scene, Value>): FormField<Scene, Value, true> {
  return { ...of, required: false, optional: true }
}

/** The field is asked for only while another one has this value. */
export function onlyWhen<Scene, Value>(only: Condition, of: FormField<Scene, Value>): FormField<Scene, Value, true> {
  return { ...of, only, optional: true }
}

/** The field must be filled in some cases, or by officers alone: its act checks it, not the form. */
export function requiredWhen<Scene, Value>(
  required: (scene: Scene) => boolean,
  of: FormField<Scene, Value>,
): FormField<Scene, Value, true> {
  return { ...of, required, optional: true }
}

/** The form has the field only in some cases. */
export function existsWhen<Scene, Value>(
  exists: (scene: Scene) => boolean,
  of: FormField<Scene, Value>,
): FormField<Scene, Value, true> {
  return { ...of, exists, optional: true }
}

export function choicesIn(words: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
