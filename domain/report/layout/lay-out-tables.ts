import { LEAF_CODES } from '../../outcome/outcomes'
import type { RowCode, TableFour, TableThree, TableTwo } from '../report'
import {
  COLUMN_LABELS,
  LEAF_GROUPS,
  REMEDY_COLUMNS,
  REMEDY_GROUPS,
  REPORT_COLUMNS,
  RESULTS_LABEL,
  ROW_CODES,
  ROW_LABELS,
  SECTION_HEADINGS,
  TABLE_TWO,
  type TableTwoRow,
} from '../report-rows'
import { type LaidOutCell, type LaidOutTable, makeHeadCell, makeNumberCell } from './grid'

const TWO_COLUMNS = 4

function readTableTwoValue(two: TableTwo, row: TableTwoRow, column: string): string | number {
  const cell = two[row]
  return typeof cell === 'object' ? cell[column as keyof typeof cell] : cell
}

/** Table two: four blocks, each headed by its item of Art. 20. */
export function layOutTableTwo(two: TableTwo): LaidOutTable {
  const cells: LaidOutCell[] = []
  let row = 1
  for (const block of TABLE_TWO) {
    const width = TWO_COLUMNS - block.columns.length
    cells.push(makeHeadCell(block.article, [row, 1, 1, TWO_COLUMNS]), makeHeadCell('信息内容', [row + 1, 1]))
    block.columns.forEach(([, label], at) => {
      cells.push(makeHeadCell(label, [row + 1, 2 + at, 1, width]))
    })
    block.rows.forEach(([code, label], below) => {
      const line = row + 2 + below
      cells.push(makeHeadCell(label, [line, 1]))
      block.columns.forEach(([column], at) => {
        const where = { table: 'two' as const, row: code, column }
        cells.push(makeNumberCell(readTableTwoValue(two, code, column), where, [line, 2 + at, 1, width]))
      })
    })
    row += 2 + block.rows.length
  }
  return { id: 'two', caption: SECTION_HEADINGS[1], columns: TWO_COLUMNS, rows: row - 1, cells }
}

const THREE_HEAD_ROWS = 3
const THREE_LABEL_COLUMNS = 3
const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'

const findGridRow = (code: RowCode) => THREE_HEAD_ROWS + 1 + ROW_CODES.indexOf(code)

function makeTableThreeHeads(): LaidOutCell[] {
  const first = THREE_LABEL_COLUMNS + 1
  const organisations = REPORT_COLUMNS.slice(1, -1)
  return [
    makeHeadCell(CORNER, [1, 1, THREE_HEAD_ROWS, THREE_LABEL_COLUMNS]),
    makeHeadCell('申请人情况', [1, first, 1, REPORT_COLUMNS.length]),
    makeHeadCell(COLUMN_LABELS.person, [2, first, 2]),
    makeHeadCell('法人或其他组织', [2, first + 1, 1, organisations.length]),
    makeHeadCell(COLUMN_LABELS.total, [2, first + REPORT_COLUMNS.length - 1, 2]),
    ...organisations.map((column, at) => makeHeadCell(COLUMN_LABELS[column], [3, first + 1 + at])),
  ]
}

function makeTableThreeLabels(): LaidOutCell[] {
  const whole = (['N', 'P', 'F'] as const).map((code) =>
    makeHeadCell(ROW_LABELS[code], [findGridRow(code), 1, 1, THREE_LABEL_COLUMNS]),
  )
  const wide = (['3.1', '3.2', '3.7'] as const).map((code) =>
    makeHeadCell(ROW_LABELS[code], [findGridRow(code), 2, 1, 2]),
  )
  const groups = LEAF_GROUPS.flatMap((group) => {
    const leaves = LEAF_CODES.filter((leaf) => leaf.startsWith(`${group.code}.`))
    return [
      makeHeadCell(group.label, [findGridRow(leaves[0]!), 2, leaves.length]),
      ...leaves.map((leaf) => makeHeadCell(ROW_LABELS[leaf], [findGridRow(leaf), 3])),
    ]
  })
  return [...whole, makeHeadCell(RESULTS_LABEL, [findGridRow('3.1'), 1, LEAF_CODES.length + 1]), ...wide, ...groups]
}

/** Table three: 25 rows of 7 numbers. */
export function layOutTableThree({ rows }: TableThree): LaidOutTable {
  const numbers = ROW_CODES.flatMap((row) =>
    REPORT_COLUMNS.map((column, at) => {
      const where = { table: 'three' as const, row, column }
      return makeNumberCell(rows[row][column], where, [findGridRow(row), THREE_LABEL_COLUMNS + 1 + at])
    }),
  )
  return {
    id: 'three',
    caption: SECTION_HEADINGS[2],
    columns: THREE_LABEL_COLUMNS + REPORT_COLUMNS.length,
    rows: THREE_HEAD_ROWS + ROW_CODES.length,
    cells: sortCells([...makeTableThreeHeads(), ...makeTableThreeLabels(), ...numbers]),
  }
}

const FOUR_HEAD_ROWS = 3

/** Table four: one row of 15 numbers. */
export function layOutTableFour(four: TableFour): LaidOutTable {
  const width = REMEDY_COLUMNS.length
  const cells = REMEDY_GROUPS.flatMap(([group, label], at) => {
    const first = 1 + at * width
    const suit = group !== 'reconsideration'
    return [
      suit ? makeHeadCell(label, [2, first, 1, width]) : makeHeadCell(label, [1, first, 1, width]),
      ...REMEDY_COLUMNS.map(([, name], n) => makeHeadCell(name, suit ? [3, first + n] : [2, first + n, 2])),
      ...REMEDY_COLUMNS.map(([column], n) => {
        const where = { table: 'four' as const, row: group, column }
        return makeNumberCell(four[group][column], where, [FOUR_HEAD_ROWS + 1, first + n])
      }),
    ]
  })
  const suits = makeHeadCell('行政诉讼', [1, 1 + width, 1, 2 * width])
  return {
    id: 'four',
    caption: SECTION_HEADINGS[3],
    columns: width * REMEDY_GROUPS.length,
    rows: FOUR_HEAD_ROWS + 1,
    cells: sortCells([suits, ...cells]),
  }
}

const sortCells = (cells: LaidOutCell[]) => cells.sort((a, b) => a.row - b.row || a.column - b.column)
