import { spawnSync } from 'node:child_process'

describe('docs/moves.md', () => {
  it('is drawn from the list of acts', () => {
    const { stderr } = spawnSync(process.execPath, ['scripts/draw-moves.mjs', '--check'], { encoding: 'utf8' })
    expect(stderr).toBe('')
  })
})
