import { layOutTableFour, layOutTableThree, layOutTableTwo } from '../../../domain/report/layout/lay-out-tables'
import type { TableFour, TableThree, TableTwo } from '../../../domain/report/report'
import { REMEDY_COLUMNS, REPORT_COLUMNS, ROW_CODES } from '../../../domain/report/report-rows'
import { computeBars } from '../../../miniprogram/components/figures/bars'
import { chooseFirstColumn, drawGrid, readColumn } from '../../../miniprogram/components/report-table/grid'

const numbered = (keys: readonly string[], from: number) => Object.fromEntries(keys.map((key, at) => [key, from + at]))
const columns = REMEDY_COLUMNS.map(([code]) => code)
const rows = Object.fromEntries(ROW_CODES.map((code, at) => [code, numbered(REPORT_COLUMNS, at * 10)]))
const three = layOutTableThree({ rows } as TableThree)
const four = layOutTableFour({
  reconsideration: numbered(columns, 0),
  direct: numbered(columns, 10),
  afterReconsideration: numbered(columns, 20),
} as TableFour)

describe('a table read by columns', () => {
  it('offers the seven columns of table three', () => {
    const names = readColumn(three, 0).columns
    expect(names).toHaveLength(7)
    expect([names[0], names[6]]).toEqual(['自然人', '总计'])
  })

  it('begins with the total of table three and with the reconsiderations of table four', () => {
    expect(readColumn(three, 0).columns[chooseFirstColumn(three)]).toBe('总计')
    expect(readColumn(four, 0).columns[chooseFirstColumn(four)]).toBe('行政复议')
  })

  it('reads all 25 rows of the chosen column downwards', () => {
    const found = readColumn(three, 6).rows
    expect(found.map(({ value }) => Number(value))).toEqual(ROW_CODES.map((_, at) => at * 10 + 6))
  })

  it('names a row with its group', () => {
    expect(readColumn(three, 0).rows[4]?.label).toMatch(/不予公开.*国家秘密/)
  })

  it('reads table four by its three ways', () => {
    const found = readColumn(four, 2)
    expect(found.columns).toHaveLength(3)
    expect(found.rows.map(({ value }) => value)).toEqual(['20', '21', '22', '23', '24'])
  })
})

describe('a drawn table', () => {
  it('keeps every cell at its place', () => {
    const cells = drawGrid(three).cells
    expect(cells).toHaveLength(three.cells.length)
    expect(cells[0]?.style).toBe('grid-area: 1 / 1 / span 3 / span 3')
  })

  it('gives a number of five digits its room, and more with large text', () => {
    const long = { ...three, cells: three.cells.map((cell) => (cell.numeric ? { ...cell, text: '12345' } : cell)) }
    expect(drawGrid(three).style).toContain('104fr 50fr')
    expect(drawGrid(long).style).toContain('104fr 57fr')
    expect(drawGrid(long, true).style).toContain('104fr 69fr')
  })

  it('keeps the row names in sight', () => {
    const labels = drawGrid(three).cells.filter(({ kind }) => kind.includes('sticky'))
    expect(labels.length).toBeGreaterThanOrEqual(ROW_CODES.length)
  })

  it('draws table two in its four columns', () => {
    const two: TableTwo = {
      regulations: { issued: 0, repealed: 0, inForce: 0 },
      normativeDocuments: { issued: 0, repealed: 0, inForce: 0 },
      licences: 0,
      penalties: 0,
      coercion: 0,
      fees: '0',
    }
    expect(drawGrid(layOutTableTwo(two)).style.match(/fr/g)).toHaveLength(4)
  })
})

describe('the bars of the years', () => {
  const year = (of: number, received: number) => ({
    year: of,
    received,
    broughtForward: 0,
    closed: received,
    carriedForward: 0,
    demo: false,
  })

  it('have one scale for all years, newest first', () => {
    const [newest, oldest] = computeBars([year(2022, 5), year(2023, 20)])
    expect([newest?.year, newest?.bars[1]?.percent, oldest?.bars[1]?.percent]).toEqual([2023, 100, 25])
  })

  it('are empty in a year of nothing', () => {
    expect(computeBars([year(2023, 0)])[0]?.bars.map(({ percent }) => percent)).toEqual([0, 0, 0, 0])
  })
})
