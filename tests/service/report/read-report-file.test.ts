import fc from 'fast-check'
import { layOutTables } from '../../../domain/report/lay-out-report'
import type { LaidOutTable } from '../../../domain/report/layout/grid'
import { renderHtml } from '../../../domain/report/render/html'
import { renderJson } from '../../../domain/report/render/json'
import type { AnnualReport } from '../../../domain/report/report'
import { readReportFile, UnreadableReport } from '../../../service/report/read-report-file'
import { balancedReports, soundReport } from '../../domain/report/sample'

const readHtml = (html: string) => readReportFile('report.html', html)

/** The official tables as other editors write them: no heads marked, wrapped text, padded cells. */
type Dress = { cell: (text: string) => string; table: (rows: string[]) => string; around: (html: string) => string }

const CELLS: Dress['cell'][] = [
  (text) => text,
  (text) => `<p class="MsoNormal"><span>${text}</span></p>`,
  (text) => `&nbsp;<b>${text}</b>&nbsp;`,
  (text) => `<div>\n  ${text}\n</div>`,
  (text) => (text.length > 3 && /\D/.test(text) ? `${text.slice(0, 2)}<br>${text.slice(2)}` : text),
  (text) => (/^\d+$/.test(text) ? `<table><tr><td>${text}</td></tr></table>` : text),
]
const TABLES: Dress['table'][] = [
  (rows) => `<table>${rows.join('')}</table>`,
  (rows) => `<table><tbody>${rows.slice(0, 6).join('')}</tbody></table><p></p><table>${rows.slice(6).join('')}</table>`,
]
const AROUND: Dress['around'][] = [
  (html) => html,
  (html) => `<html><body><table><tr><td>导航</td><td><div>${html}</div></td></tr></table></body></html>`,
  (html) => `<!doctype html><script>var a = "<table>"</script><div id=a><div>${html}`,
]
const dresses: fc.Arbitrary<Dress> = fc.record({
  cell: fc.constantFrom(...CELLS),
  table: fc.constantFrom(...TABLES),
  around: fc.constantFrom(...AROUND),
})

function dressed(report: AnnualReport, { cell, table, around }: Dress): string {
  const html = (one: LaidOutTable) => {
    const rows = Array.from({ length: one.rows }, (_, at) => one.cells.filter((each) => each.row === at + 1))
    return table(
      rows.map((cells) => {
        const tds = cells.map(
          (each) => `<td rowspan="${each.rowspan}" colspan="${each.colspan}">${cell(each.text)}</td>`,
        )
        return `<tr>${tds.join('')}</tr>`
      }),
    )
  }
  const title = `<h1>${report.office}</h1><h1>${report.year} 年政府信息公开工作年度报告</h1>`
  return around(`${title}<p>一、总体情况</p>${layOutTables(report.tables).map(html).join('<p>下一节</p>')}`)
}

/** As an editor of Markdown writes it: a break within the longer labels. */
function markdown(report: AnnualReport): string {
  const broken = (text: string) =>
    text.length > 4 && /\D/.test(text) ? `${text.slice(0, 2)}<br>${text.slice(2)}` : text
  const rows = (one: LaidOutTable) =>
    Array.from({ length: one.rows }, (_, at) => one.cells.filter((each) => each.row === at + 1))
      .map((cells, at) => `| ${cells.map(({ text }) => broken(text)).join(' | ')} |${at === 0 ? '\n|---|---|' : ''}`)
      .join('\n')
  const title = `# ${report.office}${report.year}年政府信息公开工作年度报告`
  return [title, ...layOutTables(report.tables).map(rows)].join('\n\n')
}

