import { proveKills } from '../../scripts/bench/kills.mjs'

/** The lean form of `npm run bench -- --long --only kills`: the same people, fewer kills. */
it('keeps every acknowledged filing, act, number and report once, however often the server is killed', async () => {
  const proved = await proveKills(() => {}, 5)
  // Told nothing, there would be nothing to lose.
  expect(proved.filings).toBeGreaterThan(0)
  expect(proved.acts).toBeGreaterThan(0)
}, 120_000)
