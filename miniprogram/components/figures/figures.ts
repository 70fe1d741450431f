import type { YearFigures } from '../../../typings/api'
import { computeBars } from './bars'

/** The applications of several years as bars; each value also stands there as text. */
Component({
  properties: { years: { type: Array, value: [] as YearFigures[] } },
  data: { groups: [] as ReturnType<typeof computeBars> },
  observers: {
    years(years: YearFigures[]) {
      this.setData({ groups: computeBars(years) })
    },
  },
})
