import type { RowCode } from '../report'
import { LEAF_GROUPS, RESULTS_LABEL, ROW_CODES, ROW_LABELS, TABLE_TWO, type TableTwoRow } from '../report-rows'
import { normalizeLabel } from './read-cells'

/** '（三）不予公开 1. 属于国家秘密' → '属于国家秘密': numbering and the groups before a label are no part of it. */
export function normalizeRowLabel(text: string): string {
  return removeNumbering(normalizeLabel(text.replace(/\s/g, '').replace(/[（(]区分处理[^（()）]*[）)]/, '')))
}

/** Before a label its number. */
const NUMBER = /^[\d一二三四五六七八九十第项]+/
/** After it the mark of a footnote: looked for once a run of digits, never within it, and without a lookbehind. */
const FOOTNOTE = /(^|\D)\d+$/
const GROUPS = [RESULTS_LABEL, ...LEAF_GROUPS.map((one) => one.label)].map((label) =>
  removeMarks(normalizeLabel(label)),
)

function removeMarks(key: string): string {
  return key.replace(NUMBER, '').replace(FOOTNOTE, '$1')
}

function removeNumbering(key: string): string {
  const plain = removeMarks(key)
  const group = GROUPS.find((one) => plain.startsWith(one))
  return group ? removeNumbering(plain.slice(group.length)) : plain
}

const ROW_BY_LABEL = new Map<string, RowCode>(ROW_CODES.map((code) => [normalizeRowLabel(ROW_LABELS[code]), code]))
/** Other spellings met in published reports. */
ROW_BY_LABEL.set('合计', '3.7')
ROW_BY_LABEL.set('属于行政执法案卷信息', '3.3.7')
ROW_BY_LABEL.set('没有现成信息需另行制作', '3.4.2')

export const findRowByLabel = (text: string): RowCode | null => ROW_BY_LABEL.get(normalizeRowLabel(text)) ?? null

const TABLE_TWO_ROW_BY_LABEL = new Map<string, TableTwoRow>(
  TABLE_TWO.flatMap((block) => block.rows.map(([code, label]) => [normalizeLabel(label), code] as const)),
)
TABLE_TWO_ROW_BY_LABEL.set('规范性文件', 'normativeDocuments')

export const findTableTwoRowByLabel = (text: string): TableTwoRow | null =>
  TABLE_TWO_ROW_BY_LABEL.get(normalizeRowLabel(text)) ?? null
