import type { Choice } from '../../../domain/outcome/shape'
import type { FieldKind, FieldSpec } from '../../../typings/api'

export type More = Partial<Pick<FieldSpec, 'required' | 'hint' | 'choices' | 'value' | 'only'>>

export function field(kind: FieldKind, [name, label]: readonly [string, string], more: More = {}): FieldSpec {
  return { name, label, kind, required: true, hint: '', choices: [], value: '', ...more }
}
export const text = (name: string, label: string, more?: More) => field('text', [name, label], more)
export const long = (name: string, label: string, more?: More) => field('long-text', [name, label], more)
export const day = (name: string, label: string, more?: More) => field('day', [name, label], more)
export const choice = (name: string, label: string, choices: Choice[], more?: More) =>
  field('choice', [name, label], { choices, value: choices.length === 1 ? (choices[0]?.value ?? '') : '', ...more })
export const several = (name: string, label: string, choices: Choice[], more?: More) =>
  field('choices', [name, label], { choices, ...more })
export const files = (name: string, label: string, more?: More) => field('files', [name, label], more)

/** A usual term for an answer; the officer sets the real one. */
export const USUAL_TERM = 15
export const YES_NO = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
]

/** The codes of a vocabulary with their words, in its order. */
export function choicesIn<V extends string>(values: readonly V[], words: Record<V, string>): Choice[] {
  return values.map((value) => ({ value, label: words[value] }))
}
