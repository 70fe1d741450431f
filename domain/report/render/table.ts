import type { LaidOutCell, LaidOutTable } from '../layout/grid'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (one) => ENTITIES[one]!)

/** A head in a line with numbers heads that line; the others head columns. */
function findHeadScope(cell: LaidOutCell, numbered: ReadonlySet<number>): string {
  if (numbered.has(cell.row)) return cell.rowspan > 1 ? 'rowgroup' : 'row'
  return cell.colspan > 1 ? 'colgroup' : 'col'
}

function writeAttributes(cell: LaidOutCell, numbered: ReadonlySet<number>): string {
  return [
    cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '',
    cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '',
    cell.head ? ` scope="${findHeadScope(cell, numbered)}"` : '',
    cell.at ? ` data-at="${cell.at}"` : '',
    cell.problem ? ` class="broken" title="${escapeHtml(cell.problem)}"` : '',
  ].join('')
}

/** One official table as an HTML table. */
export function renderTable(table: LaidOutTable): string {
  const numbered = new Set(table.cells.filter((cell) => cell.numeric).map((cell) => cell.row))
  const rows = Array.from({ length: table.rows }, (_, index) => {
    const cells = table.cells.filter((cell) => cell.row === index + 1)
    const html = cells.map((cell) => {
      const tag = cell.head ? 'th' : 'td'
      return `<${tag}${writeAttributes(cell, numbered)}>${escapeHtml(cell.text)}</${tag}>`
    })
    return `<tr>${html.join('')}</tr>`
  })
  const caption = escapeHtml(table.caption)
  // Columns are named one by one so that a narrow screen can give the labels less room than the numbers.
  const columns = `<colgroup>${'<col>'.repeat(table.columns)}</colgroup>`
  const sheet = `<table class="table-${table.id}">\n<caption>${caption}</caption>\n${columns}\n${rows.join('\n')}\n</table>`
  return `<div class="sheet" role="region" aria-label="${caption}" tabindex="0">\n${sheet}\n</div>`
}
