import type { Problem, ReportTables, RowCode, RowCounts, TableFour, TableThree, TableTwo } from '../report'
import {
  DECISION_ROWS,
  DOCUMENT_COLUMNS,
  DOCUMENT_ROWS,
  REMEDY_COLUMNS,
  REMEDY_GROUPS,
  REPORT_COLUMNS,
  ROW_CODES,
  SECTION_HEADINGS,
  type TableTwoRow,
} from '../report-rows'
import { type FoundRow, listRowStarts, type PlacedValue, pickValues, readRowAt } from './labelled-rows'
import { findRowByLabel, findTableTwoRowByLabel } from './labels'
import { normalizeLabel, type ReadCell, readValue } from './read-cells'
import { makeUnreadableProblem, type Reading, readAmount, readRow } from './read-counts'

const countFilledValues = (values: readonly PlacedValue[]) => values.filter((one) => one.value.kind !== 'blank').length

/** Rows in the order of the form: a label counts only after the rows before it, so a column head 其他 is no row. */
function listTableThreeRows(cells: readonly ReadCell[]): FoundRow<RowCode>[] {
  const rows: FoundRow<RowCode>[] = []
  let at = 0
  while (at < cells.length) {
    const last = rows.at(-1)
    const after = last ? ROW_CODES.indexOf(last.code) + 1 : 0
    const labelled = (text: string) => keepIfLaterRow(findRowByLabel(text), after)
    const found = readRowAt(cells, at, { labelled, width: () => REPORT_COLUMNS.length })
    if (found) rows.push(found)
    at = found ? found.next : at + 1
  }
  return rows
}

/** Their names are also column heads, so they are rows only once the table has come to 不予处理. */
const AMBIGUOUS: readonly RowCode[] = ['3.6.3', '3.7']

function keepIfLaterRow(code: RowCode | null, after: number): RowCode | null {
  if (!code || ROW_CODES.indexOf(code) < after) return null
  return AMBIGUOUS.includes(code) && after < ROW_CODES.indexOf('3.5.1') ? null : code
}

/** Null when no row of it is there. */
export function readTableThree(cells: readonly ReadCell[]): Reading<TableThree> | null {
  const found = listTableThreeRows(cells)
  if (found.length < 2) return null
  const starts = listRowStarts(found, REPORT_COLUMNS.length)
  const problems: Problem[] = []
  const rows = ROW_CODES.map((code): [RowCode, RowCounts] => {
    const values = found.find((row) => row.code === code)?.values ?? []
    const read = readRow(pickValues(values, REPORT_COLUMNS.length, starts), REPORT_COLUMNS, {
      where: (column) => ({ table: 'three', row: code, column }),
      found: countFilledValues(values),
    })
    problems.push(...read.problems)
    return [code, read.value]
  })
  return { value: { rows: Object.fromEntries(rows) as Record<RowCode, RowCounts> }, problems }
}

const countNumbersInRow = (code: TableTwoRow) =>
  DOCUMENT_ROWS.some((row) => row === code) ? DOCUMENT_COLUMNS.length : 1

/** The form of 2019 (新制作、新公开、总数量) asks other questions and is not this table. */
const OLDER_FORM = '对外公开总数量'

export function readTableTwo(cells: readonly ReadCell[]): Reading<TableTwo> | null {
  const found = new Map<TableTwoRow, FoundRow<TableTwoRow>>()
  for (let at = 0; at < cells.length; at += 1) {
    const row = readRowAt(cells, at, { labelled: findTableTwoRowByLabel, width: countNumbersInRow })
    if (row && !found.has(row.code)) found.set(row.code, row)
  }
  if (found.size < 2 || cells.some((cell) => normalizeLabel(cell.text) === OLDER_FORM)) return null
  return buildTableTwo(found)
}

function buildTableTwo(found: ReadonlyMap<TableTwoRow, FoundRow<TableTwoRow>>): Reading<TableTwo> {
  const starts = listRowStarts([...found.values()], DOCUMENT_COLUMNS.length)
  const row = <C extends string>(code: TableTwoRow, columns: readonly C[]) => {
    const values = found.get(code)?.values ?? []
    return readRow(pickValues(values, columns.length, starts), columns, {
      where: (column) => ({ table: 'two', row: code, column }),
      found: countFilledValues(values),
    })
  }
  const documents = DOCUMENT_ROWS.map((code) => row(code, DOCUMENT_COLUMNS))
  const decisions = DECISION_ROWS.map((code) => row(code, ['count']))
  const amount = pickValues(found.get('fees')?.values ?? [], 1, starts)?.[0] ?? { kind: 'blank' }
  const fees = readAmount(amount, { table: 'two', row: 'fees', column: 'amount' })
  const [regulations, normativeDocuments] = documents.map((one) => one.value)
  const [licences, penalties, coercion] = decisions.map((one) => one.value.count)
  return {
    value: {
      regulations: regulations!,
      normativeDocuments: normativeDocuments!,
      licences: licences!,
      penalties: penalties!,
      coercion: coercion!,
      fees: fees.value,
    },
    problems: [...documents, ...decisions, fees].flatMap((one) => one.problems),
  }
}

