import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { fillDemo } from '../../../server/demo/fill'
import { runGongkai } from '../../../server/gongkai'
import { openInstallation } from '../../../server/main'
import { mutated, mutations } from '../mutate'
import { type Opened, target } from '../target'
import { Breach, checkUnpolluted } from '../verdict'
import { archive, archives } from './archives'
import { PIECES } from './pieces'
import { type ReportInput, reportBytes, reportInputs, reportText } from './reports'

const TIMELINE = {
  id: 'a',
  channel: 'online',
  submittedOn: '2024-03-04',
  confirmedOn: '2024-03-05',
  events: [
    { type: 'supplement-requested', on: '2024-03-06', dueOn: '2024-03-20' },
    { type: 'supplemented', on: '2024-03-10' },
    { type: 'third-party-consulted', sentOn: '2024-03-11', deliveredOn: '2024-03-12', answeredOn: '2024-03-15' },
    { type: 'extended', days: 5, notifiedOn: '2024-03-18' },
    { type: 'fee-charged', issuedOn: '2024-03-19', deliveredOn: '2024-03-20' },
    { type: 'fee-paid', on: '2024-03-22' },
  ],
}
const CASE = { id: 'a', applicantKind: 'person', receivedOn: '2024-03-04', closedOn: '2024-04-01', outcome: '3.1' }
const OFFICE = {
  id: 'qingshi',
  name: '青石街道办事处',
  district: 'weibin',
  districtName: '卫滨区',
  letterSeries: '青石依申请',
  reviewBody: '新乡市卫滨区人民政府',
  court: '新乡市卫滨区人民法院',
  signingMode: 'three',
  guide: [{ heading: '机构', paragraphs: ['甲'] }],
  catalogue: [{ heading: '机构', items: ['甲'] }],
}
const WORDS = [
  ...[
    'add',
    'check',
    'rotate',
    '--items',
    '--pages',
    '--year',
    '--sheet',
    '--previous',
    '--with-keys',
    '--apply',
    '--office',
    '--login',
  ],
  ...[
    '--name',
    '--roles',
    '--',
    '-',
    '--__proto__',
    '--x=y',
    '12',
    '-1',
    '1e9',
    '1e308',
    '0x10',
    '９',
    '2024',
    '99999',
    'NaN',
    '',
  ],
  ...[
    'in.jsonl',
    'nowhere.jsonl',
    '.',
    '/',
    '../..',
    '/dev/null',
    'a\u0000b',
    'clerk',
    'clerk,clerk',
    'root',
    '张三',
    '\u202e',
    'qingshi',
  ],
  ...['%', '$(touch x)', '`id`', ';', 'x'.repeat(5_000)],
]
/** `serve` is no reader: it serves until it is told to stop. */
const NAMES = [
  'clock',
  'fee',
  'tables',
  'report',
  'office',
  'user',
  'verify',
  'keys',
  'retention',
  '__proto__',
  'constructor',
  '',
  'xyz',
]

const line = fc.record({
  changes: fc.oneof(fc.constant([]), mutations),
  broken: fc.option(fc.constantFrom(...PIECES), { nil: null, freq: 6 }),
})
const lines = fc.array(line, { minLength: 1, maxLength: 4 })
type Line = typeof line extends fc.Arbitrary<infer L> ? L : never
const user = fc.record({
  office: fc.constantFrom('zhongtongjie', 'x', '__proto__'),
  login: fc.oneof(fc.string({ unit: 'binary', maxLength: 50 }), fc.constant('lin')),
  name: fc.string({ unit: 'binary', maxLength: 50 }),
  roles: fc.constantFrom('clerk', 'clerk,approver', 'root', ',', '__proto__', 'clerk,'),
})

/** Files and arguments of every command that reads some, run in this process. */
export async function openCommands(): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-fuzz-'))
  const data = join(folder, 'data')
  const demo = await openInstallation({ folder: join(folder, 'demo'), today: null })
  await fillDemo(demo.services)
  await demo.store.close()
  const whole = join(folder, 'whole.tar')
  const place = { folder, data, demo: join(folder, 'demo') }
  await run({ ...place, data: place.demo }, 'backup', whole, '--with-keys')
  return {
    targets: [...readers(place), ...doers(place), restoring(place, whole)],
    close: async () => rmSync(folder, { recursive: true }),
  }
}

type Place = { folder: string; data: string; demo: string }

