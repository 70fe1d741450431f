import fc from 'fast-check'
import { Breach } from './verdict'

/** One door of the program: what is sent through it, and the check of what comes back (throws Breach). */
export type Target<I> = {
  name: string
  /** How many of the inputs of its area go here, against the others. */
  weight: number
  inputs: fc.Arbitrary<I>
  /** Answers how many inputs it was, where one draws several. */
  ask(input: I): Promise<number>
}
export type Opened = { targets: Target<unknown>[]; close(): Promise<void> }

/** Forgets what a target's inputs are, so that different ones stand in one list. */
export function target<I>({ inputs, ask, ...rest }: Target<I>): Target<unknown> {
  const drawn = inputs.map((input) => ({ input }))
  return { ...rest, inputs: drawn, ask: (one) => ask((one as { input: I }).input) }
}

/** Milliseconds of the processor, an input. */
export type Slowest = { ms: number; input: string }
export type Tally = { inputs: number; slowest: Slowest }
/** `limit`: milliseconds of the processor that no input may take; only the long run sets it. */
type Run = { runs: number; seed?: number; limit?: number }

/** Asks `runs` times; throws with the seed and the input, so that it can be played again. */
export async function fuzz({ inputs, ask }: Target<unknown>, { runs, seed, limit }: Run): Promise<Tally> {
  const tally: Tally = { inputs: 0, slowest: { ms: 0, input: '' } }
  const asked = fc.asyncProperty(inputs, async (input) => {
    const before = process.cpuUsage()
    const count = await ask(input)
    const { user, system } = process.cpuUsage(before)
    const ms = (user + system) / 1000 / count
    tally.inputs += count
    if (ms > tally.slowest.ms) tally.slowest = { ms, input: fc.stringify(input).slice(0, LONGEST) }
    if (limit && ms > limit) throw new Breach(`it took ${Math.round(ms)} ms`)
  })
  await fc.assert(asked, { numRuns: runs, ...(seed !== undefined && { seed, endOnFailure: true }) })
  return tally
}

const LONGEST = 600
