import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(__dirname, '../..')
const MANUAL = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')

/** Each block of code with the line in front of it: a new file, or a place in one that is there. */
const STEPS = [...MANUAL.matchAll(/^`([^`]+)`(?:, (before|after) `([^`]+)`)?\n\n```ts\n([\s\S]*?)```$/gm)].map(
  ([, file = '', where, line, code = '']) => ({ file, where, line, code }),
)

function playInto(folder: string): void {
  for (const { file, where, line, code } of STEPS) {
    const path = join(folder, file)
    if (!where || !line) {
      writeFileSync(path, code)
      continue
    }
    const text = readFileSync(path, 'utf8')
    const lines = text.split('\n')
    const at = lines.findIndex((one) => (where === 'after' ? one === line : one.includes(line)))
    if (at < 0) throw new Error(`${file} has no line “${line}”`)
    lines.splice(where === 'after' ? at + 1 : at, 0, code.trimEnd())
    writeFileSync(path, lines.join('\n'))
  }
}

const RUN = `
import { ACTS } from './domain/application/acts'
import { foldCase } from './domain/application/fold'
import { sealedFields } from './domain/application/event-list'
import { drawForm } from './domain/record/form'
const act = ACTS.find(({ name }) => name === 'hear-expert')
const fields = drawForm(act.form, { state: foldCase([]), today: '2026-03-04' })
console.log(JSON.stringify({ button: act.button, fields: fields.map(({ name }) => name), sealed: sealedFields('expert-heard') }))
`

describe('the worked example of CONTRIBUTING.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-example-'))
  const run = (program: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'node_modules', program), ...args], { cwd: folder, encoding: 'utf8' })

  beforeAll(() => {
    cpSync(join(ROOT, 'domain'), join(folder, 'domain'), { recursive: true })
    playInto(folder)
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('touches three source files', () => {
    expect(new Set(STEPS.map(({ file }) => file)).size).toBe(3)
  })

  it('compiles', () => {
    const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'))
    const settings = { compilerOptions: { ...compilerOptions, types: [] }, include: ['domain'] }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
    expect(run('typescript/bin/tsc', '--noEmit', '-p', '.').stdout).toBe('')
  })

  it('gives the new act its button, its form and its sealed fields', () => {
    writeFileSync(join(folder, 'run.ts'), RUN)
    const bundle = `require('esbuild').buildSync({ entryPoints: ['run.ts'], bundle: true, format: 'cjs', outfile: 'run.cjs' })`
    const env = { ...process.env, NODE_PATH: join(ROOT, 'node_modules') }
    const { stderr } = spawnSync(process.execPath, ['-e', bundle], { cwd: folder, encoding: 'utf8', env })
    expect(stderr).toBe('')
    const { stdout } = spawnSync(process.execPath, [join(folder, 'run.cjs')], { encoding: 'utf8' })
    expect(JSON.parse(stdout)).toEqual({
      button: '听取专家意见',
      fields: ['on', 'expert', 'opinion'],
      sealed: ['expert', 'opinion'],
    })
  })
})
