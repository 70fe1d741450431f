// The modules of the code base in this process: compiled as jest compiles them, and loaded again where a mutant stands.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { transformSync } from '@swc/core'

const PARAMETERS = ['module', 'exports', 'require', '__filename', '__dirname', 'describe', 'it', 'test', 'expect']
const HOOKS = ['beforeEach', 'afterEach', 'beforeAll', 'afterAll']
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.cjs', '.json', '/index.ts']

/** `globals` are what a test file finds without importing it, `packages` what stands for a package, each by name. */
export function openModules(root, globals, packages) {
  const compiled = new Map()
  const loaded = new Map()
  const importers = new Map()
  const given = [...PARAMETERS.slice(5), ...HOOKS].map((name) => globals[name])

  function load(path) {
    const known = loaded.get(path)
    if (known) return known.exports
    const module = { exports: {} }
    loaded.set(path, module)
    if (path.endsWith('.json')) module.exports = JSON.parse(readFileSync(path, 'utf8'))
    else run(path, module)
    return module.exports
  }

  function run(path, module) {
    if (!compiled.has(path)) compiled.set(path, compileModule(path, readFileSync(path, 'utf8')))
    const outside = createRequire(path)
    const require = (name) => {
      if (!name.startsWith('.')) return packages[name] ?? outside(name)
      const target = resolveFile(dirname(path), name)
      if (!importers.has(target)) importers.set(target, new Set())
      importers.get(target).add(path)
      return load(target)
    }
    compiled.get(path)(module, module.exports, require, path, dirname(path), ...given)
  }

  /** Every module that imports this one, however far away, and itself. */
  function reach(path, into = new Set()) {
    if (into.has(path)) return into
    into.add(path)
    for (const importer of importers.get(path) ?? []) reach(importer, into)
    return into
  }

  /** What this file is and what imports it is loaded anew. */
  function forget(path) {
    for (const one of reach(path)) loaded.delete(one)
  }

  /** From here on the file reads `text`. */
  function replace(path, text) {
    forget(path)
    compiled.set(path, compileModule(path, text))
  }

  return { load: (path) => load(join(root, path)), reach, forget, replace }
}

function compileModule(path, text) {
  const { code } = transformSync(text, {
    filename: path,
    sourceMaps: false,
    jsc: { parser: { syntax: 'typescript', tsx: path.endsWith('x') }, target: 'es2022' },
    module: { type: 'commonjs' },
    configFile: false,
    swcrc: false,
  })
  const source = `(function (${[...PARAMETERS, ...HOOKS].join(', ')}) {${code}\n})`
  return new Script(source, { filename: path }).runInThisContext()
}

function resolveFile(folder, name) {
  const base = join(folder, name)
  const found = ENDINGS.map((ending) => base + ending).find((path) => existsSync(path) && statSync(path).isFile())
  if (!found) throw new Error(`${name} is not found from ${folder}`)
  return found
}
