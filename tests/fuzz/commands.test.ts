import { fuzz } from './target'
import { openCommands } from './targets/commands'

describe('a command given files and words of any kind', () => {
  it('answers in JSON, or says in words why not and nothing else', async () => {
    const { targets, close } = await openCommands()
    for (const one of targets) expect((await fuzz(one, { runs: 3 * one.weight })).inputs).toBe(3 * one.weight)
    await close()
  }, 30_000)
})
