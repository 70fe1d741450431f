// server/ → dist/gongkai/…: the command line and the threads it starts, bundled again when a source changed.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './installed.mjs'

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
const DAY_MS = 24 * 3_600_000

/** The folder of the bundle of these sources, made now where it is not there; `NEWEST` in `folder` names it. */
export async function bundleCommands(folder) {
  const name = hashSources()
  const out = join(folder, name)
  if (!existsSync(out)) {
    await buildCommands(out)
    removeOld(folder)
  }
  const mark = join(folder, 'NEWEST')
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== name) writeFileSync(mark, name)
  return out
}

/** Changes with every source, so that a bundle in use is never written over. */
function hashSources() {
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

/** A running server may still load a part of an older bundle, so those of the last day stay. */
function removeOld(folder) {
  for (const name of readdirSync(folder)) {
    const old = join(folder, name)
    if (statSync(old).mtimeMs < Date.now() - DAY_MS) rmSync(old, { recursive: true, force: true })
  }
}

async function buildCommands(out) {
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
