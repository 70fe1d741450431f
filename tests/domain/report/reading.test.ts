import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { composeReportTitle, layOutTables } from '../../../domain/report/lay-out-report'
import { readReportText } from '../../../domain/report/reading/read-report'
import { readTitle } from '../../../domain/report/reading/read-title'
import type { AnnualReport } from '../../../domain/report/report'
import { balancedReports, soundReport } from './sample'

type Style = { line: (cells: string[]) => string; blankLines: boolean; spell: (text: string) => string }

const PLAIN = (text: string) => text
const LINES: Style['line'][] = [
  (cells) => cells.join('\t'),
  (cells) => `\t${cells.join('\t')}\t`,
  (cells) => cells.join('\n'),
  (cells) => `| ${cells.join(' | ')} |`,
  (cells) => `|${cells.join('|')}|\n|---|:-:|`,
  (cells) => cells.join('   '),
  (cells) => cells.join('　　'),
  (cells) => cells.join(' '),
  (cells) => cells.join('|'),
]
const SPELLINGS: Style['spell'][] = [
  PLAIN,
  (text) =>
    text.replace(/\d+$/, (digits) =>
      [...digits].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join(''),
    ),
  (text) => text.replaceAll('（', '(').replaceAll('）', ') ').replaceAll('，', ', '),
  (text) =>
    text
      .replaceAll('“', '"')
      .replaceAll('”', '"')
      .replace(/(\d)\. /, '$1．'),
  (text) => text.replace(/(\d)\. /, '$1、'),
  (text) => (/^\d+$/.test(text) ? Number(text).toLocaleString('en-US') : text),
]

const styles: fc.Arbitrary<Style> = fc.record({
  line: fc.constantFrom(...LINES),
  blankLines: fc.boolean(),
  spell: fc.constantFrom(...SPELLINGS),
})

function publish(report: AnnualReport, { line, blankLines, spell }: Style): string {
  const tables = layOutTables(report.tables).flatMap((table) => {
    const rows = Array.from({ length: table.rows }, (_, at) => table.cells.filter((cell) => cell.row === at + 1))
    return [
      table.caption,
      ...rows.filter((row) => row.length > 0).map((row) => line(row.map((cell) => spell(cell.text)))),
    ]
  })
  return [composeReportTitle(report), '一、总体情况', ...tables, '五、存在的主要问题及改进情况'].join(
    blankLines ? '\n\n' : '\n',
  )
}

