import type { RowCode } from '../report'
import { LEAF_GROUPS, RESULTS_LABEL, ROW_CODES, ROW_LABELS, TABLE_TWO, type TableTwoRow } from '../rows'
import { keyOf } from './cells'

/** '（三）不予公开 1. 属于国家秘密' → '属于国家秘密': numbering and the groups before a label are no part of it. */
export function labelOf(text: string): string {
  return bare(keyOf(text.replace(/\s/g, '').replace(/[（(]区分处理[^（()）]*[）)]/, '')))
}

/** Before a label its number, after it the mark of a footnote: looked for once a run of digits, never within it. */
const NUMBERING = /^[\d一二三四五六七八九十第项]+|(?<!\d)\d+$/g
const GROUPS = [RESULTS_LABEL, ...LEAF_GROUPS.map((one) => one.label)].map((label) =>
  keyOf(label).replace(NUMBERING, ''),
)

function bare(key: string): string {
  const plain = key.replace(NUMBERING, '')
  const group = GROUPS.find((one) => plain.startsWith(one))
  return group ? bare(plain.slice(group.length)) : plain
}

const ROW_OF_LABEL = new Map<string, RowCode>(ROW_CODES.map((code) => [labelOf(ROW_LABELS[code]), code]))
/** Other spellings met in published reports. */
ROW_OF_LABEL.set('合计', '3.7')
ROW_OF_LABEL.set('属于行政执法案卷信息', '3.3.7')
ROW_OF_LABEL.set('没有现成信息需另行制作', '3.4.2')

export const rowOfLabel = (text: string): RowCode | null => ROW_OF_LABEL.get(labelOf(text)) ?? null

const TWO_OF_LABEL = new Map<string, TableTwoRow>(
  TABLE_TWO.flatMap((block) => block.rows.map(([code, label]) => [keyOf(label), code] as const)),
)
TWO_OF_LABEL.set('规范性文件', 'normativeDocuments')

export const tableTwoRowOf = (text: string): TableTwoRow | null => TWO_OF_LABEL.get(labelOf(text)) ?? null
