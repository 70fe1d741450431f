import type { Day } from '../domain/day'
import type { Clock } from '../service/clock'
import { dayOf, onDay } from '../service/instant'

/** The only place that reads the system time. With `fixed`, the day is always that day; the time of day is the present one in Shanghai. */
export function makeSystemClock(fixed: Day | null): Clock {
  const now = () => new Date().toISOString()
  return {
    today: () => fixed ?? dayOf(now()),
    now: () => (fixed ? onDay(fixed, now()) : now()),
  }
}
