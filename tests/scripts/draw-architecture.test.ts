import { spawnSync } from 'node:child_process'

describe('docs/architecture.md', () => {
  it('shows the imports between the top folders as the code has them', () => {
    const { stderr } = spawnSync(process.execPath, ['scripts/draw-architecture.mjs', '--check'], { encoding: 'utf8' })
    expect(stderr).toBe('')
  })
})
