/** `choices`: several at once, told as their values joined by commas. */
export type FieldKind = 'text' | 'long-text' | 'day' | 'number' | 'choice' | 'choices' | 'files'

export type FieldSpec = {
  name: string
  label: string
  kind: FieldKind
  required: boolean
  hint: string
  choices: { value: string; label: string }[]
  /** What the field holds at first. */
  value: string
  /** Shown (and required) only while this other field has this value, or, without `is`, any value. */
  only?: { fact: string; is?: string }
}

export type Line = { label: string; value: string }
