import type { TableView } from '../../../typings/api'
import { type ColumnReading, chooseFirstColumn, drawGrid, readColumn, type TableGrid } from './grid'

/** An official table as printed, or one column of it read downwards: with large text (`reader`) that comes first. */
Component({
  properties: { table: { type: Object }, reader: { type: Boolean, value: false } },
  data: {
    grid: null as TableGrid | null,
    reading: null as ColumnReading | null,
    chosen: 0,
    readable: false,
  },
  observers: {
    'table, reader': function start(table: TableView | null, reader: boolean) {
      if (!table) return
      const readable = table.id !== 'two'
      const chosen = chooseFirstColumn(table)
      const first = reader && readable ? readColumn(table, chosen) : null
      this.setData({ grid: drawGrid(table, reader), readable, chosen, reading: first })
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
      this.setData({ chosen, reading: readColumn(this.properties.table as TableView, chosen) })
    },
  },
})
