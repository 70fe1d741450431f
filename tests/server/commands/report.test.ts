import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderHtml } from '../../../domain/report/render/html'
import { renderJson } from '../../../domain/report/render/json'
import { runCommand } from '../../../server/commands/report'
import { soundReport } from '../../domain/report/sample'

const cwd = mkdtempSync(join(tmpdir(), 'report-'))
afterAll(() => rmSync(cwd, { recursive: true }))

async function check(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = {
    cwd,
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
  }
  return { code: await runCommand(['check', ...args], io), out: out.join(''), err: err.join('') }
}

const sound = soundReport()
const broken = structuredClone(sound)
broken.tables.three.rows.N.person = 1
const files: [string, string][] = [
  ['sound.html', renderHtml(sound, { demo: false })],
  ['broken.json', renderJson(broken)],
  ['previous.json', renderJson({ ...sound, year: 2024 })],
  ['other-year.json', renderJson({ ...sound, year: 2023 })],
  ['none.txt', '2025年政府信息公开工作年度报告'],
]
for (const [name, text] of files) writeFileSync(join(cwd, name), text)

describe('gongkai report check', () => {
  it('exits 0 for a sound report and prints what it read', async () => {
    const { code, out } = await check('sound.html', '--previous', 'previous.json')
    const { office, year, tables } = sound
    expect([code, JSON.parse(out)]).toEqual([0, { ok: true, year, office, problems: [], tables }])
  })

  it('exits 1 and gives the place of a broken relation', async () => {
    const { code, out } = await check('broken.json')
    expect(code).toBe(1)
    expect(JSON.parse(out).problems[0]).toMatchObject({
      rule: 'X1',
      where: { table: 'three', row: 'N', column: 'person' },
    })
  })

  it.each([
    [['none.txt'], '二、表三、表四'],
    [['absent.txt'], 'absent.txt'],
    [['sound.html', '--previous', 'other-year.json'], '2024'],
    [['sound.html', '--previous', 'none.txt'], '上年'],
    [[], '用法'],
  ])('exits 2 for %j and prints nothing', async (args, sentence) => {
    const { code, out, err } = await check(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
  })
})
