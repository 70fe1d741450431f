// miniprogram/ → dist/miniprogram/: what WeChat DevTools opens, what is uploaded, and what web/ runs.
import { cpSync, mkdirSync, readdirSync, rmSync, watch as watchFolder, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build, transform } from 'esbuild'
import { isFile, listReachedFiles, openProject, readText } from '../web/compiler/graph.mjs'
import { addIconMasks, findIcons } from '../web/compiler/icons.mjs'
import { packageSizes, sizeLines } from './package-sizes.mjs'
import { refuseNewerCode } from './phone/check-phone-code.mjs'

/** The budget of the main package in bytes; WeChat refuses packages above 2 MB. */
const MAIN_PACKAGE_LIMIT = 600 * 1024
const ASSETS = /\.(png|jpe?g|gif|svg|webp)$/
const ICON_STYLE = 'miniprogram_npm/tdesign-miniprogram/icon/icon.wxss'
const NOWHERE = { apiBase: '', cloudEnv: '', template: '' }
/** Old Android WebViews under WeChat 8 still run this. */
const TARGET = 'es2018'

/**
 * Compiles the mini-program once, or again at each change.
 * `apiBase` is the address of a server (`''` = the page's own origin); with `cloudEnv`, the id of an environment in
 * WeChat's cloud, calls go through wx.cloud instead; with `template`, residents may ask there to be reminded.
 * Returns its sizes by package; throws where a component or an import is missing.
 */
export async function buildMiniprogram(options = {}) {
  const settings = { root: 'miniprogram', outDir: 'dist/miniprogram', ...NOWHERE, ...options }
  const packages = await compileOnce(settings)
  if (settings.watch) recompileOnChange(settings)
  return packages
}

async function compileOnce(settings) {
  const project = openProject(settings.root)
  const out = resolve(settings.outDir)
  refuseLocalImages(project)
  const files = new Map([
    ...(await compileScripts(project, settings)),
    ...copyMarkup(project),
    ...writeConfiguration(project),
  ])
  const icons = files.get(ICON_STYLE)
  if (icons) files.set(ICON_STYLE, addIconMasks(icons, findIcons(files.values())))
  rmSync(out, { recursive: true, force: true })
  for (const [path, text] of files) writeBuilt(join(out, path), text)
  // WeChat runs CommonJS; without this a tool that reads the build takes it for the kind of this repository.
  writeBuilt(join(out, 'package.json'), '{ "type": "commonjs" }\n')
  const copied = listAssets(project.root)
  for (const path of copied) cpSync(join(project.root, path), join(out, path))
  const sizes = [...files].map(([path, text]) => ({ path, bytes: Buffer.byteLength(text) }))
  const images = copied.map((path) => ({ path, bytes: readFileSize(join(project.root, path)) }))
  return packageSizes([...sizes, ...images], project.app)
}

const readFileSize = (path) => Buffer.byteLength(readText(path), 'latin1')

