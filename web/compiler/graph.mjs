// What a mini-program is made of: its pages and every component they reach, found by reading the JSON files.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'

const NPM = 'miniprogram_npm/'
const require = createRequire(import.meta.url)

export const isFile = (path) => existsSync(path) && statSync(path).isFile()
export const readText = (path) => readFileSync(path, 'utf8')
const readJson = (path) => (isFile(path) ? JSON.parse(readText(path)) : {})

/** Where a package keeps its files: beside the build if it was copied there, else in node_modules. */
function packageFolder(root, name) {
  const copied = join(root, NPM, name)
  if (existsSync(copied)) return copied
  try {
    const manifest = require.resolve(`${name}/package.json`)
    return join(dirname(manifest), readJson(manifest).miniprogram ?? 'miniprogram_dist')
  } catch {
    return null
  }
}

function splitPackage(path) {
  const parts = path.split('/')
  const count = path.startsWith('@') ? 2 : 1
  return { name: parts.slice(0, count).join('/'), rest: parts.slice(count).join('/') }
}

/**
 * Opens a mini-program, its sources or its build.
 * A path inside is written as WeChat writes it: no leading slash, no extension, packages under `miniprogram_npm/`.
 */
export function openProject(folder) {
  const root = resolve(folder)
  const packages = new Map()
  const folderOf = (name) => {
    if (!packages.has(name)) packages.set(name, packageFolder(root, name))
    return packages.get(name)
  }
  const fileOf = (path) => {
    if (!path.startsWith(NPM)) return join(root, path)
    const { name, rest } = splitPackage(path.slice(NPM.length))
    return join(folderOf(name) ?? join(root, NPM, name), rest)
  }
  const pathOf = (file) => {
    for (const [name, inside] of packages) {
      if (inside && file.startsWith(inside + sep)) return NPM + posix.join(name, toPosix(relative(inside, file)))
    }
    if (!file.startsWith(root + sep)) throw new Error(`${file} lies outside the mini-program`)
    return toPosix(relative(root, file))
  }
  const project = { root, fileOf, pathOf, folderOf, app: readJson(join(root, 'app.json')) }
  return { ...project, ...listUnits(project) }
}

const toPosix = (path) => path.split(sep).join('/')

function resolveComponent(project, from, reference) {
  const exists = (path) => isFile(`${project.fileOf(path)}.json`) || isFile(`${project.fileOf(path)}.wxml`)
  const beside = posix.normalize(posix.join(posix.dirname(from), reference))
  const { name } = splitPackage(reference)
  const packaged = !reference.startsWith('.') && project.folderOf(name) ? [NPM + reference] : []
  const candidates = reference.startsWith('/') ? [reference.slice(1)] : [beside, ...packaged]
  const found = candidates.flatMap((path) => [path, `${path}/index`]).find(exists)
  if (!found) throw new Error(`${from}.json: component "${reference}" is not there`)
  return found
}

const listPages = (app) => [
  ...(app.pages ?? []),
  ...(app.subPackages ?? app.subpackages ?? []).flatMap((part) =>
    part.pages.map((page) => posix.join(part.root, page)),
  ),
]

/** The components that a unit names, also those that stand in where its user names none. */
const listParts = (unit) => [...Object.values(unit.using), ...Object.values(unit.generics)]

/** Every page and component, each after the components it uses. */
function listUnits(project) {
  const { app, fileOf } = project
  const units = new Map()
  const everywhere = Object.entries(app.usingComponents ?? {}).map(([tag, reference]) => [
    tag,
    resolveComponent(project, 'app', reference),
  ])
  const visit = (path, kind) => {
    if (units.has(path)) return
    const unit = { path, kind, json: readJson(`${fileOf(path)}.json`), using: {}, generics: {} }
    units.set(path, unit)
    if (!path.startsWith(NPM)) Object.assign(unit.using, Object.fromEntries(everywhere))
    for (const [tag, reference] of Object.entries(unit.json.usingComponents ?? {})) {
      unit.using[tag] = resolveComponent(project, path, reference)
    }
    for (const [tag, generic] of Object.entries(unit.json.componentGenerics ?? {})) {
      if (generic.default) unit.generics[tag] = resolveComponent(project, path, generic.default)
    }
    for (const target of listParts(unit)) visit(target, 'component')
  }
  const pages = listPages(app)
  for (const page of pages) visit(page, 'page')
  if (app.tabBar?.custom) visit('custom-tab-bar/index', 'component')
  return { pages, units: sortByDependencies(units) }
}

function sortByDependencies(units) {
  const done = new Set()
  const place = (unit) => {
    if (done.has(unit)) return
    done.add(unit)
    for (const path of listParts(unit)) place(units.get(path))
    done.delete(unit)
    done.add(unit)
  }
  for (const unit of units.values()) place(unit)
  return [...done]
}

const IMPORTS = {
  wxml: /<(?:import|include|wxs)\b[^>]*?\bsrc\s*=\s*["']([^"']+)["']/g,
  wxs: /\brequire\(\s*['"]([^'"]+)['"]\s*\)/g,
  wxss: /@import\s+(?:url\()?['"]([^'"]+)['"]\)?\s*;?/g,
}

/** Every markup, style and wxs file that the units reach, as paths with their extension. */
export function listReachedFiles(project) {
  const reached = new Set()
  const follow = (path) => {
    const file = project.fileOf(path)
    if (reached.has(path) || !isFile(file)) return
    reached.add(path)
    for (const target of listFileImports(path, readText(file))) follow(target)
  }
  for (const unit of project.units) for (const kind of ['wxml', 'wxss']) follow(`${unit.path}.${kind}`)
  follow('app.wxss')
  return [...reached]
}

/** The files one file names, resolved; an extension left out is the kind of file the statement asks for. */
export function listFileImports(path, text) {
  const kind = path.slice(path.lastIndexOf('.') + 1)
  return [...text.matchAll(IMPORTS[kind])].map((match) => {
    const wanted = kind === 'wxml' && match[0].startsWith('<wxs') ? 'wxs' : kind
    const target = match[1].startsWith('/') ? match[1].slice(1) : posix.join(posix.dirname(path), match[1])
    return target.endsWith(`.${wanted}`) ? target : `${target}.${wanted}`
  })
}
