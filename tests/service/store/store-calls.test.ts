import {
  asResident,
  asStaff,
  CONFIRM,
  dataOf,
  FILING,
  fileApplicationWith,
  openStage,
  SEARCH,
  type Stage,
  uploadFile,
} from '../stage'
import { countCalls } from './counting-store'

let stage: Stage
beforeEach(async () => {
  stage = await openStage('2025-03-03')
})
afterEach(() => stage.close())

/** What one action asks of the store; the session of its officer is known before. */
async function callsOf(work: () => Promise<unknown>): Promise<string[]> {
  await asStaff('clerk', 'session.me')
  const calls = countCalls(stage.services.store)
  await work()
  return [...calls]
}

const act = async (id: string, move: string, input: object) => {
  const { version } = dataOf(await asStaff('clerk', 'case.read', { id }))
  return callsOf(async () =>
    dataOf(await asStaff('clerk', 'case.act', { id, version, move, input, key: 'key-of-one-press' })),
  )
}

const bare = (calls: readonly string[]) => calls.filter((call) => !call.startsWith('tx '))

describe('what an action asks of the store', () => {
  it('a filing reads the office once and writes the application and its files', async () => {
    const proof = await uploadFile(stage, 'web:zhang')
    const calls = await callsOf(async () =>
      dataOf(await asResident('zhang', 'application.file', { ...FILING, proofFiles: [proof] })),
    )
    expect(calls.filter((call) => /tx (create|put|patch)/.test(call))).toEqual([
      'tx create applications',
      'tx patch files',
    ])
    expect(bare(calls).length).toBeLessThanOrEqual(6)
  })

  it('an act reads what stands around its case once', async () => {
    const id = await fileApplicationWith(stage)
    dataOf(
      await asStaff('clerk', 'case.act', {
        id,
        version: 1,
        move: 'confirm',
        input: { ...CONFIRM, receivedOn: '2025-03-03' },
      }),
    )
    const read = await callsOf(async () => dataOf(await asStaff('clerk', 'case.read', { id })))
    const calls = await act(id, 'record-search', { on: '2025-03-03', ...SEARCH })
    const around = ['get offices', 'query staff', 'query calendars', 'query localDays', 'query applications']
    for (const call of around) expect(calls.filter((one) => one === call)).toHaveLength(1)
    // Whether this press was done before is all that it asks beside what reading asks.
    expect(bare(calls).length).toBe(bare(read).length + 1)
    expect(calls.length).toBeLessThanOrEqual(14)
  })
})
