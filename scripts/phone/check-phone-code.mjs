// Refuses what iOS 14 cannot read in what a phone loads: here the sources (npm run lint), in build.mjs the bundles.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transform } from 'esbuild'
import { listFiles } from '../budgets.mjs'
import { ON_THE_PHONE } from '../code/arrows.mjs'
import { root } from '../installed.mjs'
import { findNewerCode } from './find-newer-code.mjs'

/** What the scripts of pages are lowered to: syntax only, no regular expression and no method. */
export const SCRIPT_TARGET = 'es2020'
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

function main() {
  const found = listFiles().flatMap((file) => {
    const isShared = MINI_PROGRAM.test(file) || ON_THE_PHONE.test(file)
    if (!isShared && !PAGES.test(file)) return []
    return findNewerCode(file, readFileSync(file, 'utf8'), { source: true, given: !isShared })
  })
  for (const sentence of found) console.error(sentence)
  if (found.length > 0) process.exitCode = 1
}

if (import.meta.url === `file://${process.argv[1]}`) main()
