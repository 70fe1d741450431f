import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { openSqlite } from '../../../server/store/sqlite'
import { storeContract } from '../../store/contract'

storeContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-store-'))
  const store = openSqlite(join(folder, 'test.db'))
  return {
    store,
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
})

describe('a SQLite file', () => {
  it('holds after closing and opening again what was acknowledged', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-store-'))
    const file = join(folder, 'test.db')
    const first = openSqlite(file)
    await first.transact('p', (tx) => tx.create('marks', { _id: 'a', partition: 'p' }))
    await first.close()
    const second = openSqlite(file)
    expect(await second.get('marks', 'p', 'a')).toEqual({ _id: 'a', partition: 'p' })
    expect(await second.integrity()).toBe('ok')
    await second.close()
    rmSync(folder, { recursive: true })
  })

  it('opens a database whose collections had other indexed fields, and loses no document', async () => {
    const { file, folder } = fresh()
    const former = new Database(file)
    former.exec('CREATE TABLE calendars (id TEXT PRIMARY KEY, partition TEXT NOT NULL, doc TEXT NOT NULL)')
    const doc = { _id: 'a', partition: 'p', year: 2026 }
    former.prepare('INSERT INTO calendars VALUES (?, ?, ?)').run('a', 'p', JSON.stringify(doc))
    former.close()
    const store = openSqlite(file)
    const found = await store.query('calendars', { partition: 'p', eq: { year: 2026 } })
    expect(found.items).toEqual([doc])
    await store.close()
    rmSync(folder, { recursive: true })
  })

  it('waits for another process that writes, and reads meanwhile', async () => {
    const { file, folder } = fresh()
    const store = openSqlite(file)
    const other = new Database(file)
    other.exec('BEGIN IMMEDIATE')
    const written = store.transact('p', (tx) => tx.create('marks', { _id: 'a', partition: 'p' }))
    expect(await store.get('marks', 'p', 'a')).toBeNull()
    other.exec('COMMIT')
    await written
    expect(await store.get('marks', 'p', 'a')).not.toBeNull()
    other.close()
    await store.close()
    rmSync(folder, { recursive: true })
  })

  it('refuses to write once it is closed, and does not end the process', async () => {
    const { file, folder } = fresh()
    const store = openSqlite(file)
    await store.close()
    await expect(store.transact('p', async () => null)).rejects.toThrow('closed')
    rmSync(folder, { recursive: true })
  })
})

function fresh(): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-store-'))
  return { folder, file: join(folder, 'test.db') }
}
