import type { Doc } from '../../service/store/store'

/** The document in a row that has a `doc` column; null for no row. */
export function documentIn<T extends Doc>(row: unknown): T | null {
  return row === undefined ? null : (JSON.parse(textIn(row, 'doc')) as T)
}

export function textIn(row: unknown, field: string): string {
  return String(Reflect.get(Object(row), field))
}

/**
 * How SQLite's texts are read: libsql ends the whole process over one that is no UTF-8, as a single damaged byte leaves
 * it. Reading the bytes is faster as well.
 */
export function asBytes(field: string): string {
  return `CASE typeof("${field}") WHEN 'text' THEN CAST("${field}" AS BLOB) ELSE "${field}" END`
}

/** A text read as bytes, row by row without names; a damaged byte in it becomes U+FFFD. Anything else as it is. */
export function decodeBytes(value: unknown): unknown {
  return ArrayBuffer.isView(value) ? String(value) : value
}

export const DOC = 'CAST(doc AS BLOB) AS doc'
