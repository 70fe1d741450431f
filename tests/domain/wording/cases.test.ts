import { CASE_SECTIONS } from './case-pages'
import { readSections } from './written'

const WRITTEN = readSections('cases')

describe('docs/wording/cases.md (node scripts/draw-wording.mjs)', () => {
  it('has these headings', () => {
    expect(Object.keys(WRITTEN)).toEqual(Object.keys(CASE_SECTIONS))
  })

  it.each(Object.keys(CASE_SECTIONS))('says what the code says of: %s', (heading) => {
    expect(CASE_SECTIONS[heading]?.().join('\n')).toBe(WRITTEN[heading])
  })
})
