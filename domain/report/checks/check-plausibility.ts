import { nameColumn, nameRow } from '../cell-place'
import type { Problem, ReportSection, ReportTables } from '../report'
import { FEES_PLACE } from './check-tables'

const countRemedies = ({ four }: ReportTables) =>
  four.reconsideration.total + four.direct.total + four.afterReconsideration.total

/** X11: reviews or suits in a year that, with the year before, had no application at all. */
export function checkSource(tables: ReportTables, previous: ReportTables | null): Problem[] {
  const asked = [tables, ...(previous ? [previous] : [])].some(
    ({ three }) => three.rows.N.total + three.rows.P.total > 0,
  )
  const remedies = countRemedies(tables)
  if (asked || remedies === 0) return []
  const message = `表四共有 ${remedies} 件，但${previous ? '本年和上年' : '本年'}新收与结转的申请都是 0 件，请核对`
  return [{ rule: 'X11', level: 'warning', where: { table: 'four', row: 'reconsideration', column: 'total' }, message }]
}

/** X12: where fees were charged or left unpaid, section 六 says so (109号文). Not asked where the text is not at hand. */
export function checkFeeStatement(tables: ReportTables, sections: readonly ReportSection[]): Problem[] {
  const unpaid = tables.three.rows['3.6.2'].total
  const charged = Number(tables.two.fees) > 0
  if (sections.length === 0 || (unpaid === 0 && !charged) || /信息处理费/.test(readSectionSix(sections))) return []
  const where: Problem['where'] = charged ? FEES_PLACE : { table: 'three', row: '3.6.2', column: 'total' }
  const because = charged ? `行政事业性收费填 ${tables.two.fees} 万元` : `逾期未缴费填 ${unpaid} 件`
  const message = `${because}，但“六、其他需要报告的事项”没有说明信息处理费的收取情况`
  return [{ rule: 'X12', level: 'warning', where, message }]
}

function readSectionSix(sections: readonly ReportSection[]): string {
  const start = sections.findIndex((one) => one.level === 1 && one.heading.startsWith('六'))
  return start < 0 ? '' : joinParagraphs(sections.slice(start))
}

const joinParagraphs = (sections: readonly ReportSection[]) => sections.flatMap((one) => one.paragraphs).join('\n')

type Mention = { row: 'N' | 'P' | 'F'; said: RegExp }

const MENTIONS: readonly Mention[] = [
  { row: 'N', said: /(?:新收|收到|受理)[^，。；\d]{0,24}申请[^，。；\d]{0,8}(\d+)\s*件/g },
  { row: 'P', said: /上年度?结转[^，。；\d]{0,20}(\d+)\s*件/g },
  { row: 'F', said: /结转(?:至|到)?下一?年度?[^，。；\d]{0,16}(\d+)\s*件/g },
]
const NONE_RECEIVED = /(?:未|没有)(?:收到|受理)[^，。；]{0,16}申请/

const normalizeDigits = (text: string) =>
  text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC')).replace(/(\d)[,，](?=\d{3}(?!\d))/g, '$1')

/** X9: where the text gives a figure, at least one of its figures is the table's. */
export function checkProse(tables: ReportTables, sections: readonly ReportSection[]): Problem[] {
  const text = normalizeDigits(joinParagraphs(sections))
  const problem = (row: Mention['row'], said: string): Problem => {
    const message = `文字中写的是${said}，表三“${nameRow(row)}”${nameColumn('total')}填 ${tables.three.rows[row].total}，请核对`
    return { rule: 'X9', level: 'warning', where: { table: 'three', row, column: 'total' }, message }
  }
  const differing = MENTIONS.flatMap(({ row, said }) => {
    const figures = [...text.matchAll(said)].map((match) => Number(match[1]))
    const agrees = figures.length === 0 || figures.includes(tables.three.rows[row].total)
    return agrees ? [] : [problem(row, ` ${figures.join('、')} 件`)]
  })
  const denied = NONE_RECEIVED.test(text) && tables.three.rows.N.total > 0
  return denied && differing.length === 0 ? [problem('N', '未收到申请')] : differing
}
