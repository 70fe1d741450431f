export type Cell = string | number
/** What a connection is asked. A named statement is parsed and planned once a connection. */
export type Statement = { name: string; text: string; values: (Cell | Cell[])[] }

const names = new Map<string, string>()

/** The number of different texts is bounded by the schema and the queries in the code. */
export function nameStatement(text: string, ...values: (Cell | Cell[])[]): Statement {
  const name = names.get(text) ?? `gongkai_${names.size + 1}`
  names.set(text, name)
  return { name, text, values }
}

/** PostgreSQL holds no U+0000 in a text, so nothing stored can equal one that has it. */
export function isStorable(value: unknown): boolean {
  return !String(value).includes('\0')
}
