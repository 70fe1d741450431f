import { WORD_SECTIONS } from './word-pages'
import { readSections } from './written'

const WRITTEN = readSections('words')

describe('docs/wording/words.md (node scripts/draw-wording.mjs)', () => {
  it('has these headings', () => {
    expect(Object.keys(WRITTEN)).toEqual(Object.keys(WORD_SECTIONS))
  })

  it.each(Object.keys(WORD_SECTIONS))('says what the code says of: %s', (heading) => {
    expect(WORD_SECTIONS[heading]?.().join('\n')).toBe(WRITTEN[heading])
  })
})
