import { neverBack } from '../../server/monotonic-clock'
import { openSqlite } from '../../server/store/sqlite'
import { Failure } from '../../service/respond'
import type { MarkDoc } from '../../service/store/documents'
import { newFolder, removeFolder } from './demo-installation'

/** A clock is an argument, so a test sets it back by hand. */
describe('a system clock that goes back', () => {
  const folder = newFolder()
  const under = openSqlite(`${folder}/gongkai.db`)
  const clock = { at: '2026-03-04T02:00:00.000Z', now: () => clock.at, today: () => clock.at.slice(0, 10) }
  const store = neverBack(under, clock, '2026-03-04T01:00:00.000Z')
  afterAll(async () => {
    await under.close()
    removeFolder(folder)
  })

  const write = (id: string) =>
    store.transact('weibin', (tx) => tx.put<MarkDoc>('marks', { _id: id, partition: 'weibin', value: '' }))

  it('by a little is no reason to stop', async () => {
    await write('first')
    clock.at = '2026-03-04T01:56:00.000Z'
    await write('a-little-earlier')
    expect(await store.get('marks', 'weibin', 'a-little-earlier')).not.toBeNull()
  })

  it('by more stops all writing with a sentence, while reading goes on', async () => {
    clock.at = '2026-03-03T02:00:00.000Z'
    await expect(write('yesterday')).rejects.toThrow(Failure)
    await expect(write('yesterday')).rejects.toThrow('服务器的时间比最近一次办理的时间还早')
    expect(await store.get('marks', 'weibin', 'yesterday')).toBeNull()
    expect(await store.get('marks', 'weibin', 'first')).not.toBeNull()
  })

  it('is forgotten once it is set right', async () => {
    clock.at = '2026-03-04T02:01:00.000Z'
    await write('right-again')
    expect(await store.get('marks', 'weibin', 'right-again')).not.toBeNull()
  })
})
