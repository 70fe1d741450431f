import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../../../server/commands/tables'

const cwd = mkdtempSync(join(tmpdir(), 'tables-'))
afterAll(() => rmSync(cwd, { recursive: true }))

async function tables(lines: unknown[], ...args: string[]) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  writeFileSync(join(cwd, 'cases.jsonl'), text)
  const out: string[] = []
  const err: string[] = []
  const io = {
    cwd,
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
  }
  return { code: await runCommand(['cases.jsonl', ...args], io), out: out.join(''), err: err.join('') }
}

const answered = {
  id: 'a',
  applicantKind: 'business',
  receivedOn: '2025-12-04',
  closedOn: '2026-01-04',
  outcome: '3.1',
}

describe('gongkai tables', () => {
  it('prints the 25 rows of the year', async () => {
    const { code, out } = await tables([answered, { id: 'b', applicantKind: 'person' }], '--year', '2026')
    const { rows } = JSON.parse(out)
    expect([code, Object.keys(rows).length]).toEqual([0, 25])
    expect([rows.P.business, rows['3.1'].total, rows.N.total]).toEqual([1, 1, 0])
  })

  it.each([
    ['{', 'JSON'],
    [{ ...answered, id: undefined }, 'id'],
    [{ ...answered, applicantKind: 'someone' }, 'applicantKind'],
    [{ ...answered, receivedOn: '2025-02-30' }, 'receivedOn'],
    [{ ...answered, closedOn: '2024-01-04' }, 'closedOn'],
    [{ ...answered, closedOn: undefined }, 'closedOn'],
    [{ ...answered, outcome: undefined }, 'outcome'],
    [{ ...answered, outcome: '3.3' }, 'outcome'],
  ])('exits 2 for %j, naming line and field', async (line, field) => {
    const { code, out, err } = await tables([answered, line], '--year', '2025')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`第 2 行 ${field}`)
  })

  it('exits 2 without a year', async () => {
    expect((await tables([answered])).code).toBe(2)
  })
})
