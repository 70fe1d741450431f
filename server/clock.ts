import { dayOf, onDay } from '../cloudfunctions/shared/instant'
import type { Clock } from '../cloudfunctions/shared/services'
import type { Day } from '../domain/day'

/** The one reader of the system time. With `fixed`, every day is that day, at the present time of day in Shanghai. */
export function systemClock(fixed: Day | null): Clock {
  const now = () => new Date().toISOString()
  return {
    today: () => fixed ?? dayOf(now()),
    now: () => (fixed ? onDay(fixed, now()) : now()),
  }
}
