/** Holds while the other field has this value or one of these, or, without `is`, while it has any. */
export type Condition = { fact: string; is?: string | readonly string[] }

type Conditional = { name: string; only?: Condition | undefined }
type TypedValues = Readonly<Record<string, unknown>>

/** Whether a field that hangs on another one is asked for, given what stands in the others. */
export function isFieldShown(only: Condition | undefined, values: TypedValues): boolean {
  if (!only) return true
  const value = codeOf(values[only.fact])
  if (only.is === undefined) return value !== ''
  return typeof only.is === 'string' ? value === only.is : only.is.includes(value)
}

/** The fields asked for now, in their order. What was typed into a field that is hidden again opens no other field. */
export function shownFields<F extends Conditional>(fields: readonly F[], values: TypedValues): F[] {
  const names = fields.map(({ name }) => name)
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
  return fields.filter(({ name, only }) => {
    const isShown = isFieldShown(only, kept)
    if (isShown) kept[name] = values[name]
    return isShown
  })
}

/** A value as its field codes it: what was read as yes or no stands for the choices 'yes' and 'no'. */
function codeOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.join(',')
  return value === undefined || value === null ? '' : String(value).trim()
}
