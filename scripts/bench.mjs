// npm run bench: the ratios of the budgets, each against a floor measured in the same run. Looked at, never a gate.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureInstalled } from './installed.mjs'

ensureInstalled()
const { values } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    times: { type: 'string' },
    only: { type: 'string' },
    seed: { type: 'string' },
    areas: { type: 'string' },
    profile: { type: 'string' },
    minutes: { type: 'string', default: '30' },
    pace: { type: 'string', default: '2' },
  },
})
const printFigures = (name, figures) => console.log(`${name.padEnd(42)}${figures}`)

const { importBundled } = await import('./bench/bundled.mjs')

const SHORT = {
  filing: async () => (await import('./bench/filing.mjs')).benchFiling(printFigures, profileFlags()),
  'filing-postgres': async () =>
    (await import('./bench/filing.mjs')).benchFilingOnPostgres(printFigures, profileFlags()),
  'filing-filled': async () => (await import('./bench/filled.mjs')).benchFilledFiling(printFigures),
  screens: async () => (await importBundled('screens.ts')).benchScreens(printFigures),
  tables: async () => (await importBundled('tables.ts')).benchTables(printFigures),
  'tables-postgres': async () => (await importBundled('tables-postgres.ts')).benchTablesOnPostgres(printFigures),
  miniprogram: async () => (await import('./bench/miniprogram.mjs')).benchMiniprogram(printFigures),
}
/** Each with as many repetitions as the budgets ask for; `--times` asks for another number. */
const LONG = {
  histories: async () => (await importBundled('histories.ts')).proveHistories(printFigures, timesOr(100_000)),
  timelines: async () => (await importBundled('timelines.ts')).proveTimelines(printFigures, timesOr(100_000)),
  kills: async () => (await import('./bench/kills.mjs')).proveKills(printFigures, timesOr(200)),
  fuzz: async () => (await import('./bench/fuzz.mjs')).proveFuzz(printFigures, fuzzFlags()),
  tamper: async () => (await importBundled('tamper.ts')).proveTampering(printFigures),
  network: async () => (await import('./bench/network.mjs')).proveNetwork(printFigures, timesOr(200)),
  soak: async () => (await import('./bench/soak.mjs')).soakServer(printFigures, soakFlags()),
}

/** With `--profile FOLDER` the server leaves a .cpuprofile of the filings there. */
function profileFlags() {
  return values.profile ? ['--cpu-prof', `--cpu-prof-dir=${resolve(values.profile)}`] : []
}

/** With `--seed N` a run is played again; with `--areas reports,http` only these doors are tried. */
function fuzzFlags() {
  const { seed, areas } = values
  return { times: timesOr(1_000_000), ...(seed && { seed: Number(seed) }), ...(areas && { areas: areas.split(',') }) }
}

/** How long, and how many times the rate of the peak. */
function soakFlags() {
  return { minutes: Number(values.minutes), pace: Number(values.pace) }
}

function timesOr(usual) {
  return values.times === undefined ? usual : Number(values.times)
}

const parts = values.long ? LONG : SHORT
const wanted = values.only?.split(',') ?? Object.keys(parts)
for (const name of wanted) {
  if (!Object.hasOwn(parts, name)) throw new Error(`no part is called ${name}: ${Object.keys(parts).join(', ')}`)
  await parts[name]()
}
