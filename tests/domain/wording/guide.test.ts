import { GUIDE_SECTIONS } from './word-pages'
import { readSections } from './written'

const WRITTEN = readSections('guide')

describe('docs/wording/guide.md (node scripts/draw-wording.mjs)', () => {
  it('has these headings', () => {
    expect(Object.keys(WRITTEN)).toEqual(Object.keys(GUIDE_SECTIONS))
  })

  it.each(Object.keys(GUIDE_SECTIONS))('says what the code says of: %s', (heading) => {
    expect(GUIDE_SECTIONS[heading]?.().join('\n')).toBe(WRITTEN[heading])
  })
})
