// Compiles a mini-program for tests, once for all test files of a run.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const COMPILED_FROM = [
  'tests/web/compile.mjs',
  'web/compiler',
  'web/build.mjs',
  'web/host/builtins/templates.json',
  'scripts/miniprogram.mjs',
]

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)))
}

function fingerprint(roots: string[]): string {
  const hash = createHash('sha256')
  for (const file of roots.flatMap(filesBelow)) hash.update(`${file} ${statSync(file).mtimeMs}\n`)
  return hash.digest('hex').slice(0, 16)
}

/** The folder with the compiled mini-program; made by a process of its own, as esbuild does not run inside jsdom. */
export function compiled(root: string, entry: 'project' | 'page' = 'project'): string {
  const key = fingerprint([root, 'domain', ...COMPILED_FROM, ...(entry === 'page' ? ['web/host'] : [])])
  const folder = join(tmpdir(), `miniprogram-${entry}-${key}`)
  if (existsSync(folder)) return join(folder, 'web')
  const workshop = mkdtempSync(join(tmpdir(), 'miniprogram-'))
  execFileSync(process.execPath, ['tests/web/compile.mjs', resolve(root), workshop, entry], { stdio: 'pipe' })
  try {
    renameSync(workshop, folder)
  } catch {
    rmSync(workshop, { recursive: true, force: true })
  }
  return join(folder, 'web')
}
