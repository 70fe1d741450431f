// Draws the picture of docs/architecture.md from the code's own imports. `--check` fails when it is out of date.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseSync } from 'oxc-parser'
import { readImportGraph } from './code/import-graph.mjs'

const TARGET = new URL('../docs/architecture.md', import.meta.url)
const BEGIN = '<!-- drawn by scripts/draw-architecture.mjs -->'
const END = '<!-- end of the picture -->'
const FOLDERS = ['domain', 'typings', 'service', 'cloudfunctions', 'server', 'admin', 'miniprogram', 'web']

function parseSources() {
  const files = execFileSync('git', ['ls-files', ...FOLDERS], { encoding: 'utf8' }).split('\n')
  const sources = files.filter((file) => /\.tsx?$/.test(file))
  return new Map(sources.map((file) => [file, parseSync(file, readFileSync(file, 'utf8'))]))
}

/** 'service>domain' → whether any of its imports carries a value. */
function listArrows(graph) {
  const arrows = new Map()
  for (const [file, edges] of graph) {
    const from = file.split('/')[0]
    for (const { to, carriesValue } of edges) {
      const folder = to.split('/')[0]
      if (folder === from) continue
      const name = `${from}>${folder}`
      arrows.set(name, (arrows.get(name) ?? false) || carriesValue)
    }
  }
  return [...arrows].sort(([a], [b]) => (a < b ? -1 : 1))
}

function drawArrows(arrows) {
  const lines = arrows.map(([name, carriesValue]) => {
    const [from, to] = name.split('>')
    return `  ${from} ${carriesValue ? '-->' : '-. types .->'} ${to}`
  })
  const built = '  web == runs the build of ==> miniprogram'
  return [BEGIN, '', '```mermaid', 'flowchart BT', ...lines, built, '```', '', END].join('\n')
}

const before = readFileSync(TARGET, 'utf8')
const picture = drawArrows(listArrows(readImportGraph(parseSources())))
const after = before.slice(0, before.indexOf(BEGIN)) + picture + before.slice(before.indexOf(END) + END.length)
if (!process.argv.includes('--check')) writeFileSync(TARGET, after)
else if (after !== before) {
  console.error('docs/architecture.md is out of date: run node scripts/draw-architecture.mjs')
  process.exitCode = 1
}
