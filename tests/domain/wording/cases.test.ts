import { drawCases } from './case-pages'
import { firstDifference } from './written'

describe('docs/wording/cases.md', () => {
  it('says what the code says (node scripts/draw-wording.mjs draws it anew)', () => {
    expect(firstDifference('cases', drawCases())).toBeNull()
  })
})
