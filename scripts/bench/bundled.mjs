// Product code that is TypeScript, made importable: what is measured is the code itself, not a copy.
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from '../installed.mjs'

export async function importBundled(name) {
  return import(await buildBundle(name))
}

/** The address of the bundle, for what runs in a process of its own. */
export async function buildBundle(name) {
  const outfile = join(root, 'dist/bench', basename(name).replace(/\.ts$/, '.mjs'))
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
  return pathToFileURL(outfile).href
}