describe('reader of published reports', () => {
  it('reads the same tables from every way of writing them', () => {
    fc.assert(
      fc.property(balancedReports, styles, (report, style) => {
        const reading = readReportText(publish(report, style))
        expect(reading).toMatchObject({ office: report.office, year: report.year, missing: [], problems: [] })
        expect(reading.tables).toEqual(report.tables)
      }),
      { numRuns: 250 },
    )
  })

  const text = publish(soundReport(), { line: LINES[0]!, blankLines: false, spell: PLAIN })
  const tabs = (cells: number) => Array.from({ length: cells }, () => '0').join('\t')

  it('names the tables that are not there', () => {
    expect(readReportText('2025年政府信息公开工作年度报告').missing).toEqual(['二', '三', '四'])
    expect(readReportText(text.slice(0, text.indexOf('行政复议\t'))).missing).toEqual(['四'])
  })

  it('tells the row that has too few numbers', () => {
    const short = text.replace(`2. 重复申请\t${tabs(7)}`, `2. 重复申请\t${tabs(6)}`)
    const where = { table: 'three', row: '3.5.2', column: 'person' }
    expect(readReportText(short).problems).toMatchObject([{ rule: 'X10', level: 'error', where }])
  })

  it('reads a blank cell as 0 and reports it', () => {
    const blank = text.replace(`2. 重复申请\t0\t0\t0`, '2. 重复申请\t0\t\t0')
    const where = { table: 'three', row: '3.5.2', column: 'business' }
    expect(readReportText(blank).problems).toMatchObject([{ rule: 'X10', level: 'error', where }])
  })

  it('keeps the place of a cell that is no number', () => {
    const odd = text.replace(`2. 重复申请\t0\t0\t0`, '2. 重复申请\t0\t待查\t0')
    const where = { table: 'three', row: '3.5.2', column: 'business' }
    expect(readReportText(odd).problems).toMatchObject([{ rule: 'X10', level: 'error', where }])
  })

  it('keeps signs and decimals for the checks', () => {
    const odd = text.replace(`2. 重复申请\t0\t0`, '2. 重复申请\t-1\t1.5')
    expect(readReportText(odd).tables?.three.rows['3.5.2']).toMatchObject({ person: -1, business: 1.5 })
  })

  const LONG = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'
  it.each([
    ['spread with spaces', (row: string) => [...row].join(' ')],
    ['with the mark of a footnote', (row: string) => `${row}①`],
    ['broken before its remark', (row: string) => row.replace('开（', '开\n（')],
  ])('reads the label of 部分公开 %s', (_, spell) => {
    const counts = ['1', '0', '0', '0', '0', '0', '1'].join('\t')
    const spelt = text.replace(new RegExp(`${LONG}\t.*`), () => `${spell(LONG)}\t${counts}`)
    expect(readReportText(spelt)).toMatchObject({ problems: [], tables: { three: { rows: { '3.2': { person: 1 } } } } })
  })

  it('reads a number repeated in every cell that a converter unmerged', () => {
    const repeated = text.replace('行政许可\t0', '行政许可\t12\t12\t12')
    expect(readReportText(repeated)).toMatchObject({ problems: [], tables: { two: { licences: 12 } } })
  })

  it('reads table 四 where other sections or a note with numbers follow it', () => {
    const [before, four] = [text.slice(0, text.indexOf('二、主动')), text.slice(text.indexOf('四、政府'))]
    const between = text.slice(before.length, text.length - four.length)
    const moved = `${before}${four.replace('五、存在的主要问题及改进情况', '备注：核对 2')}\n${between}`
    expect(readReportText(moved)).toMatchObject({ problems: [], missing: [] })
  })

  it('reads Markdown with stress, tags and entities', () => {
    const marked = publish(soundReport(), { line: LINES[4]!, blankLines: true, spell: PLAIN })
      .replace('结果维持', '结果<br>维持')
      .replace('“三安全一稳定”', '&ldquo;三安全一稳定&rdquo;')
      .replace('重复申请|0|', '重复申请|**5**|')
    const tables = { three: { rows: { '3.5.2': { person: 5 } } } }
    expect(readReportText(marked)).toMatchObject({ missing: [], problems: [], tables })
  })

  it('finds the title in a line with blank cells', () => {
    expect(readReportText(text.replaceAll('\n', '\t\t\n'))).toMatchObject({ office: '青石街道办事处', year: 2025 })
  })

  const published = '../shared/reports/zhongtongjie-2023.txt'
  const onlyHere = existsSync(published) ? [published] : []
  it('reads a report of 2023 as it was published', () => {
    for (const file of onlyHere) {
      const reading = readReportText(readFileSync(file, 'utf8'))
      expect(reading).toMatchObject({ office: '卫滨区中同街街道办事处', year: 2023, missing: [], problems: [] })
      expect(reading.tables).toEqual(soundReport().tables)
    }
  })
})

describe('title of a report', () => {
  it.each([
    [['青石街道办事处 2023 年政府信息公开工作 年度报告']],
    [['青石街道办事处', '二〇二三年政府信息公开工作年度报告']],
    [['２０２３年青石街道办事处政府信息公开工作年度报告']],
    [['青石街道办事处政府信息公开工作2023年度报告']],
    [['青石街道办事处2023年', '政府信息公开工作', '年度报告']],
    [['青石街道办事处关于2023年政府信息公开工作年度报告', '发布日期：2024年1月15日']],
    [['青石街道办事处政府信息公开工作年度报告', '（2023年度）', '2024年1月15日']],
  ])('gives office and year: %j', (lines) => {
    expect(readTitle(lines)).toEqual({ office: '青石街道办事处', year: 2023 })
  })

  it('takes no day of publishing for the year', () => {
    const lines = ['青石街道办事处政府信息公开工作年度报告', '发布日期：2024年1月15日']
    expect(readTitle(lines)).toEqual({ office: '青石街道办事处', year: null })
  })

  it('takes no heading of a section for the title', () => {
    const lines = ['## 四、政府信息公开行政复议、行政诉讼情况', '## 六、其他需要报告的事项']
    expect(readTitle(lines)).toEqual({ office: null, year: null })
  })
})
