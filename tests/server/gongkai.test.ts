import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function gongkai(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/gongkai.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  })
  return { status, stdout, stderr }
}

/** Runs `clock` over these lines, from the folder they were written to. */
function clock(lines: (object | string)[], ...flags: string[]) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  writeFileSync(join(folder, 'in.jsonl'), text)
  return gongkai('clock', 'in.jsonl', ...flags)
}

const answers = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const line = (change: object = {}) => ({
  id: 'a',
  channel: 'in-person',
  submittedOn: '2024-11-01',
  events: [],
  ...change,
})
const ANSWER = {
  id: 'a',
  receivedOn: '2024-11-01',
  supplementNoticeDueOn: '2024-11-12',
  replyDueOn: '2024-11-29',
  waitingFor: null,
  missingCalendar: null,
  refused: null,
}

describe('gongkai', () => {
  it.each([[[]], [['nonsense']], [['toString']], [['clock']], [['clock', 'a', 'b']], [['clock', 'in.jsonl', '--x']]])(
    'called as %j says how to call it and leaves with 2',
    (args) => {
      const { status, stdout, stderr } = gongkai(...args)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toContain('用法')
    },
  )
})

describe('gongkai fee', () => {
  it.each([
    ['--items', '41', 4300],
    ['--pages', '201', 2740],
    ['--items', '0', 0],
  ])('%s %s answers %i yuan', (flag, count, yuan) => {
    expect(gongkai('fee', flag, count)).toEqual({ status: 0, stdout: `{"yuan":${yuan}}\n`, stderr: '' })
  })

  it.each([[[]], [['--items', '1', '--pages', '1']], [['--items', '-1']], [['--pages', '1.5']], [['--items', 'x']]])(
    'refuses %j',
    (args) => {
      expect(gongkai('fee', ...args)).toMatchObject({ status: 2, stdout: '' })
    },
  )
})

describe('gongkai clock', () => {
  it('answers a line each, blank lines and a byte order mark aside', () => {
    const { status, stdout } = clock([`\uFEFF${JSON.stringify(line())}\r`, '', line({ channel: 'online' })])
    expect(status).toBe(0)
    expect(answers(stdout)).toEqual([
      ANSWER,
      { ...ANSWER, receivedOn: null, supplementNoticeDueOn: null, replyDueOn: null, waitingFor: 'confirmation' },
    ])
  })

  it('adds the days with --sheet', () => {
    const [{ days }] = answers(clock([line()], '--sheet').stdout)
    expect(days).toHaveLength(28)
    expect(days.at(-1)).toEqual({ day: '2024-11-29', kind: 'counted', number: 20, why: null })
  })

  it('stops at the first refused event and leaves with 1', () => {
    const events = [
      { type: 'extended', days: 5, notifiedOn: '2024-11-20' },
      { type: 'extended', days: 30, notifiedOn: '2024-11-21' },
      { type: 'fee-charged', issuedOn: '2024-11-22', deliveredOn: '2024-11-25' },
    ]
    const { status, stdout } = clock([line({ events })])
    expect(status).toBe(1)
    expect(answers(stdout)).toEqual([
      { ...ANSWER, replyDueOn: '2024-12-06', refused: { index: 1, code: 'extension-twice' } },
    ])
  })

  it('leaves with 1 where a year is missing', () => {
    const { status, stdout } = clock([line({ submittedOn: '2026-12-04' })])
    expect(status).toBe(1)
    expect(answers(stdout)).toMatchObject([
      { supplementNoticeDueOn: '2026-12-15', replyDueOn: null, missingCalendar: 2027 },
    ])
  })

  it('says nothing of an empty file', () => {
    expect(clock([])).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('leaves with 2 where the file is missing', () => {
    expect(gongkai('clock', 'nowhere.jsonl')).toMatchObject({ status: 2, stdout: '' })
  })

  it('keeps silent about good lines when a later one is unusable', () => {
    const { status, stdout, stderr } = clock([line(), '', '{'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('第 3 行')
  })
})

const vectors = resolve('../shared/vectors')
const published = existsSync(join(vectors, 'timelines.jsonl'))
const read = (name: string) => (published ? readFileSync(join(vectors, name), 'utf8') : '')

describe('the published vectors, where present,', () => {
  it('hold for timelines', () => {
    const cases = answers(read('timelines.jsonl'))
    const { stdout } = clock(cases.map((one) => one.input))
    expect(answers(stdout)).toEqual(cases.map((one) => ({ id: one.input.id, ...one.expected })))
  })

  it('hold for fees', () => {
    const fees: Record<string, Record<string, number>> = published ? JSON.parse(read('fees.json')) : {}
    const asked = Object.entries(fees).flatMap(([kind, table]) => Object.keys(table).map((n) => [kind, n] as const))
    const yuan = asked.map(([kind, n]) => JSON.parse(gongkai('fee', `--${kind}`, n).stdout).yuan)
    expect(yuan).toEqual(Object.values(fees).flatMap((table) => Object.values(table)))
  })
})
