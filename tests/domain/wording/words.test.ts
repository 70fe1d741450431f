import { drawWords } from './word-pages'
import { firstDifference } from './written'

describe('docs/wording/words.md', () => {
  it('says what the code says (node scripts/draw-wording.mjs draws it anew)', () => {
    expect(firstDifference('words', drawWords())).toBeNull()
  })
})
