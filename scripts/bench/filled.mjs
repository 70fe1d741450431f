// Filing where little and where much is stored: two servers by turns, one with 20 and one with 20,000 cases of the office.
import { importBundled } from './bundled.mjs'
import { prepareRound, timeOf } from './filing.mjs'
import { findMedian, formatMs, formatRatio } from './numbers.mjs'
import { OFFICE } from './resident.mjs'
import { startProduct, withFolder } from './servers.mjs'

const FEW = 20
const MANY = 20_000
const CLIENTS = 1
const ROUNDS = 7
const WARM_ROUNDS = 2
const GOAL = 1.2

export async function benchFilledFiling(print) {
  await withFolder((fewFolder) =>
    withFolder(async (manyFolder) => {
      const few = await startFilled(fewFolder, FEW)
      const many = await startFilled(manyFolder, MANY)
      const times = await inTurns({ few, many })
      const [low, high] = [findMedian(times.few), findMedian(times.many)]
      print(
        'filing, 20,000 cases stored',
        `at 20 ${formatMs(low)}, at 20,000 ${formatMs(high)}, ${formatRatio(high / low, GOAL)}`,
      )
      await Promise.all([few.stop(), many.stop()])
    }),
  )
}

async function startFilled(folder, cases) {
  const product = await startProduct(folder)
  const { fillDistrict } = await importBundled('fill-district.ts')
  await fillDistrict(folder, OFFICE, cases)
  return product
}

/** Proofs are uploaded where they are filed, so each server has filings of its own, of the same size. */
async function inTurns(servers) {
  const times = { few: [], many: [] }
  for (let round = -WARM_ROUNDS; round < ROUNDS; round += 1) {
    for (const [name, { port }] of Object.entries(servers)) {
      const took = await timeOf(port, await prepareRound(port, CLIENTS))
      if (round >= 0) times[name].push(took)
    }
  }
  return times
}
