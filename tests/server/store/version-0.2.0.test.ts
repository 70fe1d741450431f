import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Installation, openInstallation } from '../../../server/main'
import { verifyAll } from '../../../server/operations/verify'
import type { ApplicationDoc } from '../../../service/store/documents'
import { newFolder, removeFolder } from '../demo-installation'
import { tellCases } from './said-of-cases'

const PACKED = join(__dirname, '../../fixtures/version-0.2.0/data.tar.gz')
const LAST_DAY = '2026-05-25'
const STATUSES = ['awaiting-payment', 'awaiting-supplement', 'closed', 'processing', 'reopened', 'submitted']
/** Of applications; that of a corrected record is one more. */
const LETTERS_OF_CASES = 24

const isSettingAside = ({ type }: { type: string }) => type === 'reply-set-aside'

describe('the data of version 0.2.0', () => {
  let folder: string
  let ground: Installation
  let said: Awaited<ReturnType<typeof tellCases>>
  beforeAll(async () => {
    folder = newFolder()
    expect(spawnSync('tar', ['xzf', PACKED, '-C', folder]).status).toBe(0)
    said = JSON.parse(readFileSync(join(folder, 'said.json'), 'utf8'))
    ground = await openInstallation({ folder, today: LAST_DAY })
  })
  afterAll(async () => {
    await ground.store.close()
    removeFolder(folder)
  })

  it('holds a case of every status and a letter of every kind', () => {
    const letters = said.cases.flatMap((one) => one.letters.map(({ letter }) => letter.code))
    expect([...new Set(said.cases.map(({ status }) => status))].sort()).toEqual(STATUSES)
    expect(new Set(letters).size).toBe(LETTERS_OF_CASES)
    expect(said.corrections.flatMap((one) => one.letters.map(({ paper }) => paper))).toContain('forward')
  })

  it('opens every case of version 0.2.0, with the same days, letters and tables', async () => {
    const now = await tellCases(ground)
    expect(now.cases.map(({ id }) => id)).toEqual(said.cases.map(({ id }) => id))
    for (const [at, one] of said.cases.entries()) expect(now.cases[at]).toMatchObject(one)
    expect(now).toMatchObject({ three: said.three, four: said.four, corrections: said.corrections })
  })

  it('has a reply that is made again due on the day that the decision named', async () => {
    const { items } = await ground.store.query<ApplicationDoc>('applications', { partition: 'weibin' })
    const redone = items.filter(({ status, events }) => status === 'reopened' && events.some(isSettingAside))
    expect(redone.map(({ replyDueOn, events }) => [replyDueOn, events.find(isSettingAside)])).toMatchObject(
      redone.map(({ replyDueOn }) => [replyDueOn, { redoDueOn: replyDueOn }]),
    )
    expect(redone.length).toBeGreaterThan(0)
  })

  it('verifies', async () => {
    expect(await verifyAll(ground)).toMatchObject({ ok: true, problems: [] })
  })
})
