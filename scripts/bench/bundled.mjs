// Product code that is TypeScript, made importable: what is measured is the code itself, not a copy.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from '../installed.mjs'

export async function bundled(name) {
  const outfile = join(root, 'dist/bench', name.replace(/\.ts$/, '.mjs'))
  await build({
    entryPoints: [join(root, 'scripts/bench', name)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  })
  return import(pathToFileURL(outfile).href)
}
