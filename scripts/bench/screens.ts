// What an officer waits for: the desk, a list and the live report, at 20 and at 20,000 cases of the office.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { type BusyOffice, DESK_OFFICE, DISTRICT, makePatterns, openBusyOffice, YEAR_OFFICE } from './busy-office'
import { formatMs, formatRatio } from './numbers.mjs'
import { YEAR } from './office-year'
import type { PrintFigures } from './print-figures'
import { GROUP_BY } from './tables'
import { timeByTurns } from './turns'

const FEW = 20
const MANY = 20_000
const ROUNDS = 60
/** The pages as the product cuts them: a list, and a group of the desk. */
const PAGE = 50
const SHOWN = 8
const GOALS = { growth: 2, report: 2 }
const READ_PAGE = `SELECT doc FROM applications WHERE partition = ? AND office = ? AND status = ?
  ORDER BY nextActOn, id LIMIT ?`

/** An office in its file, and a second connection to the same file for the floors. */
type BenchedOffice = { office: BusyOffice; raw: Database.Database }
type Screen = { floor(ground: BenchedOffice): unknown; product(ground: BenchedOffice): unknown }
type Times = Record<'fewFloor' | 'few' | 'manyFloor' | 'many', number>

/** Prints each screen against its floor at both sizes; floors and products of both sizes run by turns. */
export async function benchScreens(print: PrintFigures): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
  const patterns = await makePatterns()
  const open = async (cases: number): Promise<BenchedOffice> => {
    const file = join(folder, `${cases}.db`)
    const office = await openBusyOffice(file, patterns, cases)
    await requireCases(office, cases)
    return { office, raw: new Database(file) }
  }
  const grounds = { few: await open(FEW), many: await open(MANY) }
  try {
    printGrowing(print, 'desk', await timesOf(DESK, grounds))
    printGrowing(print, 'list', await timesOf(LIST, grounds))
    printReport(print, await timesOf(REPORT, grounds))
  } finally {
    for (const { raw, office } of Object.values(grounds)) {
      raw.close()
      await office.close()
    }
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A screen that shows less than there is would be quick for nothing. */
async function requireCases({ ask }: BusyOffice, cases: number): Promise<void> {
  const { groups } = await ask('clerk', 'case.due', {})
  const due = groups.reduce((sum, { count }) => sum + count, 0)
  const shown = groups.map((group) => group.cases.length)
  if (due !== cases || shown.join() !== `${SHOWN},${SHOWN}`) throw new Error(`the desk shows ${shown} of ${due} cases`)
  const list = await ask('clerk', 'case.queue', { tab: 'open' })
  if (list.cases.length !== Math.min(PAGE, cases / 2)) throw new Error(`the list shows ${list.cases.length} cases`)
}

/** The cards of the desk come from both groups of cases that are due here. */
const DESK: Screen = {
  floor: ({ raw }) => [...readPage(raw, 'submitted', SHOWN), ...readPage(raw, 'processing', SHOWN)],
  product: ({ office }) => office.ask('clerk', 'case.due', {}),
}

const LIST: Screen = {
  floor: ({ raw }) => readPage(raw, 'processing', PAGE),
  product: ({ office }) => office.ask('clerk', 'case.queue', { tab: 'open' }),
}

const REPORT: Screen = {
  floor: ({ raw }) => prepareOnce(raw, GROUP_BY).all(DISTRICT, YEAR_OFFICE),
  product: ({ office }) => office.ask('other', 'report.live', { year: YEAR }),
}

function readPage(raw: Database.Database, status: string, limit: number): unknown[] {
  const rows: unknown[] = prepareOnce(raw, READ_PAGE).all(DISTRICT, DESK_OFFICE, status, limit)
  return rows.map((row) => JSON.parse(String((row as unknown[])[0])))
}

/** The product keeps its statements, so the floor does. */
const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>()

function prepareOnce(raw: Database.Database, sql: string): Database.Statement {
  const known = statements.get(raw) ?? new Map<string, Database.Statement>()
  statements.set(raw, known)
  const statement = known.get(sql) ?? raw.prepare(sql).raw()
  known.set(sql, statement)
  return statement
}

function timesOf({ floor, product }: Screen, { few, many }: Record<'few' | 'many', BenchedOffice>): Promise<Times> {
  const works = {
    fewFloor: () => floor(few),
    few: () => product(few),
    manyFloor: () => floor(many),
    many: () => product(many),
  }
  return timeByTurns(works, ROUNDS)
}

/** A page holds more cards where there are more cases, so what may not grow is the ratio to reading the same page. */
function printGrowing(print: PrintFigures, what: string, times: Times): void {
  const ratios = { few: times.few / times.fewFloor, many: times.many / times.manyFloor }
  print(`${what}, 20 cases`, formatAgainstFloor('SELECT', times.fewFloor, times.few))
  print(`${what}, 20,000 cases`, formatAgainstFloor('SELECT', times.manyFloor, times.many))
  const grown = `p50 ${(times.many / times.few).toFixed(2)} times, SELECT ${(times.manyFloor / times.fewFloor).toFixed(2)} times`
  print('  20,000 against 20', `${grown}, ${formatRatio(ratios.many / ratios.few, GOALS.growth)}`)
}

function printReport(print: PrintFigures, times: Times): void {
  print('live report, 20 cases', formatAgainstFloor('GROUP BY', times.fewFloor, times.few))
  const many = `GROUP BY ${formatMs(times.manyFloor)}, p50 ${formatMs(times.many)}`
  print('live report, 20,000 cases', `${many}, ${formatRatio(times.many / times.manyFloor, GOALS.report)}`)
}

/** Without a goal: at one size alone the ratio says how much of a screen is not reading. */
function formatAgainstFloor(floor: string, low: number, high: number): string {
  return `${floor} ${formatMs(low)}, p50 ${formatMs(high)}, ratio ${(high / low).toFixed(2)}`
}
