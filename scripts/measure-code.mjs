// Measures the code of a checkout, so that two states of it can be compared: node scripts/measure-code.mjs [folder] [--list]
// --list also names what was counted (one-word functions, repeated types, packed spreads, cited documents, circles).
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseSync } from 'oxc-parser'
import { crossesFolders, findCircles, readImportGraph } from './code/import-graph.mjs'
import { isOneWord, isParticiple, readNames } from './code/names.mjs'
import { walkFunctions } from './code/walk-functions.mjs'

const MEASURED = /\.(ts|tsx|mjs|cjs|wxml|wxss|css|html)$/
const PARSED = /\.(ts|tsx|mjs|cjs)$/
const EMPTY_NAMES = new Set(
  `after asked base common data every facts found ground given helper helpers info kept known left lines missing misc
  moment mended of-case on parts pieces plain press redone rest restated rows shape standing state stopped tame things told turn util
  utils within words`.split(/\s+/),
)
const CITED =
  /(?<!docs\/)\b(law|design|features|standards|style|platform|catalogue)\.md\b|(?<![\w.])features? \d|§\s?[0-9]|\b[CR](1[0-9]|[1-9])\b(?!\d)/
const ACT_KEY = /Act|Event|Letter|Move|Command|Notice/

function listFiles(folder) {
  const listed = execFileSync('git', ['ls-files'], { cwd: folder, encoding: 'utf8' }).split('\n')
  return listed.filter((file) => MEASURED.test(file) && !file.startsWith('dist/'))
}

function readFile(folder, file) {
  const text = readFileSync(join(folder, file), 'utf8')
  const one = { file, text, lines: text.split('\n').length - 1, test: file.startsWith('tests/') }
  if (!PARSED.test(file)) return one
  const parsed = parseSync(file, text)
  const functions = []
  walkFunctions(parsed.program, text, (found) => found.suite || functions.push(found.lines))
  return { ...one, parsed, functions, names: readNames(parsed.program) }
}

const pickAtShare = (numbers, share) => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
const formatMedianAndP90 = (numbers) =>
  `${pickAtShare(numbers, 0.5)} / ${pickAtShare(numbers, 0.9)} / ${Math.max(0, ...numbers)}`
const formatShare = (part, whole) => `${part} (${Math.round((100 * part) / Math.max(1, whole))} %)`

function countByFolder(files) {
  const folders = new Map()
  for (const { file, lines } of files) {
    const folder = file.includes('/') ? file.split('/')[0] : '.'
    const count = folders.get(folder) ?? { files: 0, lines: 0 }
    folders.set(folder, { files: count.files + 1, lines: count.lines + lines })
  }
  return [...folders].sort().map(([folder, count]) => [`${folder}/`, `${count.files} files, ${count.lines} lines`])
}

function measureNames(code) {
  const identifiers = code.flatMap((one) => one.names.identifiers.map((name) => name.length))
  const functions = code.flatMap((one) => one.names.functions.map((name) => ({ name, file: one.file })))
  const camelCase = functions.filter(({ name }) => /^[a-z]/.test(name))
  const oneWord = camelCase.filter(({ name }) => isOneWord(name))
  const participles = camelCase.filter(({ name }) => isParticiple(name))
  const empty = code.filter(({ file }) => EMPTY_NAMES.has(basename(file).replace(/\..*$/, '')))
  const repeated = listRepeatedTypes(code)
  const row = (label, value, list = []) => [label, value, list]
  return [
    row('identifier length, median / p90 / max', formatMedianAndP90(identifiers)),
    row('top-level functions', String(functions.length)),
    row(
      '… named with one word',
      formatShare(oneWord.length, camelCase.length),
      oneWord.map(({ name, file }) => `${file} ${name}`),
    ),
    row(
      '… named with a bare participle',
      formatShare(participles.length, camelCase.length),
      participles.map(({ name, file }) => `${file} ${name}`),
    ),
    row(
      'type names declared in more than one file',
      String(repeated.length),
      repeated.map(([name, files]) => `${name} × ${files.length}: ${files.join(' ')}`),
    ),
    row(
      'files whose name says nothing',
      String(empty.length),
      empty.map(({ file }) => file),
    ),
  ]
}

function listRepeatedTypes(code) {
  const declared = new Map()
  for (const { file, names } of code) {
    for (const name of new Set(names.types)) declared.set(name, [...(declared.get(name) ?? []), file])
  }
  return [...declared].filter(([, files]) => files.length > 1).sort((a, b) => b[1].length - a[1].length)
}

function measureHabits(code, all) {
  const packed = code.flatMap(({ file, text, names }) =>
    names.packed.map((start) => `${file}:${findLine(text, start)}`),
  )
  const partial = code.flatMap(({ file, text, names }) =>
    names.partialRecords
      .map(({ start, end }) => text.slice(start, end))
      .filter((key) => ACT_KEY.test(key))
      .map((key) => `${file} ${key}`),
  )
  const cited = all.flatMap(listCitedDocuments)
  return [
    ['objects packed with `...{ a, b }`', String(packed.length), packed],
    ['`Partial<Record<` keyed by act, event or letter', String(partial.length), partial],
    ['comments that cite a document outside the repository', String(cited.length), cited],
  ]
}

const findLine = (text, offset) => text.slice(0, offset).split('\n').length

function listCitedDocuments({ file, text, parsed }) {
  const comments = parsed
    ? parsed.comments.map((one) => one.value)
    : (text.match(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g) ?? [])
  return comments.filter((comment) => CITED.test(comment)).map((comment) => `${file}: ${comment.trim().slice(0, 150)}`)
}

function measureCircles(code) {
  const graph = readImportGraph(new Map(code.map(({ file, parsed }) => [file, parsed])))
  const all = findCircles(graph)
  const value = findCircles(graph, ({ carriesValue }) => carriesValue)
  const crossing = all.filter(crossesFolders)
  const told = (circles) => circles.map((circle) => circle.join(' '))
  return [
    ['import circles that carry a value', String(value.length), told(value)],
    ['import circles, types included', String(all.length), told(all)],
    ['… that cross a folder', String(crossing.length), told(crossing)],
  ]
}

/** Rows [label, value, what was counted] for the checkout in `folder`. */
export function measureCode(folder) {
  const all = listFiles(folder).map((file) => readFile(folder, file))
  const source = all.filter((one) => !one.test)
  const code = source.filter((one) => one.parsed)
  const functions = code.flatMap((one) => one.functions)
  return [
    ...countByFolder(all),
    [
      'source files (without tests)',
      `${source.length} files, ${source.reduce((sum, one) => sum + one.lines, 0)} lines`,
    ],
    ['file length, median / p90 / max', formatMedianAndP90(source.map((one) => one.lines))],
    ['function length, median / p90 / max', formatMedianAndP90(functions)],
    ...measureNames(code),
    ...measureCircles(code),
    ...measureHabits(code, all),
  ]
}

function runMeasures() {
  const list = process.argv.includes('--list')
  const folder = resolve(process.argv.slice(2).find((one) => !one.startsWith('--')) ?? '.')
  for (const [label, value, counted = []] of measureCode(folder)) {
    console.log(`| ${label} | ${value} |`)
    if (list) for (const one of counted) console.log(`    ${one}`)
  }
}

if (import.meta.url === `file://${process.argv[1]}`) runMeasures()
