/** A cursor is the order value and the id of the last document, so that inserts before it move nothing. */
export function encodeCursor(row: unknown, ordered: boolean): string {
  const id: unknown = Reflect.get(Object(row), 'id')
  const key = ordered ? [Reflect.get(Object(row), 'ordered'), id] : [id]
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** Throws RangeError for a text that encodeCursor did not make. */
export function decodeCursor(cursor: string, length: number): (string | number)[] {
  const key: unknown = parsed(cursor)
  const valid = Array.isArray(key) && key.length === length && key.every(isKeyPart)
  if (!valid) throw new RangeError('not a cursor of this query')
  return key
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

function isKeyPart(part: unknown): part is string | number {
  return typeof part === 'string' || typeof part === 'number'
}
