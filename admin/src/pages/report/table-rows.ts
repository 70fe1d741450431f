import type { TableCell, TableView } from '../../../../typings/api'

/** Cells placed on a grid, as the rows of an HTML table: a row wholly covered by spans stays, empty. */
export function listTableRows(table: TableView): { row: number; cells: TableCell[] }[] {
  return Array.from({ length: table.rows }, (_, index) => ({
    row: index + 1,
    cells: table.cells.filter((cell) => cell.row === index + 1).sort((a, b) => a.column - b.column),
  }))
}
