import { checkUnit } from '../../../../domain/report/checks/check-powers'
import { checkCounts } from '../../../../domain/report/checks/check-tables'
import {
  DECISION_ROWS,
  DOCUMENT_COLUMNS,
  DOCUMENT_ROWS,
  REMEDY_COLUMNS,
  REMEDY_GROUPS,
  REPORT_COLUMNS,
  ROW_CODES,
} from '../../../../domain/report/report-rows'
import { soundReport } from '../sample'

const CELLS = [
  ...DOCUMENT_ROWS.flatMap((row) => DOCUMENT_COLUMNS.map((column) => ({ table: 'two', row, column }))),
  ...DECISION_ROWS.map((row) => ({ table: 'two', row, column: 'count' })),
  ...ROW_CODES.flatMap((row) => REPORT_COLUMNS.map((column) => ({ table: 'three', row, column }))),
  ...REMEDY_GROUPS.flatMap(([row]) => REMEDY_COLUMNS.map(([column]) => ({ table: 'four', row, column }))),
]

/** A report of zeros with one cell broken. */
function reportWith({ table, row, column }: (typeof CELLS)[number]) {
  const { tables } = soundReport()
  const rows: Record<string, object> = { two: tables.two, three: tables.three.rows, four: tables.four }
  const holder = rows[table] as Record<string, Record<string, number> | number>
  if (column === 'count') holder[row] = -1
  else (holder[row] as Record<string, number>)[column] = -1
  return tables
}

describe('counts', () => {
  it('X10: below zero is found in every cell of the three tables, with its place', () => {
    expect(CELLS).toHaveLength(199)
    for (const where of CELLS) {
      const { two, three, four } = reportWith(where)
      expect(checkCounts(two, three, four)).toEqual([
        { rule: 'X10', level: 'error', where, message: '填的是 -1，应为不小于 0 的整数' },
      ])
    }
  })

  it('fees that are no number are not told to be in 元', () => {
    const { two } = soundReport().tables
    expect(checkUnit({ ...two, fees: '500元' })).toEqual([])
  })
})
