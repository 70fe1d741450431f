import type { FieldSpec } from '../../../../typings/api'

/** A field that hangs on another choice is asked for with that choice only; without a value named, with any answer. */
export function isFieldShown({ only }: Pick<FieldSpec, 'only'>, values: Record<string, { length: number }>): boolean {
  if (!only) return true
  const value = values[only.fact] ?? ''
  return only.is === undefined ? value.length > 0 : value === only.is
}
