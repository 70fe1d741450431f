// Malformed input through every door, in as many processes as there are processors: no bug, no trace, no pollution, no hang.
import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { buildBundle, importBundled } from './bundled.mjs'
import { makePost, openLine } from './http-line.mjs'

import { startProduct, withFolder } from './servers.mjs'

/** What one process is given at a time when the inputs are few. */
const SHARES_OF_A_WORKER = 4

/** Throws after the last batch where anything broke, with the seed and the input of each. */
export async function proveFuzz(print, { times, seed = Date.now() % 1_000_000_007, areas }) {
  const { AREAS } = await importBundled('../../tests/fuzz/areas.ts')
  const batches = batchesOf(AREAS, { times, seed, wanted: areas ?? Object.keys(AREAS) })
  const found = { tallies: {}, breaches: [] }
  const started = Date.now()
  await withFolder(async (folder) => {
    // Each caller comes from a network of its own, so that nobody is told to wait.
    process.env.TRUST_PROXY = '127.0.0.1'
    process.env.LOG_LEVEL = 'error'
    const server = await startProduct(folder)
    const door = { port: server.port, cookies: await cookiesOf(server.port) }
    await Promise.all(
      Array.from({ length: Math.max(2, availableParallelism()) }, async () => runBatches(batches, { door, found })),
    )
    await server.stop()
  })
  printTallies(print, found, { seed, minutes: (Date.now() - started) / 60_000 })
  if (found.breaches.length > 0) throw new Error(found.breaches.join('\n\n'))
}

function printTallies(print, { tallies, breaches }, { seed, minutes }) {
  const count = (inputs) => inputs.toLocaleString('en')
  for (const [name, { inputs, slowest }] of Object.entries(tallies)) {
    print(`fuzz: ${name}`, `${count(inputs)} inputs, the slowest ${slowest.ms.toFixed(0)} ms: ${slowest.input}`)
  }
  const all = Object.values(tallies).reduce((sum, { inputs }) => sum + inputs, 0)
  print('fuzz', `${count(all)} inputs in ${minutes.toFixed(1)} min, seed ${seed}, ${breaches.length} breaches`)
}

/** Slices of each area, mixed, so that all processes are busy to the end. */
function batchesOf(areas, { times, seed, wanted }) {
  const whole = wanted.reduce((sum, name) => sum + areas[name].share, 0)
  const batches = wanted.flatMap((area) => {
    const { share, batch, each = 1 } = areas[area]
    const runs = Math.ceil((times * share) / whole / each)
    const size = Math.min(batch, Math.ceil(runs / SHARES_OF_A_WORKER))
    const parts = Math.ceil(runs / size)
    return Array.from({ length: parts }, (_, at) => ({ area, runs: size, at: at / parts }))
  })
  return batches.sort((a, b) => a.at - b.at).map(({ area, runs }, n) => ({ area, runs, seed: seed + n }))
}

async function runBatches(batches, { door, found }) {
  const worker = fileURLToPath(await buildBundle('fuzz-worker.ts'))
  const env = { ...process.env, ...inMemory() }
  return new Promise((resolve, reject) => {
    const child = fork(worker, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    child.on('message', (told) => {
      if (told !== 'ready') addTallies(found, told)
      const batch = batches.shift()
      if (batch) child.send({ ...batch, door })
      else child.kill()
    })
    child.on('exit', (code, signal) => {
      if (signal === 'SIGTERM') resolve()
      else reject(new Error(`a process that fuzzed ended with ${code ?? signal}`))
    })
  })
}

/** Databases of a moment need no disk, whose flushing would be most of the time. */
function inMemory() {
  return existsSync('/dev/shm') ? { TMPDIR: '/dev/shm' } : {}
}

function addTallies({ tallies, breaches }, done) {
  breaches.push(...done.breaches.map((one) => `seed ${done.seed}, ${done.area}, ${done.runs} runs: ${one}`))
  for (const [name, { inputs, slowest }] of Object.entries(done.tallies)) {
    const before = tallies[name] ?? { inputs: 0, slowest: { ms: -1 } }
    tallies[name] = {
      inputs: before.inputs + inputs,
      slowest: slowest.ms > before.slowest.ms ? slowest : before.slowest,
    }
  }
}

/** Of a resident, and of an officer who signed in with what the demo page shows. */
async function cookiesOf(port) {
  const page = await (await fetch(`http://127.0.0.1:${port}/demo`)).text()
  const [name, password, code] = [...page.matchAll(/<code>([^<]*)<\/code>/g)].map(([, text]) => text)
  const line = openLine(port)
  const send = async (path, event) => {
    const { status, head } = await line.send(makePost(path, JSON.stringify(event)))
    return { status, cookie: /set-cookie: *((?:staff|resident)=[^;\r\n]+)/i.exec(head)?.[1] }
  }
  const resident = await send('/api/resident', { action: 'application.mine' })
  const staff = await send('/api/office', { action: 'session.signin', name, password, code })
  line.close()
  if (!staff.cookie) throw new Error(`the officer of the demo could not sign in: ${staff.status}`)
  return [resident.cookie, staff.cookie]
}
