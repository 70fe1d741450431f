// Refuses what iOS 14 cannot read in what a phone loads: here the sources (npm run lint), in build.mjs the bundles.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transform } from 'esbuild'
import { parseSync } from 'oxc-parser'
import { listFiles } from '../budgets.mjs'
import { readImportGraph } from '../code/import-graph.mjs'
import { root } from '../installed.mjs'
import { findNewerCode } from './find-newer-code.mjs'

/** What the scripts of pages are lowered to: syntax only, no regular expression and no method. */
export const SCRIPT_TARGET = 'es2020'
const SOURCE = /^(admin|domain|miniprogram|server|web)\/.*\.tsx?$/
const PAGES = /^(admin|web|server\/pages)\/.*\.tsx?$/
const MINI_PROGRAM = /^miniprogram\/.*\.tsx?$/

/** Throws with a sentence for each place. `given: false` for the mini-program, which has no older-browsers.js. */
export function refuseNewerCode(folder, options = {}) {
  const scripts = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.js'))
  const found = scripts.flatMap((name) => {
    const file = join(folder, name)
    return findNewerCode(file, readFileSync(file, 'utf8'), options)
  })
  if (found.length > 0) throw new Error(found.join('\n'))
}

/** What stands at the head of a page's bundle. */
export async function olderBrowsers() {
  const text = readFileSync(join(root, 'scripts/phone/older-browsers.js'), 'utf8')
  return (await transform(text, { minify: true, target: SCRIPT_TARGET })).code
}

/** Every source that a page or the mini-program carries, with whether older-browsers.js stands before it. */
export function listPhoneSources(parsed) {
  const graph = readImportGraph(parsed)
  const inMiniProgram = findReached(graph, MINI_PROGRAM)
  const onPages = findReached(graph, PAGES)
  return [...new Set([...inMiniProgram, ...onPages])].map((file) => ({ file, given: !inMiniProgram.has(file) }))
}

function findReached(graph, start) {
  const reached = new Set([...graph.keys()].filter((file) => start.test(file)))
  for (const file of reached) for (const { to, carriesValue } of graph.get(file)) if (carriesValue) reached.add(to)
  return reached
}

function checkPhoneCode() {
  const texts = new Map(listFiles().flatMap((file) => (SOURCE.test(file) ? [[file, readFileSync(file, 'utf8')]] : [])))
  const parsed = new Map([...texts].map(([file, text]) => [file, parseSync(file, text)]))
  const found = listPhoneSources(parsed).flatMap(({ file, given }) =>
    findNewerCode(file, texts.get(file), { source: true, given }),
  )
  for (const sentence of found) console.error(sentence)
  if (found.length > 0) process.exitCode = 1
}

if (import.meta.url === `file://${process.argv[1]}`) checkPhoneCode()
