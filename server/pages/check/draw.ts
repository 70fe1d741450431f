import type { ProblemView, ReportCheckView, TableCell, TableView } from '../../../typings/api'

type Child = Node | string

/** Elements are made of text nodes only: nothing of a pasted report becomes markup. */
function makeElement(tag: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

const formatCellAddress = ({ table, row, column }: ProblemView['where']) =>
  table === 'three' ? `${row}/${column}` : `${table}/${row}/${column}`

const makeCellId = (at: string) => `cell-${at.replaceAll('/', '-')}`

/** What was found, top down: the verdict, the problems, the tables. */
export function drawResult(view: ReportCheckView): HTMLElement[] {
  if (view.missing.length > 0) return [drawMissingVerdict(view)]
  const levels = new Map(view.problems.toReversed().map((one) => [formatCellAddress(one.where), one.level]))
  for (const one of view.problems) if (one.level === 'error') levels.set(formatCellAddress(one.where), 'error')
  const list = view.problems.length > 0 ? [drawProblems(view.problems)] : []
  return [drawVerdict(view), ...list, ...view.tables.flatMap((table) => drawTable(table, levels))]
}

const composeTitle = ({ office, year }: ReportCheckView) =>
  `${office ?? '（没有读到单位名称）'} ${year === null ? '（没有读到年份）' : `${year} 年`}`

function drawMissingVerdict(view: ReportCheckView): HTMLElement {
  const missing = view.missing.map((one) => `表${one}`).join('、')
  return makeElement(
    'div',
    { class: 'verdict bad' },
    makeElement('strong', {}, `没有找到${missing}`),
    makeElement('span', {}, '请确认已把表格连同文字一起复制。如果表格在网页里是图片，图片中的数字无法读取。'),
  )
}

function drawVerdict(view: ReportCheckView): HTMLElement {
  const errors = view.problems.filter((one) => one.level === 'error').length
  const warnings = view.problems.length - errors
  const counts = [errors ? `${errors} 处不符` : '', warnings ? `${warnings} 处请留意` : ''].filter(Boolean).join('，')
  const sentence = errors ? `发现 ${counts}` : `核对通过${counts ? `，${counts}` : '：没有发现问题'}`
  return makeElement(
    'div',
    { class: `verdict ${errors ? 'bad' : 'good'}` },
    makeElement('strong', {}, sentence),
    makeElement('span', {}, composeTitle(view)),
  )
}

function drawProblems(problems: ProblemView[]): HTMLElement {
  const items = problems.map((one) => {
    const tag = makeElement('span', { class: `tag ${one.level}` }, one.level === 'error' ? '不符' : '留意')
    const place = makeElement('span', { class: 'place' }, one.place)
    const message = makeElement('span', { class: 'message' }, one.message)
    return makeElement(
      'li',
      {},
      makeElement('a', { href: `#${makeCellId(formatCellAddress(one.where))}` }, tag, place, message),
    )
  })
  return makeElement(
    'div',
    { class: 'panel' },
    makeElement('h2', {}, '问题'),
    makeElement('ul', { class: 'problems' }, ...items),
  )
}

type Levels = ReadonlyMap<string, ProblemView['level']>

function drawTable(table: TableView, levels: Levels): HTMLElement[] {
  const numbered = new Set(table.cells.filter((cell) => cell.numeric).map((cell) => cell.row))
  const rows = Array.from({ length: table.rows }, (_, index) => {
    const cells = table.cells.filter((cell) => cell.row === index + 1)
    return makeElement('tr', {}, ...cells.map((cell) => drawCell(cell, numbered, levels)))
  })
  const columns = Array.from({ length: table.columns }, () => makeElement('col', {}))
  const sheet = makeElement(
    'table',
    { class: table.id, 'aria-label': table.caption },
    makeElement('colgroup', {}, ...columns),
    makeElement('tbody', {}, ...rows),
  )
  const box = makeElement('div', { class: 'sheet', tabindex: '0', role: 'region', 'aria-label': table.caption }, sheet)
  return [makeElement('h3', {}, table.caption), box]
}

function drawCell(cell: TableCell, numbered: ReadonlySet<number>, levels: Levels): HTMLElement {
  const spans = { rowspan: String(cell.rowspan), colspan: String(cell.colspan) }
  if (cell.head) return makeElement('th', { ...spans, scope: numbered.has(cell.row) ? 'row' : 'col' }, cell.text)
  const marked = cell.at && cell.problem ? { title: cell.problem, class: chooseMark(levels.get(cell.at)) } : {}
  return makeElement(
    'td',
    { ...spans, ...marked, ...(cell.at ? { id: makeCellId(cell.at), tabindex: '-1' } : {}) },
    cell.text,
  )
}

const chooseMark = (level: ProblemView['level'] | undefined) => (level === 'warning' ? 'doubtful' : 'broken')
