import { OUTCOME_SECTIONS } from './word-pages'
import { readSections } from './written'

const WRITTEN = readSections('outcomes')

describe('docs/wording/outcomes.md (node scripts/draw-wording.mjs)', () => {
  it('has these headings', () => {
    expect(Object.keys(WRITTEN)).toEqual(Object.keys(OUTCOME_SECTIONS))
  })

  it.each(Object.keys(OUTCOME_SECTIONS))('says what the code says of: %s', (heading) => {
    expect(OUTCOME_SECTIONS[heading]?.().join('\n')).toBe(WRITTEN[heading])
  })
})