function writeBuilt(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** One CommonJS file for each page and component; what several of them share becomes a chunk. */
async function compileScripts(project, { apiBase, cloudEnv, template }) {
  const scriptOf = (path) => ['.ts', '.js'].map((extension) => project.fileOf(path) + extension).find(isFile)
  const entries = ['app', ...project.units.map((unit) => unit.path)].filter(scriptOf)
  const { outputFiles } = await build({
    entryPoints: entries.map((path) => ({ in: scriptOf(path), out: path })),
    outdir: project.root,
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    target: TARGET,
    chunkNames: 'chunks/[hash]',
    define: {
      __API_BASE__: JSON.stringify(apiBase),
      __CLOUD__: String(cloudEnv !== ''),
      __CLOUD_ENV__: JSON.stringify(cloudEnv),
      __TEMPLATE__: JSON.stringify(template),
    },
    plugins: [insideTdesign(project)],
    logLevel: 'error',
  })
  return Promise.all(outputFiles.map(async (file) => [relative(project.root, file.path), await toCommonJs(file.text)]))
}

const toCommonJs = async (text) =>
  (
    await transform(text, {
      format: 'cjs',
      target: TARGET,
      minifySyntax: true,
      minifyWhitespace: true,
      charset: 'utf8',
    })
  ).code

/** TDesign is imported by the path WeChat knows it by, and brings its own copies of the packages it names. */
const insideTdesign = (project) => ({
  name: 'inside-tdesign',
  setup({ onResolve }) {
    const library = project.folderOf('tdesign-miniprogram')
    const findIn = (folder, path) => {
      const place = join(folder, path)
      const found = [place, `${place}.js`, join(place, 'index.js')].find(isFile)
      return found ? { path: found } : null
    }
    onResolve({ filter: /^tdesign-miniprogram\// }, ({ path }) =>
      findIn(dirname(library), renameLibrary(path, library)),
    )
    onResolve({ filter: /^[a-z]/ }, ({ path, importer }) =>
      importer.startsWith(library) ? findIn(join(library, 'miniprogram_npm'), path) : null,
    )
  },
})

const renameLibrary = (path, library) => path.replace('tdesign-miniprogram', basename(library))

function copyMarkup(project) {
  return listReachedFiles(project).map((path) => [path, readText(project.fileOf(path))])
}

const LOCAL_IMAGE = /url\(\s*['"]?(?!data:|https:|\/\/)[^)]*\)/

/** WeChat shows no image of the package in a style; a browser would, so nobody would notice. */
function refuseLocalImages(project) {
  const own = listReachedFiles(project).filter((path) => path.endsWith('.wxss') && !path.startsWith('miniprogram_npm/'))
  for (const path of own) {
    const [found] = readText(project.fileOf(path)).match(LOCAL_IMAGE) ?? []
    if (found) throw new Error(`${path}: WeChat does not show ${found} in a style; use <image> or a data: address`)
  }
}

/** The JSON files, with package components named by their place in the build. */
function writeConfiguration(project) {
  const units = project.units.map((unit) => {
    const own = Object.keys(unit.json.usingComponents ?? {})
    const usingComponents = Object.fromEntries(own.map((tag) => [tag, `/${unit.using[tag]}`]))
    return [`${unit.path}.json`, JSON.stringify({ ...unit.json, usingComponents })]
  })
  const site = join(project.root, 'sitemap.json')
  return [
    ['app.json', readText(join(project.root, 'app.json'))],
    ...(isFile(site) ? [['sitemap.json', readText(site)]] : []),
    ...units,
  ]
}

const listAssets = (root) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ASSETS.test(extname(entry.name)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))

function recompileOnChange(settings) {
  let waiting
  watchFolder(settings.root, { recursive: true }, () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => compileOnce(settings).then(printSizes, (problem) => console.error(problem.message)), 100)
  })
}

/** Says how large each package is and what makes it large; false where the main package breaks its budget. */
export function printSizes(packages) {
  console.error(`mini-program, compiled (at most ${MAIN_PACKAGE_LIMIT / 1024} KB in the main package):`)
  for (const line of sizeLines(packages)) console.error(line)
  return packages.main <= MAIN_PACKAGE_LIMIT
}

async function runBuild() {
  const { values } = parseArgs({
    options: {
      watch: { type: 'boolean', default: false },
      'cloud-env': { type: 'string', default: '' },
      'api-base': { type: 'string', default: '' },
      template: { type: 'string', default: '' },
    },
  })
  const { watch, template, 'cloud-env': cloudEnv, 'api-base': apiBase } = values
  const packages = await buildMiniprogram({ watch, cloudEnv, apiBase, template })
  refuseNewerCode(resolve('dist/miniprogram'), { given: false })
  if (!printSizes(packages)) process.exitCode = 1
}

if (import.meta.url === `file://${process.argv[1]}`) await runBuild()
