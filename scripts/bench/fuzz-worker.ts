// A process of its own that fuzzes what the parent asks for, a batch at a time.
import { AREAS, type AreaName } from '../../tests/fuzz/areas'
import { fuzz, type Tally } from '../../tests/fuzz/target'
import type { Door } from '../../tests/fuzz/targets/http'

export type Batch = { area: AreaName; runs: number; seed: number; door: Door }
export type FinishedBatch = Omit<Batch, 'door'> & { tallies: Record<string, Tally>; breaches: string[] }

/** No input may take more of the processor. */
const LIMIT_MS = 1_000

async function runBatch({ area, runs, seed, door }: Batch): Promise<FinishedBatch> {
  const { targets, close } = await AREAS[area].open(door)
  const whole = targets.reduce((sum, { weight }) => sum + weight, 0)
  const done: FinishedBatch = { area, runs, seed, tallies: {}, breaches: [] }
  for (const one of targets) {
    const share = Math.max(1, Math.round((runs * one.weight) / whole))
    try {
      done.tallies[one.name] = await fuzz(one, { runs: share, seed, limit: LIMIT_MS })
    } catch (error) {
      const { message, cause } = error as Error
      done.breaches.push(`${one.name}: ${(cause as Error | undefined)?.stack ?? ''}\n${message}`.slice(0, 4_000))
    }
  }
  await close()
  return done
}

process.on('message', (batch: Batch) => {
  void runBatch(batch).then(
    (done) => process.send?.(done),
    (error: Error) => process.send?.({ ...batch, tallies: {}, breaches: [`${batch.area}: ${error.stack}`] }),
  )
})
process.send?.('ready')
