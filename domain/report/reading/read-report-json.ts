import type { Problem, ReportSection, ReportTables } from '../report'
import {
  DECISION_ROWS,
  DOCUMENT_COLUMNS,
  DOCUMENT_ROWS,
  REMEDY_COLUMNS,
  REMEDY_GROUPS,
  REPORT_COLUMNS,
  ROW_CODES,
} from '../report-rows'
import { type CellValue, readValue } from './read-cells'
import { readAmount, readCount } from './read-counts'
import type { ReportReading } from './read-report'

type JsonFields = Record<string, unknown>
const asFields = (value: unknown): JsonFields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonFields) : null

function readJsonValue(fields: JsonFields | null, key: string): CellValue {
  const value = fields?.[key]
  if (value === undefined) return { kind: 'bad', text: '缺失' }
  // Told by its kind: what is nested without end cannot be written out.
  if (typeof value === 'object') return { kind: 'bad', text: value === null ? 'null' : '一组内容' }
  return readValue(String(value)) ?? { kind: 'bad', text: String(value) }
}

/** Our own JSON: what renderJson writes, and what `report check` prints. */
export function readReportJson(json: unknown): ReportReading {
  const fields = asFields(json)
  const { tables, missing, problems } = readTablesJson(asFields(fields?.tables))
  return {
    office: typeof fields?.office === 'string' && fields.office !== '' ? fields.office : null,
    year: typeof fields?.year === 'number' && Number.isInteger(fields.year) ? fields.year : null,
    tables,
    missing,
    problems,
    sections: Array.isArray(fields?.sections) ? fields.sections.flatMap(readJsonSection) : [],
  }
}

function readTablesJson(tables: JsonFields | null): Pick<ReportReading, 'tables' | 'missing' | 'problems'> {
  const two = asFields(tables?.two)
  const rows = asFields(asFields(tables?.three)?.rows)
  const four = asFields(tables?.four)
  const missing = [two ? '' : '二', rows ? '' : '三', four ? '' : '四'].filter(Boolean)
  if (!two || !rows || !four) return { tables: null, missing, problems: [] }
  const problems: Problem[] = []
  const read = {
    two: readJsonTableTwo(two, problems),
    three: { rows: readJsonTableThree(rows, problems) },
    four: readJsonTableFour(four, problems),
  }
  return { tables: read, missing, problems }
}

function readJsonCounts<C extends string>(
  fields: JsonFields | null,
  codes: readonly C[],
  { table, row, problems }: { table: Problem['where']['table']; row: string; problems: Problem[] },
): Record<C, number> {
  const read = codes.map((column): [C, number] => {
    const count = readCount(readJsonValue(fields, column), { table, row, column })
    problems.push(...count.problems)
    return [column, count.value]
  })
  return Object.fromEntries(read) as Record<C, number>
}

function readJsonTableTwo(two: JsonFields, problems: Problem[]): ReportTables['two'] {
  const documents = DOCUMENT_ROWS.map(
    (row) => [row, readJsonCounts(asFields(two[row]), DOCUMENT_COLUMNS, { table: 'two', row, problems })] as const,
  )
  const decisions = DECISION_ROWS.map((row) => {
    const count = readCount(readJsonValue(two, row), { table: 'two', row, column: 'count' })
    problems.push(...count.problems)
    return [row, count.value] as const
  })
  const fees = readAmount(readJsonValue(two, 'fees'), { table: 'two', row: 'fees', column: 'amount' })
  problems.push(...fees.problems)
  return { ...Object.fromEntries(documents), ...Object.fromEntries(decisions), fees: fees.value } as ReportTables['two']
}

function readJsonTableThree(rows: JsonFields, problems: Problem[]): ReportTables['three']['rows'] {
  const read = ROW_CODES.map(
    (row) => [row, readJsonCounts(asFields(rows[row]), REPORT_COLUMNS, { table: 'three', row, problems })] as const,
  )
  return Object.fromEntries(read) as ReportTables['three']['rows']
}

function readJsonTableFour(four: JsonFields, problems: Problem[]): ReportTables['four'] {
  const codes = REMEDY_COLUMNS.map(([code]) => code)
  const read = REMEDY_GROUPS.map(
    ([row]) => [row, readJsonCounts(asFields(four[row]), codes, { table: 'four', row, problems })] as const,
  )
  return Object.fromEntries(read) as ReportTables['four']
}

function readJsonSection(value: unknown): ReportSection[] {
  const fields = asFields(value)
  if (typeof fields?.heading !== 'string' || !Array.isArray(fields.paragraphs)) return []
  const paragraphs = fields.paragraphs.filter((one): one is string => typeof one === 'string')
  return [{ heading: fields.heading, level: fields.level === 2 ? 2 : 1, paragraphs }]
}
