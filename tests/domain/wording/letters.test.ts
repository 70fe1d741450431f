import { LETTER_SECTIONS } from './letter-pages'
import { readSections } from './written'

const WRITTEN = readSections('letters')

describe('docs/wording/letters.md (node scripts/draw-wording.mjs)', () => {
  it('has these headings', () => {
    expect(Object.keys(WRITTEN)).toEqual(Object.keys(LETTER_SECTIONS))
  })

  it.each(Object.keys(LETTER_SECTIONS))('says what the code says of: %s', (heading) => {
    expect(LETTER_SECTIONS[heading]?.().join('\n')).toBe(WRITTEN[heading])
  })
})
