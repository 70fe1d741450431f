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
} from '../rows'
import { headCell, type LaidOutCell, type LaidOutTable, numberCell } from './grid'

const TWO_COLUMNS = 4

function valueInTwo(two: TableTwo, row: TableTwoRow, column: string): string | number {
  const cell = two[row]
  return typeof cell === 'object' ? cell[column as keyof typeof cell] : cell
}

/** Table two: four blocks, each headed by its item of Art. 20 (law.md §2.3). */
export function layOutTwo(two: TableTwo): LaidOutTable {
  const cells: LaidOutCell[] = []
  let row = 1
  for (const block of TABLE_TWO) {
    const width = TWO_COLUMNS - block.columns.length
    cells.push(headCell(block.article, [row, 1, 1, TWO_COLUMNS]), headCell('信息内容', [row + 1, 1]))
    block.columns.forEach(([, label], at) => {
      cells.push(headCell(label, [row + 1, 2 + at, 1, width]))
    })
    block.rows.forEach(([code, label], below) => {
      const line = row + 2 + below
      cells.push(headCell(label, [line, 1]))
      block.columns.forEach(([column], at) => {
        const where = { table: 'two' as const, row: code, column }
        cells.push(numberCell(valueInTwo(two, code, column), where, [line, 2 + at, 1, width]))
      })
    })
    row += 2 + block.rows.length
  }
  return { id: 'two', caption: SECTION_HEADINGS[1], columns: TWO_COLUMNS, rows: row - 1, cells }
}

const THREE_HEAD_ROWS = 3
const THREE_LABEL_COLUMNS = 3
const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'

const lineOf = (code: RowCode) => THREE_HEAD_ROWS + 1 + ROW_CODES.indexOf(code)

function headsOfThree(): LaidOutCell[] {
  const first = THREE_LABEL_COLUMNS + 1
  const organisations = REPORT_COLUMNS.slice(1, -1)
  return [
    headCell(CORNER, [1, 1, THREE_HEAD_ROWS, THREE_LABEL_COLUMNS]),
    headCell('申请人情况', [1, first, 1, REPORT_COLUMNS.length]),
    headCell(COLUMN_LABELS.person, [2, first, 2, 1]),
    headCell('法人或其他组织', [2, first + 1, 1, organisations.length]),
    headCell(COLUMN_LABELS.total, [2, first + REPORT_COLUMNS.length - 1, 2, 1]),
    ...organisations.map((column, at) => headCell(COLUMN_LABELS[column], [3, first + 1 + at])),
  ]
}

function labelsOfThree(): LaidOutCell[] {
  const whole = (['N', 'P', 'F'] as const).map((code) =>
    headCell(ROW_LABELS[code], [lineOf(code), 1, 1, THREE_LABEL_COLUMNS]),
  )
  const wide = (['3.1', '3.2', '3.7'] as const).map((code) => headCell(ROW_LABELS[code], [lineOf(code), 2, 1, 2]))
  const groups = LEAF_GROUPS.flatMap((group) => {
    const leaves = LEAF_CODES.filter((leaf) => leaf.startsWith(`${group.code}.`))
    return [
      headCell(group.label, [lineOf(leaves[0]!), 2, leaves.length, 1]),
      ...leaves.map((leaf) => headCell(ROW_LABELS[leaf], [lineOf(leaf), 3])),
    ]
  })
  return [...whole, headCell(RESULTS_LABEL, [lineOf('3.1'), 1, LEAF_CODES.length + 1, 1]), ...wide, ...groups]
}

/** Table three: 25 rows of 7 numbers (law.md §2.4). */
export function layOutThree({ rows }: TableThree): LaidOutTable {
  const numbers = ROW_CODES.flatMap((row) =>
    REPORT_COLUMNS.map((column, at) => {
      const where = { table: 'three' as const, row, column }
      return numberCell(rows[row][column], where, [lineOf(row), THREE_LABEL_COLUMNS + 1 + at])
    }),
  )
  return {
    id: 'three',
    caption: SECTION_HEADINGS[2],
    columns: THREE_LABEL_COLUMNS + REPORT_COLUMNS.length,
    rows: THREE_HEAD_ROWS + ROW_CODES.length,
    cells: inOrder([...headsOfThree(), ...labelsOfThree(), ...numbers]),
  }
}

const FOUR_HEAD_ROWS = 3

/** Table four: one row of 15 numbers (law.md §2.5). */
export function layOutFour(four: TableFour): LaidOutTable {
  const width = REMEDY_COLUMNS.length
  const cells = REMEDY_GROUPS.flatMap(([group, label], at) => {
    const first = 1 + at * width
    const suit = group !== 'reconsideration'
    return [
      suit ? headCell(label, [2, first, 1, width]) : headCell(label, [1, first, 1, width]),
      ...REMEDY_COLUMNS.map(([, name], n) => headCell(name, suit ? [3, first + n] : [2, first + n, 2, 1])),
      ...REMEDY_COLUMNS.map(([column], n) => {
        const where = { table: 'four' as const, row: group, column }
        return numberCell(four[group][column], where, [FOUR_HEAD_ROWS + 1, first + n])
      }),
    ]
  })
  const suits = headCell('行政诉讼', [1, 1 + width, 1, 2 * width])
  return {
    id: 'four',
    caption: SECTION_HEADINGS[3],
    columns: width * REMEDY_GROUPS.length,
    rows: FOUR_HEAD_ROWS + 1,
    cells: inOrder([suits, ...cells]),
  }
}

const inOrder = (cells: LaidOutCell[]) => cells.sort((a, b) => a.row - b.row || a.column - b.column)
