// Writes docs/wording/: every word that officers and applicants read, drawn from domain/ so that a reader of no code can
// check it. tests/domain/wording/ holds the documents to the code.
import { mkdirSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const TARGET = new URL('../docs/wording/', import.meta.url)

const { outputFiles } = await build({
  entryPoints: ['tests/domain/wording/documents.ts'],
  bundle: true,
  format: 'esm',
  write: false,
})
const { DOCUMENTS } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)
mkdirSync(TARGET, { recursive: true })
for (const [name, draw] of Object.entries(DOCUMENTS)) writeFileSync(new URL(`${name}.md`, TARGET), draw())
