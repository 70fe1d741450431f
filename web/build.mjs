// dist/miniprogram/ → dist/web/: the built mini-program together with the host that runs it in a browser.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { isFile, openProject, readText } from './compiler/graph.mjs'
import { compileTemplates } from './compiler/wxml.mjs'
import { makeStyleCompiler } from './compiler/wxss.mjs'

const here = dirname(fileURLToPath(import.meta.url))
/** What iOS 14 reads. It lowers syntax and styles; methods that came later are for `banner`. */
const SCRIPT_TARGET = 'es2020'
const STYLE_TARGET = 'safari14'
const ASSETS = /\.(png|jpe?g|gif|svg|webp)$/

/**
 * Builds the browser edition: index.html, app.js, app.css and the images.
 * `banner` is a script that stands before all others.
 * Without `minify` it is one to try things with, that refuses data which WeChat would lose.
 * With `entry: 'project'` it writes only the compiled mini-program, as a CommonJS module for tests.
 * Throws where our own markup does not compile; the warnings on TDesign's are returned.
 */
export async function buildWeb(options = {}) {
  const settings = { root: 'dist/miniprogram', outDir: 'dist/web', entry: 'page', minify: true, banner: '', ...options }
  const project = openProject(settings.root)
  const out = resolve(settings.outDir)
  const { source, problems } = compileProject(project)
  refuseOwnErrors(problems)
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  await (settings.entry === 'page' ? writePage : writeProject)({
    project,
    out,
    source,
    minify: settings.minify,
    banner: settings.banner,
  })
  return { problems }
}

/** What a browser loads before the first page, as it lies there and as it travels. */
export function measureBundle(folder) {
  const files = ['app.js', 'app.css', 'index.html'].map((name) => readText(join(folder, name)))
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`
  const raw = files.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const packed = files.reduce((sum, text) => sum + gzipSync(text).length, 0)
  return `${kilobytes(raw)}, ${kilobytes(packed)} gzip`
}

function compileProject(project) {
  const builtins = JSON.parse(readText(join(here, 'host/builtins/templates.json')))
  const { code, problems } = compileTemplates(project, builtins)
  const styleOf = makeStyleCompiler(project)
  const units = project.units.map(({ path, kind, json, using, generics }) => ({
    path,
    kind,
    json: {
      ...json,
      component: kind === 'component',
      usingComponents: makeAbsolute(using),
      componentGenerics: { ...json.componentGenerics, ...listGenericDefaults(generics) },
    },
    css: styleOf(path),
  }))
  const loaders = project.units
    .map(({ path }) => [path, `${project.fileOf(path)}.js`])
    .filter(([, file]) => isFile(file))
  const appScript = `${project.fileOf('app')}.js`
  const source = `module.exports = {
    app: ${JSON.stringify(project.app)},
    pages: ${JSON.stringify(project.pages)},
    appCss: ${JSON.stringify(styleOf('app'))},
    units: ${JSON.stringify(units)},
    templates: ${code},
    loaders: { ${loaders.map(([path, file]) => `${JSON.stringify(path)}: () => require(${JSON.stringify(file)})`)} },
    loadApp: () => ${isFile(appScript) ? `require(${JSON.stringify(appScript)})` : 'undefined'},
  }`
  return { source, problems }
}

const listGenericDefaults = (generics) =>
  Object.fromEntries(Object.entries(generics).map(([tag, path]) => [tag, { default: `/${path}` }]))

const makeAbsolute = (using) => Object.fromEntries(Object.entries(using).map(([tag, path]) => [tag, `/${path}`]))

/** One error of this kind is in TDesign's own table.wxml, where it is harmless. */
function refuseOwnErrors(problems) {
  const own = problems.filter((one) => one.isError && !one.path.startsWith('miniprogram_npm/'))
  if (own.length > 0) throw new Error(own.map((one) => `${one.path} ${one.message}`).join('\n'))
}

const makeVirtualModule = (source) => ({
  name: 'mini-program',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^virtual:project$/ }, () => ({ path: 'project', namespace: 'virtual' }))
    onLoad({ filter: /.*/, namespace: 'virtual' }, () => ({ contents: source, loader: 'js', resolveDir: here }))
  },
})

const makeSettings = ({ source, minify }) => ({
  bundle: true,
  platform: 'browser',
  target: SCRIPT_TARGET,
  charset: 'utf8',
  minify,
  define: { 'process.env.NODE_ENV': '"production"', __CHECKS_DATA__: String(!minify) },
  plugins: [makeVirtualModule(source)],
  logLevel: 'error',
})

async function writePage({ project, out, source, minify, banner }) {
  await build({
    ...makeSettings({ source, minify }),
    entryPoints: { app: join(here, 'host/main.ts') },
    outdir: out,
    format: 'iife',
    banner: { js: banner },
  })
  await build({
    entryPoints: { app: join(here, 'host/styles/app.css') },
    outdir: out,
    bundle: true,
    minify,
    target: STYLE_TARGET,
  })
  const title = project.app.window?.navigationBarTitleText ?? ''
  writeFileSync(join(out, 'index.html'), readText(join(here, 'index.html')).replace('{{title}}', title))
  copyAssets(project.root, out)
}

async function writeProject({ out, source, minify }) {
  await build({
    ...makeSettings({ source, minify }),
    stdin: { contents: "module.exports = require('virtual:project')", resolveDir: here },
    outfile: join(out, 'project.cjs'),
    format: 'cjs',
  })
}

function copyAssets(root, out) {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile() && ASSETS.test(extname(entry.name))) cpSync(file, join(out, relative(root, file)))
  }
}

if (import.meta.url === `file://${process.argv[1]}`) await buildWeb({ root: process.argv[2], outDir: process.argv[3] })
