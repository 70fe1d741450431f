import { describePlace, nameColumn, nameRow } from '../../../../domain/report/cell-place'
import type { TableCell, TableView } from '../../../../typings/api'
import { listTableRows } from './table-rows'
import './report-table.css'

type Props = { table: TableView; onOpen: ((at: string) => void) | null }

/** One of the three tables in the official layout. Cells that count cases open to those cases. */
export function ReportTable({ table, onOpen }: Props) {
  const columns = Array.from({ length: table.columns }, (_, at) => at + 1)
  return (
    <section className="report-table" aria-label={table.caption}>
      <div className="scroll">
        <table data-table={table.id}>
          <caption>{table.caption}</caption>
          <colgroup>
            {columns.map((column) => (
              <col key={column} />
            ))}
          </colgroup>
          <tbody>
            {listTableRows(table).map((row) => (
              <tr key={row.row}>
                {row.cells.map((cell) => (
                  <ReportCell key={cell.column} cell={cell} scope={scopeOf(cell, row.cells)} onOpen={onOpen} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type Scope = 'row' | 'rowgroup' | 'col' | 'colgroup'

/** A head in a line with numbers heads that line; the others head columns. */
function scopeOf(cell: TableCell, line: TableCell[]): Scope {
  if (line.some(({ numeric }) => numeric)) return cell.rowspan > 1 ? 'rowgroup' : 'row'
  return cell.colspan > 1 ? 'colgroup' : 'col'
}

function ReportCell({ cell, scope, onOpen }: { cell: TableCell; scope: Scope; onOpen: Props['onOpen'] }) {
  const span = { rowSpan: cell.rowspan, colSpan: cell.colspan }
  if (cell.head) {
    return (
      <th scope={scope} {...span}>
        {cell.text}
      </th>
    )
  }
  const { at } = cell
  return (
    <td {...span} data-numeric={cell.numeric} data-problem={cell.problem !== null} title={cell.problem ?? undefined}>
      {at && onOpen ? (
        <button
          type="button"
          className="cell-button"
          aria-label={`${describeCell(at)}：${cell.text} 件，查看是哪几件`}
          onClick={() => onOpen(at)}
        >
          {cell.text}
        </button>
      ) : (
        cell.text
      )}
    </td>
  )
}

/** '3.1/person' → '（一）予以公开 自然人': a number alone says nothing to who does not see the table. */
function describeCell(at: string): string {
  const [row = '', column = '', inFour = ''] = at.split('/')
  if (row === 'four') return describePlace({ table: 'four', row: column, column: inFour })
  return `${nameRow(row)} ${nameColumn(column)}`
}
