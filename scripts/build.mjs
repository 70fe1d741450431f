// Builds what is stale: the mini-program, its browser edition, the staff page, the check page, the cloud functions, the
// command line with the server.
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureInstalled, root } from './installed.mjs'

const LIBRARIES = ['package-lock.json', 'scripts']
const PARTS = [
  { name: 'miniprogram', sources: ['miniprogram', 'domain', 'project.config.json'], build: buildMiniprogramPart },
  { name: 'web', sources: ['web', 'miniprogram', 'domain'], build: buildWebPart },
  { name: 'admin', sources: ['admin', 'domain', 'typings'], build: buildAdmin },
  { name: 'check', sources: ['server/pages/check', 'typings'], build: buildCheck },
  { name: 'functions', sources: ['cloudfunctions', 'service', 'domain'], build: buildFunctionsPart },
  { name: 'gongkai', sources: ['server', 'service', 'domain'], build: buildCommands },
]

/** Builds each part whose sources are newer than its last build. Throws where a build fails. */
export async function buildStale() {
  for (const part of PARTS) {
    const mark = join(root, 'dist', `.${part.name}`)
    const newest = Math.max(...[...part.sources, ...LIBRARIES].map((path) => newestIn(join(root, path))))
    if (existsSync(mark) && statSync(mark).mtimeMs > newest) continue
    console.error(`正在构建 ${part.name}……`)
    await part.build()
    mkdirSync(join(root, 'dist'), { recursive: true })
    writeFileSync(mark, '')
  }
}

async function buildMiniprogramPart() {
  const { buildMiniprogram, printSizes } = await import('./miniprogram.mjs')
  const { refuseNewerCode } = await import('./phone/check-phone-code.mjs')
  const sizes = await buildMiniprogram()
  refuseNewerCode(join(root, 'dist/miniprogram'), { given: false })
  if (!printSizes(sizes)) throw new Error('the main package of the mini-program is larger than its budget')
}

async function buildWebPart() {
  const { buildWeb, measureBundle } = await import('../web/build.mjs')
  const { olderBrowsers, refuseNewerCode } = await import('./phone/check-phone-code.mjs')
  await buildWeb({ banner: await olderBrowsers() })
  refuseNewerCode(join(root, 'dist/web'))
  console.error(`browser edition: ${measureBundle('dist/web')}`)
}

async function buildFunctionsPart() {
  const { buildFunctions, printSizes } = await import('./functions.mjs')
  printSizes(await buildFunctions())
}

async function buildAdmin() {
  const { build } = await import('vite')
  const { olderBrowsers, refuseNewerCode } = await import('./phone/check-phone-code.mjs')
  await build({
    configFile: join(root, 'admin/vite.config.ts'),
    logLevel: 'warn',
    build: { rolldownOptions: { output: { banner: await olderBrowsers() } } },
  })
  refuseNewerCode(join(root, 'dist/admin'))
}

async function buildCheck() {
  const { build } = await import('esbuild')
  const { olderBrowsers, refuseNewerCode, SCRIPT_TARGET } = await import('./phone/check-phone-code.mjs')
  const from = join(root, 'server/pages/check')
  const out = join(root, 'dist/check')
  await build({
    entryPoints: [join(from, 'check.ts')],
    outdir: out,
    bundle: true,
    format: 'esm',
    target: SCRIPT_TARGET,
    banner: { js: await olderBrowsers() },
    minify: true,
    logLevel: 'error',
  })
  for (const file of ['index.html', 'check.css', 'tables.css']) await cp(join(from, file), join(out, file))
  refuseNewerCode(out)
}

async function buildCommands() {
  const { bundleCommands } = await import('./bundle-commands.mjs')
  await bundleCommands(join(root, 'dist/gongkai'))
}

function newestIn(path) {
  if (!existsSync(path)) return 0
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

if (import.meta.url === `file://${process.argv[1]}`) {
  ensureInstalled()
  await buildStale()
}
