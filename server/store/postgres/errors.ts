import { Damaged, Unwritable } from '../../../service/store/storage-errors'
import { Conflict, Duplicate, Unavailable } from '../../../service/store/store'

/** Two transactions were in each other's way: serialization, deadlock, a lock waited for too long. */
const CONFLICTS = ['40001', '40P01', '55P03']
const DUPLICATE = '23505'
/** The disk is full, or may only be read; what is on it is damaged. */
const UNWRITABLE = ['53100', '25006']
const DAMAGED = ['XX001', 'XX002']
/** Of the server: it ends the session, is starting or stopping, or takes no more connections. Of the network: Node's own. */
const GONE = /^(08...|57P0.|53300|E[A-Z_]+)$/
/** Of the driver, which gives no code. */
const BROKEN_OFF = /terminated|not queryable|timeout|timed out/i

/** Connection lost in a place where nothing had been committed: another connection may do better. */
export class Lost extends Unavailable {}

/** What an error of the driver means to the port; any other stays as it is. */
export function meaningOf(error: unknown): unknown {
  const code = codeOf(error)
  if (CONFLICTS.includes(code)) return new Conflict('another transaction was in the way', { cause: error })
  if (code === DUPLICATE) return new Duplicate('the collection already has this id')
  if (UNWRITABLE.includes(code)) return new Unwritable('the database takes nothing', { cause: error })
  if (DAMAGED.includes(code)) return new Damaged('the database is damaged', { cause: error })
  return isLost(error) ? new Lost('the connection to the database was lost', { cause: error }) : error
}

export function isLost(error: unknown): boolean {
  const code = codeOf(error)
  return code === '' ? BROKEN_OFF.test(String(Reflect.get(Object(error), 'message'))) : GONE.test(code)
}

export function codeOf(error: unknown): string {
  const code: unknown = Reflect.get(Object(error), 'code')
  return typeof code === 'string' ? code : ''
}
