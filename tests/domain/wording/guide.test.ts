import { drawGuide } from './word-pages'
import { firstDifference } from './written'

describe('docs/wording/guide.md', () => {
  it('says what the code says (node scripts/draw-wording.mjs draws it anew)', () => {
    expect(firstDifference('guide', drawGuide())).toBeNull()
  })
})
