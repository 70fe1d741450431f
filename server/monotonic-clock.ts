import type { Clock } from '../service/clock'
import { addTime } from '../service/instant'
import { Failure } from '../service/respond'
import type { Store } from '../service/store/store'

/** A correction of a few seconds does not count as a clock that went back. */
const TOLERANCE_MINUTES = 5

export function isBack(now: string, newest: string): boolean {
  return addTime(now, TOLERANCE_MINUTES, 'minute') < newest
}

/**
 * The store of a running server: while the system time lies before what was already recorded, nothing is written, so
 * that no act is dated before the one it follows. `newest`: the instant of the newest act when the server started.
 */
export function neverBack(store: Store, clock: Clock, newest: string): Store {
  const seen = { newest }
  return {
    ...store,
    transact: async (partition, fn) => {
      const now = clock.now()
      if (isBack(now, seen.newest)) throw new Failure('clock-back', BACK)
      const done = await store.transact(partition, fn)
      if (now > seen.newest) seen.newest = now
      return done
    },
  }
}

const BACK =
  '服务器的时间比最近一次办理的时间还早，现在不能办理，已填写的内容还在。请告诉管理员校准服务器时间，再试一次。'
