export type CursorKey = (string | number)[]

/** A cursor is the order value, if there is one, and the id of the last document, so that inserts before it move nothing. */
export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** Throws RangeError for a text that encodeCursor did not make. */
export function decodeCursor(cursor: string, length: number): CursorKey {
  const key: unknown = parseCursor(cursor)
  const valid = Array.isArray(key) && key.length === length && key.every(isKeyPart)
  if (!valid) throw new RangeError('not a cursor of this query')
  return key
}

function parseCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

function isKeyPart(part: unknown): part is string | number {
  return typeof part === 'string' || typeof part === 'number'
}
