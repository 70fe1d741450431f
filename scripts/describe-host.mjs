// docs/browser-edition.md from the tables of web/host: what it has, what it lacks. With --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './installed.mjs'

const TARGET = join(root, 'docs/browser-edition.md')
const BUNDLE = join(root, 'dist/describe-host.mjs')

async function loadHost() {
  const contents = `
    export { BUILT_INS } from './builtins'
    export { WITHOUT_EFFECT } from './builtins/builtin'
    export { OPEN_TYPES } from './builtins/button'
    export { MODES } from './builtins/picker'
    export { createApis } from './wx'
    export { LACKING } from './wx/lacking'`
  await build({
    stdin: { contents, resolveDir: join(root, 'web/host'), loader: 'ts' },
    outfile: BUNDLE,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  })
  return import(`${pathToFileURL(BUNDLE).href}?${process.pid}`)
}

const toKebabCase = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const listNames = (names) => names.sort().map((name) => `\`${name}\``)

/** Columns wrap in Markdown as they like; one line each would be a very long page. */
const joinNames = (names) => listNames(names).join(' ')

function describeBuiltIn([tag, { properties = {} }], { WITHOUT_EFFECT, shared }) {
  const own = Object.entries(properties).filter(([name]) => !shared.has(name))
  const named = (isIdle) =>
    own.filter(([, type]) => (type === WITHOUT_EFFECT) === isIdle).map(([name]) => toKebabCase(name))
  return `| \`${tag}\` | ${joinNames(named(false))} | ${joinNames(named(true))} |`
}

function composePage({ BUILT_INS, WITHOUT_EFFECT, OPEN_TYPES, MODES, createApis, LACKING }) {
  const shared = new Set(Object.keys(BUILT_INS.block.properties))
  const rows = Object.entries(BUILT_INS).sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    ...INTRODUCTION,
    '## Built-in components',
    '',
    'Any other tag stops the build. Common to all: `hidden`, `hover-class`, `animation`, `aria-role`, `aria-*`, `tabindex`.',
    '',
    '| tag | properties | accepted, without effect |',
    '|---|---|---|',
    ...rows.map((row) => describeBuiltIn(row, { WITHOUT_EFFECT, shared })),
    '',
    `\`picker\` modes: ${joinNames([...MODES])}. \`button\` open types: ${joinNames(Object.keys(OPEN_TYPES))}. Others throw by name.`,
    '',
    '## wx',
    '',
    `${joinNames(Object.keys(createApis({}, {})))}`,
    '',
    'Anything else throws `wx.NAME is not available in the browser edition`. Known to be asked for, and why not:',
    '',
    '| wx. | because |',
    '|---|---|',
    ...Object.entries(LACKING).map(([name, reason]) => `| \`${name}\` | ${reason} |`),
    '',
  ].join('\n')
}

const INTRODUCTION = [
  '# The browser edition',
  '',
  '`web/` runs the built mini-program for people without WeChat. The lists below are written by',
  '`node scripts/describe-host.mjs` from the tables in `web/host/`; a test refuses them when they are old.',
  '',
  '## Differences from WeChat to remember',
  '',
  '- Data is not serialised, and `setData` is done when it returns. A function, `undefined`, a Date or an instance of a class',
  '  would arrive here and not in WeChat: builds to try things with (not minified) and tests refuse them with page and path.',
  '  A function for a TDesign component (`steps` of a guide) goes to the component itself: `selectComponent(…).setData(…)`.',
  '- Scripts and pages share one realm: `window` is there. The types of `miniprogram/` have no DOM, so tsc refuses it.',
  '- One document holds all pages; ten may lie on top of each other, as in WeChat. There is no Skyline.',
  '- An address is `#/path?query`. Back and forward move through it, a link opens any page; a page that is not there calls',
  '  `onPageNotFound` and shows home.',
  '- There is no WeChat account: `login` fails, `requestSubscribeMessage` answers `reject`, and residents are known by a cookie.',
  '- `onShareAppMessage` makes a 分享 button in the bar: the sheet of the device, or a copied link.',
  '- The guide of privacy is asked for by the mini-program (`onNeedPrivacyAuthorization`) before files are chosen; without',
  '  a listener the browser asks by itself.',
  '- `openDocument` opens a tab, `saveFile` and its kin hand the file to the downloads, `previewImage` is a viewer over the page.',
  '- `web-view` frames pages of the same site only. `canvas` is `type="2d"`. There is no `map`, `camera` or `live-player`.',
  '- `getUpdateManager` never has an update: a browser loads the newest edition when the page is opened.',
  '- Icons are masks made from `tdesign-icons-svg`; their shapes differ a little from the font of the package.',
  "- TDesign's popup is told to screen readers as a dialog (`web/compiler/mend-markup.mjs`); WeChat gets the package unchanged.",
  '- glass-easel is newer than what most phones run, and the compilers that check our markup and styles are of 2019 and 2020.',
  '  A pass here is not a pass in WeChat: look once at a real phone before a release.',
  '',
]

const written = composePage(await loadHost())
if (!process.argv.includes('--check')) writeFileSync(TARGET, written)
else if (readFileSync(TARGET, 'utf8') !== written) {
  console.error('docs/browser-edition.md is out of date: run node scripts/describe-host.mjs')
  process.exitCode = 1
}
