import { spawnSync } from 'node:child_process'

describe('docs/browser-edition.md', () => {
  it('is written from the tables of the host', () => {
    const { stderr } = spawnSync(process.execPath, ['scripts/describe-host.mjs', '--check'], { encoding: 'utf8' })
    expect(stderr).toBe('')
  })
})
