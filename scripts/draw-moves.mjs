// Draws docs/moves.md from the list of acts, so that the picture cannot lie. `--check` fails when it is out of date.
import { readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const TARGET = new URL('../docs/moves.md', import.meta.url)
const SOURCE = 'domain/application/acts.ts'

async function loadMoves() {
  const { outputFiles } = await build({ entryPoints: [SOURCE], bundle: true, format: 'esm', write: false })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)
}

function drawDiagram(acts) {
  const arrows = acts
    .filter(({ to }) => to !== 'same')
    .flatMap(({ name, from, to }) =>
      (from.length > 0 ? from : ['[*]'])
        .filter((one) => one !== to)
        .map((one) => `  ${makeNodeId(one)} --> ${makeNodeId(to)}: ${name}`),
    )
  return ['```mermaid', 'stateDiagram-v2', ...arrows, '  closed --> [*]', '```']
}

const makeNodeId = (status) => status.replaceAll('-', '_')

function drawRow({ name, from, to, who, article, events }) {
  const cells = [name, from.join(', ') || '(nothing yet)', to === 'same' ? '(stays)' : to, who.join(', ')]
  return `| ${[...cells, article, events.map(({ type }) => type).join(', ')].join(' | ')} |`
}

const { ACTS } = await loadMoves()
const text = [
  '# The acts of a case',
  '',
  `Drawn from \`${SOURCE}\` by \`node scripts/draw-moves.mjs\`. Articles are those of the Regulations (条例).`,
  '',
  'What stands nowhere here cannot be done. A 补正 notice that comes too late leaves the case in `processing`.',
  'A reply under 3.6.1 or 3.6.2 is proposed to a person by `abandon` once the day has passed; it is reviewed, signed,',
  'issued and served like any other, and a supplement or payment that arrives before it is issued undoes it.',
  'A letter that came back and a reply set aside reopen the case; its day and row in table three stay those of the first',
  'service. `decide-proceeding` reopens it at once where a new reply is ordered.',
  '',
  ...drawDiagram(ACTS),
  '',
  '| act | from | to | who | article | events |',
  '|---|---|---|---|---|---|',
  ...ACTS.map(drawRow),
  '',
].join('\n')

if (!process.argv.includes('--check')) writeFileSync(TARGET, text)
else if (readFileSync(TARGET, 'utf8') !== text) {
  console.error('docs/moves.md is out of date: run node scripts/draw-moves.mjs')
  process.exitCode = 1
}
