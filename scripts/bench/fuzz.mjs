// Malformed input through every door, in as many processes as there are processors: no bug, no trace, no pollution, no hang.
import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundled.mjs'

/** What one process is given at a time when the inputs are few. */
const SHARES_OF_A_WORKER = 4

/** Throws after the last batch where anything broke, with the seed and the input of each. */
export async function proveFuzz(print, { times, seed = Date.now() % 1_000_000_007, areas }) {
  const { AREAS } = await import(await bundle('../../tests/fuzz/areas.ts'))
  const wanted = areas ?? Object.keys(AREAS)
  const batches = batchesOf(AREAS, { times, seed, wanted })
  const found = { tallies: {}, breaches: [] }
  const started = Date.now()
  const worker = await bundle('fuzz-worker.ts')
  await Promise.all(
    Array.from({ length: Math.max(2, availableParallelism()) }, () =>
      keepBusy(worker, batches, (done) => add(found, done)),
    ),
  )
  for (const [name, { inputs, slowest }] of Object.entries(found.tallies)) {
    print(
      `fuzz: ${name}`,
      `${inputs.toLocaleString('en')} inputs, the slowest ${slowest.ms.toFixed(0)} ms: ${slowest.input}`,
    )
  }
  const all = Object.values(found.tallies).reduce((sum, { inputs }) => sum + inputs, 0)
  const minutes = (Date.now() - started) / 60_000
  print(
    'fuzz',
    `${all.toLocaleString('en')} inputs in ${minutes.toFixed(1)} min, seed ${seed}, ${found.breaches.length} breaches`,
  )
  if (found.breaches.length > 0) throw new Error(found.breaches.join('\n\n'))
}

/** Slices of each area, mixed, so that all processes are busy to the end. */
function batchesOf(areas, { times, seed, wanted }) {
  const whole = wanted.reduce((sum, name) => sum + areas[name].share, 0)
  const batches = wanted.flatMap((area) => {
    const { share, batch, each = 1 } = areas[area]
    const runs = Math.ceil((times * share) / whole / each)
    const size = Math.min(batch, Math.ceil(runs / SHARES_OF_A_WORKER))
    return Array.from({ length: Math.ceil(runs / size) }, (_, at) => ({
      area,
      runs: size,
      at: at / Math.ceil(runs / size),
    }))
  })
  return batches.sort((a, b) => a.at - b.at).map(({ area, runs }, n) => ({ area, runs, seed: seed + n }))
}

function keepBusy(worker, batches, take) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(worker), {
      env: { ...process.env, ...inMemory() },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.on('message', (told) => {
      if (told !== 'ready') take(told)
      const batch = batches.shift()
      if (batch) child.send(batch)
      else child.kill()
    })
    child.on('exit', (code, signal) =>
      signal === 'SIGTERM' ? resolve() : reject(new Error(`a process ended with ${code ?? signal}`)),
    )
  })
}

function add({ tallies, breaches }, done) {
  breaches.push(...done.breaches.map((one) => `seed ${done.seed}, ${done.area}, ${done.runs} runs: ${one}`))
  for (const [name, { inputs, slowest }] of Object.entries(done.tallies)) {
    const before = tallies[name] ?? { inputs: 0, slowest: { ms: -1 } }
    tallies[name] = {
      inputs: before.inputs + inputs,
      slowest: slowest.ms > before.slowest.ms ? slowest : before.slowest,
    }
  }
}

/** Databases of a moment need no disk, whose flushing would be most of the time. */
function inMemory() {
  return existsSync('/dev/shm') ? { TMPDIR: '/dev/shm' } : {}
}
