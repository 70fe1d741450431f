// The same tables on PostgreSQL, where it is installed.
import { Client } from 'pg'
import { openPostgres } from '../../server/store/postgres/open'
import { startPostgres } from '../postgres.mjs'
import type { PrintFigures } from './print-figures'
import { measureTables, PLACE } from './tables'

const GROUP_BY = `SELECT "closedYear", "applicantKind", outcome, COUNT(*) FROM applications
  WHERE partition = $1 AND office = $2 GROUP BY "closedYear", "applicantKind", outcome`
const CONNECTIONS = 4

export async function benchTablesOnPostgres(print: PrintFigures): Promise<void> {
  const postgres = await startPostgres()
  if (!postgres) return print('table three on PostgreSQL', 'PostgreSQL is not installed here')
  const crowded = postgres.url.replace(/[^/]+$/, 'crowd')
  const client = new Client(postgres.url)
  await client.connect()
  await client.query('CREATE DATABASE crowd')
  const alone = await openPostgres({ url: postgres.url, connections: CONNECTIONS })
  const crowd = await openPostgres({ url: crowded, connections: CONNECTIONS })
  try {
    await measureTables(print, 'table three on PostgreSQL', {
      alone,
      crowd,
      filled: async () => void (await Promise.all([postgres.url, crowded].map(vacuumApplications))),
      floor: () => client.query({ name: 'floor', text: GROUP_BY, values: PLACE }),
    })
  } finally {
    await Promise.all([alone.close(), crowd.close(), client.end()])
    await postgres.stop()
  }
}

/** As PostgreSQL itself does some time after so many rows were added. */
async function vacuumApplications(url: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  await client.query('VACUUM ANALYZE applications')
  await client.end()
}
