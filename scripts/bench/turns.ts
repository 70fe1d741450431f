// Work timed by turns, so that whatever else the machine does slows all sides alike.
import { findMedian } from './numbers.mjs'

/** The first rounds fill caches and let the engine compile; they are not counted. */
const WARM_ROUNDS = 10

/** Median milliseconds of each piece of work. */
export async function timeByTurns<K extends string>(
  works: Record<K, () => unknown>,
  rounds: number,
): Promise<Record<K, number>> {
  const names = Object.keys(works) as K[]
  const times = new Map(names.map((name) => [name, [] as number[]]))
  for (let round = -WARM_ROUNDS; round < rounds; round += 1) {
    for (const name of names) {
      const start = performance.now()
      await works[name]()
      if (round >= 0) times.get(name)?.push(performance.now() - start)
    }
  }
  return Object.fromEntries(names.map((name) => [name, findMedian(times.get(name) ?? [])])) as Record<K, number>
}
