import { APPLICANT_KINDS, type ApplicantKind } from '../application/vocabulary'
import { LEAF_CODES, type LeafCode, OUTCOMES } from '../outcome/outcomes'
import type { ReportColumn, RowCode } from './report'

/** Table three, in the order of the official form (国办公开办函〔2021〕30号). */
export const ROW_CODES: readonly RowCode[] = ['N', 'P', ...LEAF_CODES, '3.7', 'F']
export const REPORT_COLUMNS: readonly ReportColumn[] = [...APPLICANT_KINDS, 'total']

export const COLUMN_LABELS: Record<ReportColumn, string> = {
  person: '自然人',
  business: '商业企业',
  research: '科研机构',
  'public-interest': '社会公益组织',
  'legal-services': '法律服务机构',
  other: '其他',
  total: '总计',
} satisfies Record<ApplicantKind | 'total', string>

const LEAF_LABELS = Object.fromEntries(LEAF_CODES.map((leaf) => [leaf, OUTCOMES[leaf].label])) as Record<
  LeafCode,
  string
>

/** Verbatim, without the groups they stand in. */
export const ROW_LABELS: Record<RowCode, string> = {
  N: '一、本年新收政府信息公开申请数量',
  P: '二、上年结转政府信息公开申请数量',
  ...LEAF_LABELS,
  '3.7': '（七）总计',
  F: '四、结转下年度继续办理',
}

export const RESULTS_LABEL = '三、本年度办理结果'
/** The groups of 三 that hold several leaves; they have no subtotal. */
export const LEAF_GROUPS = [
  { code: '3.3', label: '（三）不予公开' },
  { code: '3.4', label: '（四）无法提供' },
  { code: '3.5', label: '（五）不予处理' },
  { code: '3.6', label: '（六）其他处理' },
] as const

/** Table two of the official form. `columns` are the codes used in addresses: 'two/licences/count'. */
export const TABLE_TWO = [
  {
    article: '第二十条第（一）项',
    columns: [
      ['issued', '本年制发件数'],
      ['repealed', '本年废止件数'],
      ['inForce', '现行有效件数'],
    ],
    rows: [
      ['regulations', '规章'],
      ['normativeDocuments', '行政规范性文件'],
    ],
  },
  { article: '第二十条第（五）项', columns: [['count', '本年处理决定数量']], rows: [['licences', '行政许可']] },
  {
    article: '第二十条第（六）项',
    columns: [['count', '本年处理决定数量']],
    rows: [
      ['penalties', '行政处罚'],
      ['coercion', '行政强制'],
    ],
  },
  {
    article: '第二十条第（八）项',
    columns: [['amount', '本年收费金额（单位：万元）']],
    rows: [['fees', '行政事业性收费']],
  },
] as const
export type TableTwoRow = (typeof TABLE_TWO)[number]['rows'][number][0]

export const DOCUMENT_ROWS = ['regulations', 'normativeDocuments'] as const
export const DECISION_ROWS = ['licences', 'penalties', 'coercion'] as const
export const DOCUMENT_COLUMNS = ['issued', 'repealed', 'inForce'] as const

/** Table four of the official form. */
export const REMEDY_GROUPS = [
  ['reconsideration', '行政复议'],
  ['direct', '未经复议直接起诉'],
  ['afterReconsideration', '复议后起诉'],
] as const
export const REMEDY_COLUMNS = [
  ['upheld', '结果维持'],
  ['overturned', '结果纠正'],
  ['other', '其他结果'],
  ['pending', '尚未审结'],
  ['total', '总计'],
] as const

/** The six sections of the official form and the five sub-headings of the first. */
export const SECTION_HEADINGS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const
export const OVERVIEW_HEADINGS = [
  '（一）主动公开',
  '（二）依申请公开',
  '（三）政府信息管理',
  '（四）政府信息公开平台建设',
  '（五）监督保障',
] as const
