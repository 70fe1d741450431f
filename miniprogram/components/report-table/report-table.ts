import type { TableView } from '../../../typings/api'
import { type Drawn, drawn, type Reading, reading } from './grid'

/** An official table as printed, or one column of it read downwards. */
Component({
  properties: { table: { type: Object } },
  data: {
    grid: null as Drawn | null,
    reading: null as Reading | null,
    chosen: 0,
    readable: false,
  },
  observers: {
    table(table: TableView | null) {
      if (table) this.setData({ grid: drawn(table), readable: table.id !== 'two', reading: null })
    },
  },
  methods: {
    onLayout() {
      this.setData({ reading: null })
    },
    onReading() {
      this.read(this.data.chosen)
    },
    onColumn({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.read(Number(currentTarget.dataset.at))
    },
    read(chosen: number) {
      // Component properties are untyped objects at this boundary; the page hands over a TableView.
      this.setData({ chosen, reading: reading(this.properties.table as TableView, chosen) })
    },
  },
})
