// A PostgreSQL of our own for tests and benchmarks: in a temporary folder, on a free port of this machine, gone afterwards.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const DEBIAN = '/usr/lib/postgresql'
const NO_CLUSTER = '/etc/postgresql-common/createcluster.d'
const READY_MS = 30_000
const STEP_MS = 50
/** The rules of a language, so that whatever relied on the order of the database instead of its own is found out. */
const ICU_FROM = 15

/** The folder of initdb and postgres, the newest first; null where PostgreSQL is not installed. */
export function postgresFolder() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null
}

/** On Debian as root it is installed now, without the cluster that Debian would make and start with it. */
export function ensurePostgres() {
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0
  if (postgresFolder() || !isDebianRoot) return postgresFolder()
  console.error('正在安装 PostgreSQL……')
  mkdirSync(NO_CLUSTER, { recursive: true })
  writeFileSync(join(NO_CLUSTER, 'gongkai-tests.conf'), 'create_main_cluster = false\n')
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], options)
  return postgresFolder()
}

/** Answers `{ url, stop() }`; null where PostgreSQL is not installed. Every commit is flushed, as in an installation. */
export async function startPostgres() {
  const bin = postgresFolder()
  if (!bin) return null
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-pg-'))
  const user = runUnprivileged()
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const cwd = folder
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'gongkai', '-A', 'trust', '--no-sync', ...orderOf(bin)], {
    ...user,
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const port = await freePort()
  const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: folder, max_connections: 200 }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...args], { ...user, cwd, stdio: 'ignore' })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  // None outlives the run, however it ends.
  const kill = () => server.kill('SIGQUIT')
  process.once('exit', kill)
  await waitUntilReady(bin, port)
  return {
    url: `postgres://gongkai@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.removeListener('exit', kill)
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function orderOf(bin) {
  const version = Number(/(\d+)/.exec(execFileSync(join(bin, 'initdb'), ['--version'], { encoding: 'utf8' }))?.[1])
  const icu = version >= ICU_FROM ? ['--locale-provider=icu', '--icu-locale=zh'] : []
  return ['-E', 'UTF8', '--locale=C.UTF-8', ...icu]
}

/** PostgreSQL refuses to run as root. */
function runUnprivileged() {
  if (process.getuid?.() !== 0) return {}
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

async function waitUntilReady(bin, port) {
  const before = Date.now() + READY_MS
  const isReady = () => spawnSync(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]).status === 0
  while (!isReady()) {
    if (Date.now() > before) throw new Error('PostgreSQL did not start')
    await new Promise((resolve) => setTimeout(resolve, STEP_MS))
  }
}
