import type { TableView } from '../../../typings/api'
import { type Drawn, drawn, firstColumn, type Reading, reading } from './grid'

/** An official table as printed, or one column of it read downwards: with large text (`reader`) that comes first. */
Component({
  properties: { table: { type: Object }, reader: { type: Boolean, value: false } },
  data: {
    grid: null as Drawn | null,
    reading: null as Reading | null,
    chosen: 0,
    readable: false,
  },
  observers: {
    'table, reader': function start(table: TableView | null, reader: boolean) {
      if (!table) return
      const readable = table.id !== 'two'
      const chosen = firstColumn(table)
      const first = reader && readable ? reading(table, chosen) : null
      this.setData({ grid: drawn(table, reader), readable, chosen, reading: first })
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