const PER_GROUP = REMEDY_COLUMNS.length
const REMEDY_CODES = REMEDY_COLUMNS.map(([code]) => code)
const HEADS_WITHIN = 40
const HEADINGS = new Set(SECTION_HEADINGS.map(normalizeLabel))

/** The 15 numbers under 行政复议 | 未经复议直接起诉 | 复议后起诉: all that stand between those heads and the next text. */
function listTableFourValues(cells: readonly ReadCell[]): PlacedValue[] | null {
  const heads = cells.map((cell) => normalizeLabel(cell.text))
  const start = heads.findIndex(
    (key, at) =>
      /^行政复议(行政诉讼)?$/.test(key) &&
      heads
        .slice(at, at + HEADS_WITHIN)
        .join('')
        .includes('直接起诉'),
  )
  if (start < 0) return null
  const end = heads.findIndex((key, at) => at > start && HEADINGS.has(key))
  const region = cells.slice(start, end < 0 ? undefined : end)
  const first = region.findIndex((cell) => readValue(cell.text)?.kind === 'number')
  if (first < 0) return null
  const from = region.findLastIndex((cell, at) => at <= first && cell.row !== region[first]!.row) + 1
  return takeUntilText(region.slice(from))
}

/** A note below the table may hold numbers too: once all 15 are there, the next text ends them. */
function takeUntilText(cells: readonly ReadCell[]): PlacedValue[] {
  const placed: PlacedValue[] = []
  let numbers = 0
  for (const { text, row, column } of cells) {
    const value = readValue(text)
    if (value) placed.push({ value, row, column })
    else if (numbers >= REMEDY_GROUPS.length * PER_GROUP) break
    if (value && value.kind !== 'blank') numbers += 1
  }
  return placed
}

export function readTableFour(cells: readonly ReadCell[]): Reading<TableFour> | null {
  const placed = listTableFourValues(cells)
  if (!placed) return null
  const width = REMEDY_GROUPS.length * PER_GROUP
  const values = pickValues(placed, width, new Set([0]))
  if (!values) {
    const where: Problem['where'] = { table: 'four', row: 'reconsideration', column: 'upheld' }
    const message = `表四应有 ${width} 个数字，读到 ${countFilledValues(placed)} 个，无法对应到各列`
    return { value: makeEmptyTableFour(), problems: [makeUnreadableProblem(where, message)] }
  }
  const groups = REMEDY_GROUPS.map(([group], index) =>
    readRow(values.slice(index * PER_GROUP), REMEDY_CODES, {
      where: (column) => ({ table: 'four', row: group, column }),
      found: PER_GROUP,
    }),
  )
  const [reconsideration, direct, afterReconsideration] = groups.map((one) => one.value)
  return {
    value: { reconsideration: reconsideration!, direct: direct!, afterReconsideration: afterReconsideration! },
    problems: groups.flatMap((one) => one.problems),
  }
}

export function makeEmptyTableFour(): TableFour {
  const none = () => ({ upheld: 0, overturned: 0, other: 0, pending: 0, total: 0 })
  return { reconsideration: none(), direct: none(), afterReconsideration: none() }
}

export type TablesReading = { tables: ReportTables | null; missing: string[]; problems: Problem[] }

/** All three tables, or the names of those that are not there. */
export function readTables(cells: readonly ReadCell[]): TablesReading {
  const [two, three, four] = [readTableTwo(cells), readTableThree(cells), readTableFour(cells)]
  const missing = [two ? '' : '二', three ? '' : '三', four ? '' : '四'].filter(Boolean)
  if (!two || !three || !four) return { tables: null, missing, problems: [] }
  return {
    tables: { two: two.value, three: three.value, four: four.value },
    missing,
    problems: [two, three, four].flatMap((one) => one.problems),
  }
}
