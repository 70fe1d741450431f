// WXSS → CSS. Which classes are private to a component is known only when it registers, so a mark is left for the host.
import { posix } from 'node:path'
import postcss from 'postcss'
import { isFile, readText } from './graph.mjs'
import { toCssLengths } from './lengths.mjs'

/** Stands before each class name; the host puts the component's scope there, or nothing. */
export const SCOPE_MARK = '\u0001'
const TAGS =
  /(^|[\s>+~,(])(view|text|image|button|input|textarea|picker|scroll-view|swiper|swiper-item|form|label|navigator|icon|switch|checkbox|radio|progress|rich-text|slider|picker-view|picker-view-column|canvas|video|audio|cover-view|cover-image|web-view)(?![\w-])/g
const CLASS_OR_LITERAL = /\[[^\]]*\]|"[^"]*"|\.(-?[_a-zA-Z\u00a0-\uffff\\][\w\u00a0-\uffff\\-]*)/g

const toSelector = (selector) =>
  selector
    .replace(CLASS_OR_LITERAL, (literal, name) => (name ? `.${SCOPE_MARK}${name}` : literal))
    .replace(/:host(?:\(([^)]*)\))?/g, (_, inner) => `[wx-host="${SCOPE_MARK}H"]${inner ?? ''}`)
    .replace(TAGS, '$1wx-$2')

const isKeyframe = (rule) => rule.parent?.type === 'atrule' && /keyframes$/.test(rule.parent.name)

function translateStyles(root) {
  root.walkRules((rule) => {
    if (!isKeyframe(rule)) rule.selectors = rule.selectors.map(toSelector)
  })
  root.walkDecls((declaration) => {
    declaration.value = toCssLengths(declaration.value)
  })
  root.walkAtRules('media', (rule) => {
    rule.params = rule.params.replace(/([\d.]+)rpx/g, (_, length) => `${length / 2}px`)
  })
}

/** A function path (`pages/home/home`) → CSS, with what it imports in front; '' where there is no style. */
export function makeStyleCompiler(project) {
  const done = new Map()
  const inline = (path, seen) => {
    if (seen.has(path)) return ''
    seen.add(path)
    const file = project.fileOf(path)
    if (!isFile(file)) throw new Error(`${path} is imported but not there`)
    return readText(file).replace(/@import\s+(?:url\()?['"]([^'"]+)['"]\)?\s*;?/g, (_, reference) => {
      const target = reference.startsWith('/') ? reference.slice(1) : posix.join(posix.dirname(path), reference)
      return inline(target.endsWith('.wxss') ? target : `${target}.wxss`, seen)
    })
  }
  return (path) => {
    if (!isFile(project.fileOf(`${path}.wxss`))) return ''
    const text = inline(`${path}.wxss`, new Set())
    if (!done.has(text)) {
      const root = postcss.parse(text)
      translateStyles(root)
      done.set(text, root.toString())
    }
    return done.get(text)
  }
}
