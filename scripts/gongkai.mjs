// The command line: bundles server/gongkai.ts, and the threads it starts, when a source changed, then runs it here. Nothing but answers on stdout.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { debuglog } from 'node:util'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const SOURCES = ['domain', 'service', 'server']
/** All but the first are started as threads, by their place beside it (server/threads/run-in-thread.ts). */
const ENTRIES = [
  'server/gongkai.ts',
  'server/evidence/prepare-file-worker.ts',
  'server/evidence/bind-book-worker.ts',
  'server/report/check-report-worker.ts',
]
/** The font of evidence books, read by the thread beside which it lies. */
const FONT = 'evidence/font'
const UNUSABLE = 2

/** Changes with every source, so that a bundle in use is never written over. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const folder of SOURCES) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!/\.(ts|json)$/.test(entry.name)) continue
      const path = join(entry.parentPath, entry.name)
      const { mtimeMs, size } = statSync(path)
      hash.update(`${path} ${mtimeMs} ${size}\n`)
    }
  }
  return hash.digest('hex').slice(0, 16)
}

async function bundled() {
  const folder = join(root, 'dist/gongkai')
  const out = join(folder, fingerprint())
  if (!existsSync(out)) {
    await bundle(out)
    removeOld(folder)
  }
  return join(out, 'gongkai.js')
}

/** A running server may still load a part of an older bundle, so those of the last day stay. */
function removeOld(folder) {
  const before = Date.now() - 24 * 3_600_000
  for (const name of readdirSync(folder)) {
    const old = join(folder, name)
    if (statSync(old).mtimeMs < before) rmSync(old, { recursive: true, force: true })
  }
}

async function bundle(out) {
  const { build } = await import('esbuild')
  const making = `${out}.${process.pid}`
  await build({
    entryPoints: ENTRIES.map((path) => join(root, path)),
    outbase: join(root, 'server'),
    absWorkingDir: root,
    outdir: making,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'error',
  })
  cpSync(join(root, 'server', FONT), join(making, FONT), { recursive: true })
  try {
    renameSync(making, out)
  } catch (error) {
    // Another run of the same sources was faster.
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(out)) throw error
  }
}

const io = {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}
try {
  const { main } = await import(pathToFileURL(await bundled()).href)
  process.exitCode = await main(process.argv.slice(2), io)
} catch (error) {
  // Whoever mends the program sees where with NODE_DEBUG=gongkai; whoever uses it is told what to do.
  debuglog('gongkai')('%O', error)
  io.err(`程序出了问题（${error?.name ?? '原因不明'}），命令没有完成。请把使用的命令和文件告诉维护人员。\n`)
  process.exitCode = UNUSABLE
}
