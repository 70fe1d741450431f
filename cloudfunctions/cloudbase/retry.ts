import { Conflict } from '../../service/store/store'
import { Busy } from './port-errors'

/** Together about ten seconds on average: less than a function may take, more than sixty at once on one counter need. */
const TRIES = 30
const FIRST_PAUSE_MS = 20
const LONGEST_PAUSE_MS = 900

/** How a pause is made. */
export type MakePause = (ms: number) => Promise<unknown>

/** Again after a Conflict or a refusal for being too many, each time after a pause drawn between nothing and a growing limit. */
export async function retryOnConflict<T>(pause: MakePause, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof Busy) || tries === TRIES) throw toErrorOfPort(error)
    }
    await pause(Math.random() * Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS))
  }
}

/** Whoever asked for it knows the errors of the port only. */
function toErrorOfPort(error: unknown): unknown {
  return error instanceof Busy ? new Conflict('the database is too busy', { cause: error }) : error
}
