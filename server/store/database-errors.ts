import { Damaged, Unwritable } from '../../service/store/storage-errors'

/** SQLite's primary result codes (sqlite.org/rescode.html): PERM, READONLY, IOERR, FULL, CANTOPEN; CORRUPT, NOTADB. */
const TAKES_NOTHING = [3, 8, 10, 13, 14]
const IS_DAMAGED = [11, 26]

/** The same error by the name the rest knows it by; a text that is not the JSON it was is damage too. */
export function toNamedError(error: unknown): unknown {
  const code = resultCode(Object(error))
  if (TAKES_NOTHING.includes(code)) return new Unwritable('the database cannot be written', { cause: error })
  if (IS_DAMAGED.includes(code) || error instanceof SyntaxError) {
    return new Damaged('the database is damaged', { cause: error })
  }
  return error
}

export function withNamedErrors<R>(work: () => R): R {
  try {
    return work()
  } catch (error) {
    throw toNamedError(error)
  }
}

/** The low byte: the rest says only where it went wrong. An opening that fails tells its code in the message alone. */
function resultCode({ rawCode, message }: { rawCode?: number; message?: string }): number {
  const told = rawCode ?? Number(/Unable to open connection.*\b(\d+)\D*$/.exec(message ?? '')?.[1])
  return told & 0xff
}
