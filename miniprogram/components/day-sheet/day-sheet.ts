import type { DayRow } from '../../../typings/api'

/** Every day of the period: counted with its number, skipped or paused with the reason. */
Component({
  properties: { rows: { type: Array, value: [] as DayRow[] } },
})
