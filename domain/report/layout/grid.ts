import { formatCellAddress } from '../cell-place'
import type { Problem } from '../report'

/** One cell of an official table on its grid; `row` and `column` start at 1. The same shape as TableView of typings. */
export type LaidOutCell = {
  text: string
  row: number
  column: number
  rowspan: number
  colspan: number
  head: boolean
  numeric: boolean
  at: string | null
  problem: string | null
}
export type LaidOutTable = {
  id: 'two' | 'three' | 'four'
  caption: string
  columns: number
  rows: number
  cells: LaidOutCell[]
}

/** [row, column, rowspan, colspan]; spans are 1 where left out. */
export type GridPlace = readonly [row: number, column: number, rowspan?: number, colspan?: number]

export function makeHeadCell(text: string, [row, column, rowspan = 1, colspan = 1]: GridPlace): LaidOutCell {
  return { text, row, column, rowspan, colspan, head: true, numeric: false, at: null, problem: null }
}

export function makeNumberCell(text: string | number, where: Problem['where'], place: GridPlace): LaidOutCell {
  return { ...makeHeadCell(String(text), place), head: false, numeric: true, at: formatCellAddress(where) }
}
