import { REPORT_SECTIONS } from './report-pages'
import { readSections } from './written'

const WRITTEN = readSections('report')

describe('docs/wording/report.md (node scripts/draw-wording.mjs)', () => {
  it('has these headings', () => {
    expect(Object.keys(WRITTEN)).toEqual(Object.keys(REPORT_SECTIONS))
  })

  it.each(Object.keys(REPORT_SECTIONS))('says what the code says of: %s', (heading) => {
    expect(REPORT_SECTIONS[heading]?.().join('\n')).toBe(WRITTEN[heading])
  })
})
