// Every letter as a picture, to be looked at: docx, then PDF by LibreOffice, then PNG by pdftoppm. Prints the pages of each.
// Usage: node scripts/render-letters.mjs FOLDER. Needs libreoffice-writer and poppler-utils.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './installed.mjs'

const [folder = '/tmp/letters'] = process.argv.slice(2)
const out = resolve(folder)
mkdirSync(out, { recursive: true })
const bundle = join(root, 'dist', 'letters-to-draw.mjs')
await build({
  entryPoints: [join(root, 'scripts/letters/letters-to-draw.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile: bundle,
})
const { drawLetters } = await import(pathToFileURL(bundle).href)
for (const [name, bytes] of Object.entries(drawLetters())) writeFileSync(join(out, `${name}.docx`), bytes)

const list = (end) => readdirSync(out).filter((name) => name.endsWith(end))
const documents = list('.docx').map((name) => join(out, name))
execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', out, ...documents], { stdio: 'ignore' })
for (const name of list('.pdf')) {
  execFileSync('pdftoppm', ['-r', '60', '-png', join(out, name), join(out, name.slice(0, -4))])
  const pages = list('.png').filter((one) => one.replace(/-\d+\.png$/, '') === name.slice(0, -4))
  process.stdout.write(`${pages.length}  ${name.slice(0, -4)}\n`)
}
