// The product and its floor as child processes on free ports, each with a data folder of its own.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../installed.mjs'

const FLOOR = join(root, 'scripts/bench/floor-server.mjs')
const FLOOR_ON_POSTGRES = join(root, 'scripts/bench/floor-server-postgres.mjs')
const PRODUCT = join(root, 'scripts/gongkai.mjs')
const PROBE = join(root, 'scripts/bench/memory-probe.cjs')
const START_MS = 60_000

/** None outlives the run, however it ends. */
const children = new Set()
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})

/** Runs `work(folder)` and removes the folder whatever happens. */
export async function withFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** On SQLite, or on the PostgreSQL that `database` names. */
export function startFloor(folder, database = '') {
  return database
    ? startProcess([FLOOR_ON_POSTGRES, database], {})
    : startProcess([FLOOR, join(folder, 'floor.db')], {})
}

/** The server as `npm start` runs it. `flags` are Node's own, e.g. for a profile. */
export function startProduct(folder, { port = 0, flags = [], database = '', probe = false } = {}) {
  const environment = { PORT: String(port), DATA_DIR: folder, TRUST_PROXY: '127.0.0.1', DATABASE_URL: database }
  const watched = probe ? ['--expose-gc', '--require', PROBE] : []
  return startProcess([...watched, ...flags, PRODUCT, 'serve', '--demo'], environment, probe)
}

/** Answers once the process has told its address: `{ url, port, stop(), kill(), memory() }`; the last with a probe. */
async function startProcess(args, settings, probe = false) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe', ...(probe ? ['ipc'] : [])],
    env: { ...process.env, ...settings },
  })
  children.add(child)
  const ended = new Promise((resolve) => child.on('exit', resolve)).then(() => children.delete(child))
  const end = (signal) => {
    child.kill(signal)
    return ended
  }
  const url = await addressIn(child).catch(async (error) => {
    await end('SIGKILL')
    throw error
  })
  const memory = () =>
    new Promise((resolve) => {
      child.once('message', resolve)
      child.send('settle')
    })
  return { url, port: Number(new URL(url).port), stop: () => end('SIGTERM'), kill: () => end('SIGKILL'), memory }
}

function addressIn(child) {
  return new Promise((resolve, reject) => {
    let told = ''
    const give = (reason) => reject(new Error(`the server ${reason}:\n${told}`))
    const timer = setTimeout(() => give('did not start in time'), START_MS)
    child.on('exit', (code) => give(`ended with ${code}`))
    child.stderr.on('data', (text) => {
      told += text
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0]
      if (!url) return
      clearTimeout(timer)
      resolve(url)
    })
  })
}
