import { describePlace, formatCellAddress } from '../../../domain/report/cell-place'
import { checkReport } from '../../../domain/report/check-report'
import { type LaidOutBlock, layOutReport } from '../../../domain/report/lay-out-report'
import { readReportText } from '../../../domain/report/reading/read-report'
import { renderHtml } from '../../../domain/report/render/html'
import { type AnnualReport, CHECK_RULES } from '../../../domain/report/report'
import * as rows from '../../../domain/report/report-rows'
import { soundReport } from '../report/sample'
import { outline, type Sections } from './outline'

/** Every cell holds another figure, so that none can stand in the place of another; nothing adds up. */
function makeOddReport(first: number): AnnualReport {
  let next = first
  const count = () => next++
  const counted = <K extends string>(names: readonly K[]) =>
    Object.fromEntries(names.map((name) => [name, count()])) as Record<K, number>
  const remedies = rows.REMEDY_COLUMNS.map(([column]) => column)
  return {
    ...soundReport({
      two: {
        regulations: counted(rows.DOCUMENT_COLUMNS),
        normativeDocuments: counted(rows.DOCUMENT_COLUMNS),
        ...counted(rows.DECISION_ROWS),
        fees: `${count()}.5`,
      },
      three: {
        rows: Object.fromEntries(rows.ROW_CODES.map((code) => [code, counted(rows.REPORT_COLUMNS)])) as never,
      },
      four: {
        reconsideration: counted(remedies),
        direct: counted(remedies),
        afterReconsideration: counted(remedies),
      },
    }),
    sections: [
      { heading: rows.SECTION_HEADINGS[0], level: 1, paragraphs: ['全年收到申请3件，主动公开20条。'] },
      { heading: rows.OVERVIEW_HEADINGS[0], level: 2, paragraphs: ['发布“通知”<20>条 & 其他。'] },
      { heading: rows.SECTION_HEADINGS[4], level: 1, paragraphs: ['有不足。'] },
      { heading: rows.SECTION_HEADINGS[5], level: 1, paragraphs: ['本年度没有收取信息处理费。'] },
    ],
  }
}

const ODD = makeOddReport(1)
const PROBLEMS = checkReport(ODD, makeOddReport(3).tables)

/** The annual report: its rows, how it is laid out and printed, what its checks say, what cannot be read. */
export const REPORT_SECTIONS: Sections = {
  'Rows and columns': () =>
    outline({ rules: CHECK_RULES, ...Object.fromEntries(Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1))) }),
  'Laid out, with the problems of each cell': () => layOutReport(ODD, PROBLEMS).flatMap(tellBlock),
  'Laid out where nobody wrote a section': () => layOutReport(soundReport()).slice(0, 7).flatMap(tellBlock),
  'As a page': () =>
    tellPage(renderHtml(ODD, { demo: true, versionLine: '第1版', onward: { href: '/', words: '返回' } })),
  'What the checks say': () =>
    PROBLEMS.map(
      ({ rule, level, where, message }) =>
        `- ${rule} ${level} ${formatCellAddress(where)} ${describePlace(where)}: ${message}`,
    ),
  'What is said of a report that cannot be read': () =>
    outline(UNREADABLE.map((text) => ({ text, ...readReportText(text), tables: null }))),
}

const UNREADABLE = [
  '青石街道办事处2023年政府信息公开工作年度报告',
  '二、主动公开政府信息情况\n规章\t1\t\t3\n行政规范性文件\t1\n行政许可\t无\n行政处罚\t待查\n行政事业性收费\t若干',
]

function tellBlock(block: LaidOutBlock): string[] {
  if (block.kind !== 'table') return outline(block)
  const { cells, ...table } = block.table
  return [
    ...outline(table),
    ...cells.map(({ text, row, column, rowspan, colspan, head, numeric, at, problem }) => {
      const kind = `${head ? 'head' : ''}${numeric ? 'number' : ''}`
      return `- ${row},${column} ${rowspan}×${colspan} ${kind} ${at ?? ''} ${text}${problem ? ` !! ${problem}` : ''}`
    }),
  ]
}

/** Without its style. */
function tellPage(html: string): string[] {
  return [
    '```html',
    ...html
      .replace(/<style>[\s\S]*<\/style>/, '')
      .trim()
      .split('\n'),
    '```',
  ]
}
