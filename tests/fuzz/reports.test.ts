import { fuzz } from './target'
import { openReports } from './targets/reports'

describe('a report that somebody pastes or drops', () => {
  it('is read, or refused in words, whatever it is', async () => {
    const { targets, close } = await openReports()
    for (const one of targets) expect((await fuzz(one, { runs: 120 })).inputs).toBe(120)
    await close()
  })
})
