import type { Doc } from '../../cloudfunctions/shared/store'

/** The document in a row that has a `doc` column; null for no row. */
export function documentIn<T extends Doc>(row: unknown): T | null {
  return row === undefined ? null : (JSON.parse(textIn(row, 'doc')) as T)
}

export function textIn(row: unknown, field: string): string {
  return String(Reflect.get(Object(row), field))
}
