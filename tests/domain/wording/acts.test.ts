import { ACT_SECTIONS } from './act-pages'
import { readSections } from './written'

const WRITTEN = readSections('acts')

describe('docs/wording/acts.md (node scripts/draw-wording.mjs)', () => {
  it('has these headings', () => {
    expect(Object.keys(WRITTEN)).toEqual(Object.keys(ACT_SECTIONS))
  })

  it.each(Object.keys(ACT_SECTIONS))('says what the code says of: %s', (heading) => {
    expect(ACT_SECTIONS[heading]?.().join('\n')).toBe(WRITTEN[heading])
  })
})
