import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
    await first.transact((tx) => tx.create('marks', { _id: 'a', partition: 'p' }))
    await first.close()
    const second = openSqlite(file)
    expect(await second.get('marks', 'a')).toEqual({ _id: 'a', partition: 'p' })
    expect(second.integrity()).toBe('ok')
    await second.close()
    rmSync(folder, { recursive: true })
  })
})
