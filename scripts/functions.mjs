// cloudfunctions/*/ → dist/functions/*/: index.ts bundled to one index.js each, so that nothing is installed in WeChat's
// cloud; package.json and config.json as they are.
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './installed.mjs'

const SOURCES = join(root, 'cloudfunctions')
/** A folder with an index.ts is a function; the others hold what functions share. */
export const FUNCTIONS = readdirSync(SOURCES).filter((name) => existsSync(join(SOURCES, name, 'index.ts')))
/** Read by the developer tools of WeChat when a function is uploaded. */
const MANIFESTS = ['package.json', 'config.json']
/** What the SDK brings for models and AI, and cheerio for pages it fetches itself: never called here, and two megabytes. */
const UNUSED = [
  ...['@cloudbase/ai', '@cloudbase/app', '@cloudbase/wx-cloud-client-sdk', 'web-streams-polyfill'],
  ...['undici', 'encoding-sniffer'],
]
/** Nodejs18.15 is the newest runtime that both the console of WeChat and that of Tencent offer. */
const TARGET = 'node18'

/** Bundles every function; gives their sizes in bytes by name. */
export async function buildFunctions({ outDir = join(root, 'dist/functions') } = {}) {
  rmSync(outDir, { recursive: true, force: true })
  const entries = FUNCTIONS.map((name) => ({
    in: join(SOURCES, name, 'index.ts'),
    out: `${name}/index`,
  }))
  await bundleFunctions(entries, outDir)
  for (const name of FUNCTIONS) copyManifests(name, join(outDir, name))
  return Object.fromEntries(FUNCTIONS.map((name) => [name, readFileSync(join(outDir, name, 'index.js')).length]))
}

/** One CommonJS file for each entry, with every package in it. */
export async function bundleFunctions(entryPoints, outdir) {
  const stub = join(root, 'scripts/deploy/unused.cjs')
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    platform: 'node',
    target: TARGET,
    format: 'cjs',
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    alias: Object.fromEntries(UNUSED.map((name) => [name, stub])),
    plugins: [replaceLocales(stub)],
    logLevel: 'error',
  })
}

/** Sentences of zod in forty languages; ours are our own. */
const replaceLocales = (stub) => ({
  name: 'without-locales',
  setup({ onResolve }) {
    onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer }) =>
      importer.includes('/zod/') ? { path: stub } : null,
    )
  },
})

function copyManifests(name, folder) {
  for (const file of MANIFESTS) copyFileSync(join(SOURCES, name, file), join(folder, file))
}

export function printSizes(sizes) {
  for (const [name, bytes] of Object.entries(sizes))
    console.error(`  ${(bytes / 1024).toFixed(0)} KB  functions/${name}`)
}

async function runBuild() {
  printSizes(await buildFunctions())
}

if (import.meta.url === `file://${process.argv[1]}`) void runBuild()
