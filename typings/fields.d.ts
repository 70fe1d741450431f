export type { Choice, FieldKind, FieldSpec } from '../domain/record/form'

export type Line = { label: string; value: string }
