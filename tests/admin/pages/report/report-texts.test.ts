import { readReportTexts, toWritten } from '../../../../admin/src/pages/report/report-texts'
import { TWO } from '../../../service/report/table-two'

const section = (heading: string, text: string) => ({ heading, level: 1 as const, text })
const report = { version: 3, tableTwo: { ...TWO, licences: '1' }, sections: [section('一', '甲'), section('二', '乙')] }

describe('what is written by hand for a report', () => {
  it('is one text a place: each figure and each section', () => {
    const { version, texts } = readReportTexts(report)
    expect(version).toBe(3)
    expect(texts).toEqual({ ...report.tableTwo, 'sections.0': '甲', 'sections.1': '乙' })
  })

  it('is saved as table two and sections under their headings', () => {
    const texts = { ...readReportTexts(report).texts, licences: '7', 'sections.1': '丙' }
    expect(toWritten(texts, report)).toEqual({
      tableTwo: { ...report.tableTwo, licences: '7' },
      sections: [section('一', '甲'), section('二', '丙')],
    })
  })
})
