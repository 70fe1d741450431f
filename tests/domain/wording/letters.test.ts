import { drawLetters } from './letter-pages'
import { firstDifference } from './written'

describe('docs/wording/letters.md', () => {
  it('says what the code says (node scripts/draw-wording.mjs draws it anew)', () => {
    expect(firstDifference('letters', drawLetters())).toBeNull()
  })
})
