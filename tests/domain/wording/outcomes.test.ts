import { drawOutcomes } from './word-pages'
import { firstDifference } from './written'

describe('docs/wording/outcomes.md', () => {
  it('says what the code says (node scripts/draw-wording.mjs draws it anew)', () => {
    expect(firstDifference('outcomes', drawOutcomes())).toBeNull()
  })
})
