import type { Day } from '../domain/day'
import { dayOf, onDay } from '../service/instant'
import type { Clock } from '../service/services'

/** The one reader of the system time. With `fixed`, every day is that day, at the present time of day in Shanghai. */
export function systemClock(fixed: Day | null): Clock {
  const now = () => new Date().toISOString()
  return {
    today: () => fixed ?? dayOf(now()),
    now: () => (fixed ? onDay(fixed, now()) : now()),
  }
}
