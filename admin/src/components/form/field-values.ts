import { isDay } from '../../../../domain/day'
import { askToFill } from '../../../../domain/words'
import type { FieldSpec, FileView } from '../../../../typings/api'

/** What a field holds: text, or the files already uploaded. */
export type FieldValue = string | FileView[]
export type FormValues = Record<string, FieldValue>

export function firstValues(fields: FieldSpec[]): FormValues {
  return Object.fromEntries(fields.map((field) => [field.name, field.kind === 'files' ? [] : field.value]))
}

/** What `case.act` takes: strings, and files as their ids. Fields that the form does not have any more stay out. */
export function toActionInput(fields: FieldSpec[], values: FormValues): Record<string, string | string[]> {
  return Object.fromEntries(
    fields.map((field) => {
      const value = values[field.name] ?? ''
      return [field.name, typeof value === 'string' ? plainText(field, value) : value.map((file) => file.id)]
    }),
  )
}

/** Digits of a Chinese keyboard (２０) are digits. */
function plainText({ kind }: FieldSpec, value: string): string {
  return (kind === 'number' ? value.normalize('NFKC') : value).trim()
}

/** The sentences for required fields that are still empty and days that do not exist, told before anything is sent. */
export function checkFields(fields: FieldSpec[], values: FormValues): Record<string, string> {
  const empty = fields.filter((field) => field.required && (values[field.name] ?? '').length === 0)
  const impossible = fields.filter((field) => isImpossibleDay(field, values[field.name] ?? ''))
  return {
    ...Object.fromEntries(empty.map((field) => [field.name, `${askToFill(field)}。`])),
    ...Object.fromEntries(
      impossible.map((field) => [field.name, `没有“${values[field.name]}”这一天。请写成 2026-03-04 这样。`]),
    ),
  }
}

function isImpossibleDay(field: FieldSpec, value: FieldValue): boolean {
  return field.kind === 'day' && value.length > 0 && !isDay(value)
}
