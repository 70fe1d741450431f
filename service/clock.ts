import type { Day } from '../domain/day'

/** The one clock. */
export interface Clock {
  now(): string
  today(): Day
}