function readers(place: Place) {
  const file = join(place.folder, 'in.jsonl')
  const ask =
    (lawful: object, ...args: string[]) =>
    async (drawn: Line[]) => {
      writeFileSync(file, drawn.map((one) => one.broken ?? jsonOf(mutated(lawful, one.changes))).join('\n'))
      await run(place, ...args)
      return 1
    }
  const askReport = async (input: ReportInput) => {
    writeFileSync(file, reportBytes(reportText(input), input.as))
    await run(place, 'report', 'check', file, ...(input.previous ? ['--previous', file] : []))
    return 1
  }
  const args = fc.record({
    name: fc.constantFrom(...NAMES),
    words: fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }),
  })
  return [
    target({ name: 'clock', weight: 8, inputs: lines, ask: ask(TIMELINE, 'clock', file, '--sheet') }),
    target({ name: 'tables', weight: 8, inputs: lines, ask: ask(CASE, 'tables', file, '--year', '2024') }),
    target({ name: 'report check', weight: 6, inputs: reportInputs, ask: askReport }),
    target({
      name: 'arguments',
      weight: 8,
      inputs: args,
      ask: async ({ name, words }) => {
        await run(place, name, ...words)
        return 1
      },
    }),
  ]
}

function doers(place: Place) {
  const file = join(place.folder, 'office.json')
  return [
    target({
      name: 'office add',
      weight: 2,
      inputs: line,
      ask: async ({ changes, broken }) => {
        writeFileSync(file, broken ?? jsonOf(mutated(OFFICE, changes)))
        await run(place, 'office', 'add', file)
        return 1
      },
    }),
    target({
      name: 'user add',
      weight: 1,
      inputs: user,
      ask: async ({ office, login, name, roles }) => {
        const args = ['--office', office, `--login=${login}`, `--name=${name}`, '--roles', roles]
        await run({ ...place, data: place.demo }, 'user', 'add', ...args)
        return 1
      },
    }),
    target({
      name: 'backup',
      weight: 1,
      inputs: fc.constantFrom('.', 'data', 'nowhere/a.tar', 'a\u0000b', '--', '', `${'x'.repeat(300)}.tar`),
      ask: async (to) => {
        await run({ ...place, data: place.demo }, 'backup', to)
        return 1
      },
    }),
  ]
}

function restoring(place: Place, whole: string) {
  const to = join(place.folder, 'restored')
  const ask = async (drawn: Parameters<typeof archive>[1]) => {
    const file = join(place.folder, 'hostile.tar')
    writeFileSync(file, archive(whole, drawn))
    rmSync(to, { recursive: true, force: true })
    mkdirSync(to)
    const before = readdirSync(place.folder).sort().join()
    const code = await run({ ...place, data: to }, 'restore', file)
    if (readdirSync(place.folder).sort().join() !== before) throw new Breach('it wrote outside of its folder')
    if (code !== 0 && readdirSync(to).length > 0) throw new Breach(`it left ${readdirSync(to)} behind`)
    return 1
  }
  return target({ name: 'restore', weight: 3, inputs: archives, ask })
}

/** What is nested too deep to be written out is what a text can hold all the same. */
function jsonOf(value: object): string {
  try {
    return JSON.stringify(value)
  } catch {
    return `{"id":${'['.repeat(100_000)}${']'.repeat(100_000)},"receivedOn":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  }
}

async function run({ folder, data }: Place, ...args: string[]): Promise<number> {
  const said: { out: string[]; err: string[] } = { out: [], err: [] }
  const before = process.env
  process.env = { ...before, DATA_DIR: data, GONGKAI_TODAY: '' }
  const io = {
    cwd: folder,
    out: (text: string) => void said.out.push(text),
    err: (text: string) => void said.err.push(text),
  }
  const code = await runGongkai(args, io).finally(() => {
    process.env = before
  })
  check(code, { out: said.out.join(''), err: said.err.join('') })
  return code
}

const TRACES =
  /\n\s*at |node_modules|\.[cm]?[jt]s:\d|SQLITE|Zod|TypeError|RangeError|SyntaxError|no such|not permitted|unexpected|invalid/i

function check(code: number, { out, err }: { out: string; err: string }): void {
  checkUnpolluted()
  if (![0, 1, 2].includes(code)) throw new Breach(`the exit code is ${code}`)
  if (code === 2 && out !== '') throw new Breach(`unusable input, and yet there is an answer: ${out.slice(0, 200)}`)
  if (code !== 2) for (const line of out.split('\n').filter(Boolean)) JSON.parse(line)
  if (code === 2 && !/[\u4e00-\u9fff]{2}/.test(err)) throw new Breach(`it says no sentence: ${err.slice(0, 300)}`)
  if (err.length > 20_000) throw new Breach(`it says ${err.length} characters: ${err.slice(0, 100)}`)
  if (TRACES.test(err.replace(/[“"（][^”"）]*[”"）]/g, '')))
    throw new Breach(`it shows its inside: ${err.slice(0, 400)}`)
}
