import type { Line } from '../../../typings/api'

/** Labels with their values, one below the other. */
Component({
  properties: { lines: { type: Array, value: [] as Line[] } },
})
