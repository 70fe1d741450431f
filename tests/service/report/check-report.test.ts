import { renderHtml } from '../../../domain/report/render/html'
import type { AnnualReport } from '../../../domain/report/report'
import { checkReportText } from '../../../service/report/check-report'
import type { ReportCheckView } from '../../../typings/api'
import { soundReport } from '../../domain/report/sample'

const page = (report: AnnualReport) => renderHtml(report, { demo: false })
const previousText = page({ ...soundReport(), year: 2024 })

function checked(input: Parameters<typeof checkReportText>[0]): ReportCheckView {
  const answer = checkReportText(input)
  if ('refused' in answer) throw new Error(JSON.stringify(answer.fields))
  return answer
}

describe('check of a pasted report', () => {
  it('shows the three tables and finds nothing wrong with a sound report', () => {
    const view = checked({ text: page(soundReport()), previousText })
    expect(view).toMatchObject({ ok: true, year: 2025, missing: [], problems: [] })
    expect(view.tables.map((table) => table.id)).toEqual(['two', 'three', 'four'])
  })

  it('marks the cell of a broken relation and names its place', () => {
    const report = soundReport()
    report.tables.four.direct.total = 1
    const view = checked({ base64: Buffer.from(page(report)).toString('base64') })
    const cell = view.tables[2]?.cells.find((one) => one.at === 'four/direct/total')
    expect(view.problems[0]?.place).toBe('表四 未经复议直接起诉 · 总计')
    expect(cell?.problem).toBe(view.problems[0]?.message)
  })

  it('names the tables that it did not find', () => {
    expect(checked({ text: '没有表格' })).toMatchObject({ ok: false, missing: ['二', '三', '四'], tables: [] })
  })

  it.each([
    ['text', { text: ' ' }],
    ['text', { base64: Buffer.from('%PDF-1.7').toString('base64') }],
    ['previousText', { text: previousText, previousText }],
  ])('refuses and names %s', (field, input) => {
    expect(checkReportText(input)).toMatchObject({ refused: true, fields: { [field]: expect.any(String) } })
  })
})
