import type { YearFigures } from '../../../typings/api'
import { barsOf } from './bars'

/** The applications of several years as bars; each value also stands there as text. */
Component({
  properties: { years: { type: Array, value: [] as YearFigures[] } },
  data: { groups: [] as ReturnType<typeof barsOf> },
  observers: {
    years(years: YearFigures[]) {
      this.setData({ groups: barsOf(years) })
    },
  },
})
