import { type Connection, commitTogether } from '../../../server/store/group-commit'
import { Conflict } from '../../../service/store/store'

/** A connection that says what it was asked, and fails where the test wants it to. */
function connection(fails: (sql: string, times: number) => boolean) {
  const asked: string[] = []
  const db: Connection = {
    inTransaction: true,
    exec(sql) {
      asked.push(sql)
      const times = asked.filter((one) => one === sql).length
      if (fails(sql, times)) throw Object.assign(new Error(sql), { code: 'SQLITE_BUSY' })
      return this as never
    },
  }
  return { db, asked, transact: commitTogether(db) }
}

describe('committing together', () => {
  it('puts transactions that wait at the same time into one commit', async () => {
    const { asked, transact } = connection(() => false)
    await Promise.all([1, 2, 3].map((n) => transact(async () => n)))
    expect(asked.filter((sql) => sql === 'COMMIT')).toHaveLength(1)
  })

  it('acknowledges none of a group whose commit fails', async () => {
    const { transact } = connection((sql) => sql === 'COMMIT')
    const results = await Promise.allSettled([1, 2].map((n) => transact(async () => n)))
    expect(results.map((one) => one.status === 'rejected' && one.reason)).toEqual([
      expect.any(Conflict),
      expect.any(Conflict),
    ])
  })

  it('answers also the transaction during which the disk failed', async () => {
    const { transact } = connection((sql, times) => sql === 'ROLLBACK TO one; RELEASE one' && times === 1)
    const results = await Promise.allSettled([
      transact(async () => 'first'),
      transact(() => Promise.reject(new Error('no'))),
    ])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await transact(async () => 'next')).toBe('next')
  })

  it('tries again while another process writes', async () => {
    const { transact } = connection((sql, times) => sql === 'BEGIN IMMEDIATE' && times < 4)
    expect(await transact(async () => 'written')).toBe('written')
  })
})
