import type { Clock } from '../cloudfunctions/shared/services'
import type { Day } from '../domain/day'

const SHANGHAI_HOURS = 8

/** The one reader of the system time. With `fixed`, every day is that day, at the present time of day in Shanghai. */
export function systemClock(fixed: Day | null): Clock {
  const shanghai = () => new Date(Date.now() + SHANGHAI_HOURS * 3_600_000).toISOString()
  const today = () => fixed ?? shanghai().slice(0, 10)
  return {
    today,
    now: () => {
      const at = Date.parse(`${today()}${shanghai().slice(10)}`)
      return new Date(at - SHANGHAI_HOURS * 3_600_000).toISOString()
    },
  }
}
