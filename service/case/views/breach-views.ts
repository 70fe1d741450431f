import { listBreaches } from '../../../domain/clock/breaches'
import { describeBreach } from '../../../domain/words'
import type { BreachView } from '../../../typings/api'
import type { OpenScene } from '../case-scene'

/** Days of the law that were missed, computed from the whole history each time. */
export function breachViews({ events, calendar, today }: OpenScene): BreachView[] {
  return listBreaches(events, calendar, today).map(describeBreach)
}
