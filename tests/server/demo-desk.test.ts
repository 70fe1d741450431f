import { DEMO_CASES } from '../../server/demo/cases'
import { fillDesk } from '../../server/demo/desk'
import { fillDemo, readDemoAccounts } from '../../server/demo/fill'
import { DISTRICT } from '../../server/demo/offices'
import { openInstallation } from '../../server/main'
import type { ApplicationDoc } from '../../service/store/documents'
import { newFolder, OFFICE, removeFolder, runCommand } from './demo-installation'

let folder: string
beforeEach(() => {
  folder = newFolder()
})
afterEach(() => removeFolder(folder))

const STAGES = [
  ...['submitted', 'awaiting-supplement', 'processing', 'processing drafted', 'processing reviewed'],
  ...['closed served 3.1', 'closed served 3.3.6', 'closed served 3.4.1', 'closed served 3.5.1', 'closed  3.6.3'],
]

/** The cases of a demo that is started for the first time on that day. */
async function startedOn(today: string) {
  const empty = await openInstallation({ folder, today: null })
  await fillDemo(empty.services)
  await empty.store.close()
  const { services, store } = await openInstallation({ folder, today })
  const isFilled = await fillDesk(services, (await readDemoAccounts(store)) ?? [])
  const of = { partition: DISTRICT, eq: { office: OFFICE } }
  const { items } = await store.query<ApplicationDoc>('applications', { ...of, limit: 50 })
  await store.close()
  return { isFilled, items }
}

describe('the desk of a fresh demo', () => {
  it.each([
    ['2026-03-11', 0],
    ['2026-10-09', 0],
    // Who extends there would have to know the first days of a year that has no notice yet.
    ['2026-12-31', 1],
  ])('holds a lawful case at every stage on %s', async (today, unknown) => {
    const { isFilled, items } = await startedOn(today)
    expect([isFilled, items.length]).toEqual([true, DEMO_CASES.length - unknown])
    const words = items.map(({ status, replyState, outcome }) => `${status} ${replyState} ${outcome}`.trim())
    expect(new Set(words)).toEqual(new Set(STAGES))
    expect((await runCommand(folder, 'verify')).status).toBe(0)
  })

  it('is marked as invented, case by case', async () => {
    const { items } = await startedOn('2026-10-09')
    expect(items.filter(({ demo }) => !demo)).toEqual([])
  })

  it.each(['2026-02-02', '2027-03-01'])(
    'stays empty on %s, whose working days before are reported or not known',
    async (today) => {
      expect(await startedOn(today)).toMatchObject({ isFilled: false, items: [] })
    },
  )
})
