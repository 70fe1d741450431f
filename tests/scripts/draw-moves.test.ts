import { spawnSync } from 'node:child_process'

describe('docs/moves.md', () => {
  it('is drawn from the table of moves', () => {
    const { stderr } = spawnSync(process.execPath, ['scripts/draw-moves.mjs', '--check'], { encoding: 'utf8' })
    expect(stderr).toBe('')
  })
})
