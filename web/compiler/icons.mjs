// TDesign's icons as masks in the style sheet: the package's own font comes from a third party's server.
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readText } from './graph.mjs'

const SVG_FOLDER = join(dirname(createRequire(import.meta.url).resolve('tdesign-icons-svg/package.json')), 'src')
const GLYPH = /\.t-icon-([\w-]+):before\{content:'[^']*';?\}/g

export const listIconNames = () => readdirSync(SVG_FOLDER).map((file) => file.replace(/\.svg$/, ''))

/** Names of icons that stand as a quoted word, or as a class, in any of the texts. */
export function findIcons(texts) {
  const known = new Set(listIconNames())
  const used = new Set()
  for (const text of texts) {
    for (const [, word] of text.matchAll(/["'`](?:t-icon-)?([a-z][a-z0-9]*(?:-[a-z0-9]+)*)["'`]/g)) {
      if (known.has(word)) used.add(word)
    }
  }
  return used
}

/** The package's icon.wxss without its font, with a mask for each used icon. */
export function addIconMasks(css, used) {
  const image = 'var(--icon,linear-gradient(#0000,#0000)) center/contain no-repeat'
  const shape =
    ".t-icon-base:before{content:'';display:inline-block;width:1em;height:1em;background:currentColor;" +
    `-webkit-mask:${image};mask:${image}}`
  const masks = css
    .replace(/@font-face\s*\{[^}]*\}/g, '')
    .replace(GLYPH, (_, name) => (used.has(name) ? `.t-icon-${name}:before{--icon:url("${makeDataUri(name)}")}` : ''))
  return masks + shape
}

function makeDataUri(name) {
  const svg = readText(join(SVG_FOLDER, `${name}.svg`))
    .replace('view-box', 'viewBox')
    .replace(/\s*(width|height)="1em"/g, '')
    .replace(/>\s+</g, '><')
    .replaceAll('"', "'")
    .trim()
  return `data:image/svg+xml,${svg.replace(/[%#<>{}]/g, encodeURIComponent)}`
}
