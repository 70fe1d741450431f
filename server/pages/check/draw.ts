import type { ProblemView, ReportCheckView, TableCell, TableView } from '../../../typings/api'

type Child = Node | string

/** Elements are made of text nodes only: nothing of a pasted report becomes markup. */
function element(tag: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

const addressOf = ({ table, row, column }: ProblemView['where']) =>
  table === 'three' ? `${row}/${column}` : `${table}/${row}/${column}`

const idOf = (at: string) => `cell-${at.replaceAll('/', '-')}`

/** What was found, top down: the verdict, the problems, the tables. */
export function drawResult(view: ReportCheckView): HTMLElement[] {
  if (view.missing.length > 0) return [verdictOfMissing(view)]
  const levels = new Map(view.problems.toReversed().map((one) => [addressOf(one.where), one.level]))
  for (const one of view.problems) if (one.level === 'error') levels.set(addressOf(one.where), 'error')
  const list = view.problems.length > 0 ? [drawProblems(view.problems)] : []
  return [verdict(view), ...list, ...view.tables.flatMap((table) => drawTable(table, levels))]
}

const titleOf = ({ office, year }: ReportCheckView) =>
  `${office ?? '（没有读到单位名称）'} ${year === null ? '（没有读到年份）' : `${year} 年`}`

function verdictOfMissing(view: ReportCheckView): HTMLElement {
  const missing = view.missing.map((one) => `表${one}`).join('、')
  return element(
    'div',
    { class: 'verdict bad' },
    element('strong', {}, `没有找到${missing}`),
    element('span', {}, '请确认已把表格连同文字一起复制。如果表格在网页里是图片，图片中的数字无法读取。'),
  )
}

function verdict(view: ReportCheckView): HTMLElement {
  const errors = view.problems.filter((one) => one.level === 'error').length
  const warnings = view.problems.length - errors
  const counts = [errors ? `${errors} 处不符` : '', warnings ? `${warnings} 处请留意` : ''].filter(Boolean).join('，')
  const sentence = errors ? `发现 ${counts}` : `核对通过${counts ? `，${counts}` : '：没有发现问题'}`
  return element(
    'div',
    { class: `verdict ${errors ? 'bad' : 'good'}` },
    element('strong', {}, sentence),
    element('span', {}, titleOf(view)),
  )
}

function drawProblems(problems: ProblemView[]): HTMLElement {
  const items = problems.map((one) => {
    const tag = element('span', { class: `tag ${one.level}` }, one.level === 'error' ? '不符' : '留意')
    const place = element('span', { class: 'place' }, one.place)
    const message = element('span', { class: 'message' }, one.message)
    return element('li', {}, element('a', { href: `#${idOf(addressOf(one.where))}` }, tag, place, message))
  })
  return element('div', { class: 'panel' }, element('h2', {}, '问题'), element('ul', { class: 'problems' }, ...items))
}

type Levels = ReadonlyMap<string, ProblemView['level']>

function drawTable(table: TableView, levels: Levels): HTMLElement[] {
  const numbered = new Set(table.cells.filter((cell) => cell.numeric).map((cell) => cell.row))
  const rows = Array.from({ length: table.rows }, (_, index) => {
    const cells = table.cells.filter((cell) => cell.row === index + 1)
    return element('tr', {}, ...cells.map((cell) => drawCell(cell, numbered, levels)))
  })
  const columns = Array.from({ length: table.columns }, () => element('col', {}))
  const sheet = element(
    'table',
    { class: table.id, 'aria-label': table.caption },
    element('colgroup', {}, ...columns),
    element('tbody', {}, ...rows),
  )
  const box = element('div', { class: 'sheet', tabindex: '0', role: 'region', 'aria-label': table.caption }, sheet)
  return [element('h3', {}, table.caption), box]
}

function drawCell(cell: TableCell, numbered: ReadonlySet<number>, levels: Levels): HTMLElement {
  const spans = { rowspan: String(cell.rowspan), colspan: String(cell.colspan) }
  if (cell.head) return element('th', { ...spans, scope: numbered.has(cell.row) ? 'row' : 'col' }, cell.text)
  const marked = cell.at && cell.problem ? { title: cell.problem, class: markOf(levels.get(cell.at)) } : {}
  return element('td', { ...spans, ...marked, ...(cell.at ? { id: idOf(cell.at), tabindex: '-1' } : {}) }, cell.text)
}

const markOf = (level: ProblemView['level'] | undefined) => (level === 'warning' ? 'doubtful' : 'broken')
