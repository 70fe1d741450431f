import { APPLICANT_KINDS } from '../../application/vocabulary'
import { LEAF_CODES } from '../../outcome/outcomes'
import { nameColumn, nameRow } from '../cell-place'
import type {
  CellPlace,
  Problem,
  RemedyCounts,
  ReportColumn,
  RowCode,
  TableFour,
  TableThree,
  TableTwo,
} from '../report'
import {
  DECISION_ROWS,
  DOCUMENT_COLUMNS,
  DOCUMENT_ROWS,
  REMEDY_COLUMNS,
  REMEDY_GROUPS,
  REPORT_COLUMNS,
  ROW_CODES,
} from '../report-rows'

const locateInTableThree = (row: RowCode, column: ReportColumn): CellPlace => ({ table: 'three', row, column })

/** X1, printed in the form: in each column, received + brought forward = closed + carried forward. */
export function checkBalance({ rows }: TableThree): Problem[] {
  return REPORT_COLUMNS.flatMap((column) => {
    const [received, forward, closed, carried] = [rows.N, rows.P, rows['3.7'], rows.F].map((row) => row[column])
    const [left, right] = [received! + forward!, closed! + carried!]
    if (left === right) return []
    const message = `${nameColumn(column)}一列：新收 ${received} + 结转 ${forward} = ${left}，办结 ${closed} + 结转下年 ${carried} = ${right}，不相等`
    return [{ rule: 'X1', level: 'error', where: locateInTableThree('N', column), message }]
  })
}

/** X2: in each column the total of results is the sum of the 21 leaves. */
export function checkResults({ rows }: TableThree): Problem[] {
  return REPORT_COLUMNS.flatMap((column) => {
    const sum = LEAF_CODES.reduce((all, leaf) => all + rows[leaf][column], 0)
    const stated = rows['3.7'][column]
    if (sum === stated) return []
    const message = `${nameColumn(column)}一列：21 项办理结果合计 ${sum}，（七）总计填 ${stated}，不相等`
    return [{ rule: 'X2', level: 'error', where: locateInTableThree('3.7', column), message }]
  })
}

/** X3: in every row the total is the sum of the six kinds of applicant. */
export function checkRows({ rows }: TableThree): Problem[] {
  return ROW_CODES.flatMap((row) => {
    const counts = APPLICANT_KINDS.map((kind) => rows[row][kind])
    const sum = counts.reduce((all, count) => all + count, 0)
    if (sum === rows[row].total) return []
    const message = `“${nameRow(row)}”一行：${counts.join(' + ')} = ${sum}，总计填 ${rows[row].total}，不相等`
    return [{ rule: 'X3', level: 'error', where: locateInTableThree(row, 'total'), message }]
  })
}

/** X6: in each group of table four the total is the sum of the four results. */
export function checkRemedies(four: TableFour): Problem[] {
  return REMEDY_GROUPS.flatMap(([group, label]) => {
    const { upheld, overturned, other, pending, total } = four[group]
    const sum = upheld + overturned + other + pending
    if (sum === total) return []
    const message = `${label}：${upheld} + ${overturned} + ${other} + ${pending} = ${sum}，总计填 ${total}，不相等`
    return [{ rule: 'X6', level: 'error', where: { table: 'four', row: group, column: 'total' }, message }]
  })
}

/** X10: counts are whole numbers, zero or more; the fees are a decimal, zero or more. */
export function checkCounts(two: TableTwo, { rows }: TableThree, four: TableFour): Problem[] {
  const counts: [CellPlace, number][] = [
    ...listTableTwoCounts(two),
    ...ROW_CODES.flatMap((row) =>
      REPORT_COLUMNS.map((column): [CellPlace, number] => [locateInTableThree(row, column), rows[row][column]]),
    ),
    ...REMEDY_GROUPS.flatMap(([group]) => listRemedyCounts(group, four[group])),
  ]
  const broken = counts.filter(([, count]) => !Number.isSafeInteger(count) || count < 0)
  const problems = broken.map(
    ([where, count]): Problem => ({
      rule: 'X10',
      level: 'error',
      where,
      message: `填的是 ${count}，应为不小于 0 的整数`,
    }),
  )
  if (/^\d+(\.\d+)?$/.test(two.fees)) return problems
  const message = `收费金额填的是“${two.fees}”，应为不小于 0 的数，单位万元`
  return [...problems, { rule: 'X10', level: 'error', where: FEES_PLACE, message }]
}

export const FEES_PLACE: CellPlace = { table: 'two', row: 'fees', column: 'amount' }

function listTableTwoCounts(two: TableTwo): [CellPlace, number][] {
  return [
    ...DOCUMENT_ROWS.flatMap((row) =>
      DOCUMENT_COLUMNS.map((column): [CellPlace, number] => [{ table: 'two', row, column }, two[row][column]]),
    ),
    ...DECISION_ROWS.map((row): [CellPlace, number] => [{ table: 'two', row, column: 'count' }, two[row]]),
  ]
}

function listRemedyCounts(row: string, counts: RemedyCounts): [CellPlace, number][] {
  return REMEDY_COLUMNS.map(([column]) => [{ table: 'four', row, column }, counts[column]])
}
