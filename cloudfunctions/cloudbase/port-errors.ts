import { Conflict, Duplicate } from '../../service/store/store'

/** What CloudBase answers when nothing was done and the same thing may be tried again. */
export class Busy extends Error {
  override name = 'Busy'
}

const BUSY = ['EXCEED_REQUEST_LIMIT', 'EXCEED_CONCURRENT_REQUEST_LIMIT']

/**
 * The errors of the port for those of CloudBase. By code or by text: the documented code of a duplicate is not the one
 * that the real cloud gives.
 */
export function toPortError(error: unknown): unknown {
  const code = String(Reflect.get(Object(error), 'code') ?? '')
  const message = String(Reflect.get(Object(error), 'message') ?? '')
  if (code === 'DATABASE_DUPLICATE_WRITE' || message.includes('E11000 duplicate key'))
    return new Duplicate('the collection already has this id', { cause: error })
  if (code === 'DATABASE_TRANSACTION_CONFLICT' || /TransactionConflict|WriteConflict/.test(message))
    return new Conflict('another transaction wrote the same document', { cause: error })
  if (BUSY.includes(code)) return new Busy('too many requests at once', { cause: error })
  return error
}

export async function withPortErrors<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw toPortError(error)
  }
}
