import { listTableRows } from '../../../../admin/src/pages/report/table-rows'
import type { TableCell } from '../../../../typings/api'

const cell = (row: number, column: number): TableCell => ({
  text: `${row}/${column}`,
  row,
  column,
  rowspan: 1,
  colspan: 1,
  head: false,
  numeric: false,
  at: null,
  problem: null,
})

describe('a table of the report', () => {
  it('puts the cells into rows from left to right, and keeps a row that spans cover', () => {
    const table = { id: 'two' as const, caption: '', columns: 2, rows: 3, cells: [cell(3, 1), cell(1, 2), cell(1, 1)] }
    expect(listTableRows(table).map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['1/1', '1/2'],
      [],
      ['3/1'],
    ])
  })
})