describe('report file', () => {
  it('reads back what is rendered as HTML and as JSON', () => {
    fc.assert(
      fc.property(balancedReports, (report) => {
        const { office, year, tables } = report
        expect(readHtml(renderHtml(report, { demo: true }))).toMatchObject({ office, year, tables, problems: [] })
        expect(readReportFile('a.json', renderJson(report))).toMatchObject({ office, year, tables, problems: [] })
      }),
      { numRuns: 25 },
    )
  })

  it('reads the same tables from HTML however it is dressed', () => {
    fc.assert(
      fc.property(balancedReports, dresses, (report, dress) => {
        const { office, year, tables } = report
        expect(readHtml(dressed(report, dress))).toMatchObject({ office, year, tables, missing: [], problems: [] })
      }),
      { numRuns: 60 },
    )
  })

  it('reads Markdown that breaks lines with a tag', () => {
    fc.assert(
      fc.property(balancedReports, (report) => {
        const { year, tables } = report
        expect(readReportFile('report.md', markdown(report))).toMatchObject({ year, tables, missing: [] })
      }),
      { numRuns: 25 },
    )
  })

  it('reads tables set with tabs in preformatted text', () => {
    const rows = ['规章\t1\t0\t2', '行政许可\t3'].join('\n')
    expect(readHtml(`<pre>${rows}</pre>`).missing).toEqual(['三', '四'])
  })

  it('keeps the text of the sections', () => {
    const sections = [{ heading: '一、总体情况', level: 1 as const, paragraphs: ['<b>甲</b> & 乙'] }]
    const reading = readHtml(renderHtml({ ...soundReport(), sections }, { demo: false }))
    expect(reading.sections[0]).toEqual(sections[0])
  })

  it.each([
    [
      'utf-8 with a mark',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('二〇二三年政府信息公开工作年度报告')]),
    ],
    ['UTF-16 with a mark', Buffer.from('\ufeff二〇二三年政府信息公开工作年度报告', 'utf16le')],
    ['UTF-16 of the other order', Buffer.from('\ufeff二〇二三年政府信息公开工作年度报告', 'utf16le').swap16()],
    ['GB18030', Buffer.from('b6fec1e3b6fec8fdc4ead5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e6', 'hex')],
  ])('reads %s', (_, bytes) => {
    expect(readReportFile('a.txt', bytes).year).toBe(2023)
  })

  it.each([
    ['a Word file', Buffer.from('PK\u0003\u0004rest', 'latin1')],
    ['a PDF file', Buffer.from('%PDF-1.7')],
    ['broken JSON', '{"tables":'],
    ['nothing', ' \n '],
  ])('refuses %s with a sentence', (_, content) => {
    expect(() => readReportFile('a', content)).toThrow(UnreadableReport)
  })

  it('names a cell that JSON lacks', () => {
    const json = JSON.parse(renderJson(soundReport()))
    delete json.tables.three.rows.N.person
    const where = { table: 'three', row: 'N', column: 'person' }
    expect(readReportFile('a.json', JSON.stringify(json)).problems).toMatchObject([{ rule: 'X10', where }])
  })
})

describe('hostile HTML', () => {
  it.each([
    ['endless nesting', '<div>'.repeat(300_000)],
    ['nested tables', '<table><tr><td>'.repeat(60_000)],
    ['tables as deep as allowed', '<table><tr><td>'.repeat(990)],
    ['unclosed formatting', '<p><b a=1>'.repeat(100_000)],
    ['closing tags without end', `${'<a>'.repeat(900)}${'</b>'.repeat(190_000)}`],
    ['unclosed comments', `<p>${'<!--'.repeat(400_000)}`],
    ['open brackets', '<'.repeat(2_000_000)],
    ['huge spans', '<table><tr><td rowspan=999999999 colspan=999999999>规章</td></tr></table>'],
  ])('%s is read to its end', (_, html) => {
    try {
      expect(readHtml(`<html>${html}`).tables).toBeNull()
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableReport)
    }
  })

  it('escapes everything that is rendered', () => {
    const html = renderHtml(
      { ...soundReport(), office: '<img src=x onerror=alert(1)>' },
      { demo: false, versionLine: '"<i>' },
    )
    expect(html).not.toMatch(/<img|<i>/)
  })
})
