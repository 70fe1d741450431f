import type { Problem } from './report'
import {
  COLUMN_LABELS,
  LEAF_GROUPS,
  REMEDY_COLUMNS,
  REMEDY_GROUPS,
  REPORT_COLUMNS,
  ROW_CODES,
  ROW_LABELS,
  TABLE_TWO,
} from './report-rows'

/** '3.3.1' → '（三）不予公开 1. 属于国家秘密': a leaf is named with the group it stands in. */
export function nameRow(row: string): string {
  const code = ROW_CODES.find((one) => one === row)
  if (!code) return row
  const group = LEAF_GROUPS.find((one) => code.startsWith(`${one.code}.`))
  return group ? `${group.label} ${ROW_LABELS[code]}` : ROW_LABELS[code]
}

export function nameColumn(column: string): string {
  const code = REPORT_COLUMNS.find((one) => one === column)
  return code ? COLUMN_LABELS[code] : column
}

const findName = (pairs: readonly (readonly [string, string])[], code: string) =>
  pairs.find(([one]) => one === code)?.[1] ?? code

function describeTableTwoPlace(row: string, column: string): string {
  const block = TABLE_TWO.find((one) => one.rows.some(([code]) => code === row))
  return block ? `表二 ${findName(block.rows, row)} · ${findName(block.columns, column)}` : '表二'
}

/** The place of a problem in words: '表三 一、本年新收政府信息公开申请数量 · 自然人'. */
export function describePlace(where: Problem['where']): string {
  if (where.table === 'two') return describeTableTwoPlace(where.row, where.column)
  if (where.table === 'three') return `表三 ${nameRow(where.row)} · ${nameColumn(where.column)}`
  return `表四 ${findName(REMEDY_GROUPS, where.row)} · ${findName(REMEDY_COLUMNS, where.column)}`
}

/** The address of a number cell: '3.1/person' in table three, 'two/licences/count' and 'four/direct/total' elsewhere. */
export function formatCellAddress(where: Problem['where']): string {
  const cell = `${where.row}/${where.column}`
  return where.table === 'three' ? cell : `${where.table}/${cell}`
}
