// WXML and WXS → JavaScript that needs no evaluation at run time.
import { createRequire } from 'node:module'
import { isFile, readText } from './graph.mjs'
import { mendMarkup } from './mend-markup.mjs'
import { makeUnknownTagFinder } from './tags.mjs'

const { TmplGroup } = createRequire(import.meta.url)('glass-easel-template-compiler')
const ERROR = 3

/** Wraps change:prop observers and wxs event handlers in what the host gives them. */
const RUNTIME_HOOKS =
  'Q.A=(f)=>(n,o,h,e)=>globalThis.__wxsHost.propChanged(f,[n,o],[h,e]);Q.C=(c,e,f)=>globalThis.__wxsHost.event(c,e,f);'

/**
 * WXS is not JavaScript: `x.constructor` is a string there, and an unknown escape keeps its backslash.
 * Exported functions are marked, so that the host can tell a wxs handler from a method of the page.
 */
const translateWxs = (source) =>
  `${source.replace(/\\([^nrtbfv0'"\\ux\n\r])/g, '\\\\$1').replace(/\.constructor\b/g, '.nv_constructor')}
;for(var __k in module.exports)if(typeof module.exports[__k]==="function")module.exports[__k].__wxs=1;`

/**
 * Compiles the markup of all units and of the built-in components (`{ tag: template }`).
 * Returns one JavaScript expression and the problems found; a missing template is a problem too.
 */
export function compileTemplates(project, builtins) {
  const group = new TmplGroup()
  const problems = []
  const seen = new Set()
  const unknownTags = makeUnknownTagFinder(project, builtins)
  const once = (path) => !seen.has(path) && Boolean(seen.add(path))

  // A module is known by the name it is asked for, with its extension or without.
  const addScript = (path) => {
    if (!once(`wxs:${path}`)) return
    const source = readText(`${project.fileOf(path.replace(/\.wxs$/, ''))}.wxs`)
    group.addScript(path, translateWxs(source))
    for (const [, reference] of source.matchAll(/\brequire\(\s*['"]([^'"]+)['"]\s*\)/g)) {
      addScript(new URL(reference, `file:///${path}`).pathname.slice(1))
    }
  }
  const addTemplate = (path) => {
    if (!once(path)) return
    const file = `${project.fileOf(path)}.wxml`
    if (!isFile(file)) {
      problems.push({ path: `${path}.wxml`, message: 'is not there', isError: true })
      return
    }
    const markup = mendMarkup(path, readText(file))
    problems.push(...listProblems(path, group.addTmpl(path, markup)))
    for (const tag of unknownTags(markup)) {
      problems.push({
        path: `${path}.wxml`,
        message: `<${tag}> is not available in the browser edition`,
        isError: true,
      })
    }
    for (const name of group.getInlineScriptModuleNames(path)) {
      group.setInlineScript(path, name, translateWxs(group.getInlineScript(path, name)))
    }
    for (const other of group.getDirectDependencies(path)) addTemplate(other.replace(/\.wxml$/, ''))
    for (const script of group.getScriptDependencies(path)) addScript(script)
  }

  for (const unit of project.units) addTemplate(unit.path)
  for (const [tag, template] of Object.entries(builtins)) group.addTmpl(`wx/${tag}`, template)
  group.setExtraRuntimeScript(RUNTIME_HOOKS)
  const code = group.getTmplGenObjectGroups()
  group.free()
  return { code, problems }
}

const listProblems = (path, warnings) =>
  (warnings ?? []).map((one) => ({
    path: `${one.path ?? path}:${one.startLine}:${one.startColumn}`,
    message: one.message,
    isError: one.isError ?? one.level >= ERROR,
  }))
