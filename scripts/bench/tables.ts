// Table three of an office-year against one GROUP BY over the same rows, alone and among 1,000 other offices.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import type { TableThree } from '../../domain/report/report'
import { countTableThreeFromGroups } from '../../domain/report/table-three'
import type { ServerStore } from '../../server/store/server-store'
import { openSqlite } from '../../server/store/sqlite'
import { groupsOf } from '../../service/report/compute-live-report'
import { formatMs, formatRatio } from './numbers.mjs'
import { fillOffice, YEAR } from './office-year'
import type { PrintFigures } from './print-figures'
import { timeByTurns } from './turns'

const CASES = 15_000
const OTHERS = { offices: 1000, cases: 30 }
const RUNS = 80
const GOALS = { floor: 2, crowd: 1.1 }
const OFFICE = { _id: 'street', partition: 'district' }
/** The partition and the office, as the floors ask for them. */
export const PLACE = [OFFICE.partition, OFFICE._id]
/** The least that can count an office-year. */
export const GROUP_BY = `SELECT closedYear, applicantKind, outcome, COUNT(*) FROM applications
  WHERE partition = ? AND office = ? GROUP BY closedYear, applicantKind, outcome`

/** Two stores of one engine, and the floor on the first of them. */
export type Grounds = { alone: ServerStore; crowd: ServerStore; filled?(): Promise<void>; floor(): unknown }

/** Prints the time of the product's table three, and of the same table in a file that holds 1,001 offices. */
export async function benchTables(print: PrintFigures): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
  const file = join(folder, 'alone.db')
  const [alone, crowd] = [openSqlite(file), openSqlite(join(folder, 'crowd.db'))]
  const raw = new Database(file)
  const floor = raw.prepare(GROUP_BY).raw()
  try {
    await measureTables(print, 'table three', { alone, crowd, floor: () => floor.all(...PLACE) })
  } finally {
    raw.close()
    await Promise.all([alone.close(), crowd.close()])
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function measureTables(print: PrintFigures, what: string, { alone, crowd, filled, floor }: Grounds) {
  await fillOffices(alone, crowd)
  await filled?.()
  const times = await timeByTurns({ floor, alone: () => tableOf(alone), crowd: () => tableOf(crowd) }, RUNS)
  print(
    `${what}, 15,000 cases`,
    `GROUP BY ${formatMs(times.floor)}, product ${formatMs(times.alone)}, ${formatRatio(times.alone / times.floor, GOALS.floor)}`,
  )
  print(
    '  with 1,000 other offices',
    `without ${formatMs(times.alone)}, with ${formatMs(times.crowd)}, ${formatRatio(times.crowd / times.alone, GOALS.crowd)}`,
  )
}

async function fillOffices(alone: ServerStore, crowd: ServerStore): Promise<void> {
  await fillOffice(alone, OFFICE, CASES)
  await fillOffice(crowd, OFFICE, CASES)
  for (let n = 1; n <= OTHERS.offices; n += 1) {
    await fillOffice(crowd, { ...OFFICE, _id: `street-${n}` }, OTHERS.cases)
  }
}

async function tableOf(store: ServerStore): Promise<TableThree> {
  const table = countTableThreeFromGroups(await groupsOf({ store }, OFFICE), YEAR)
  const { N, P, F } = table.rows
  if (N.total + P.total !== CASES || F.total === 0) throw new Error('table three does not hold the cases')
  return table
}
