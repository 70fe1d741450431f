import { drawActs } from './act-pages'
import { firstDifference } from './written'

describe('docs/wording/acts.md', () => {
  it('says what the code says (node scripts/draw-wording.mjs draws it anew)', () => {
    expect(firstDifference('acts', drawActs())).toBeNull()
  })
})
