import { readDemoAccounts } from '../../server/demo/fill'
import type { ApplicationDoc, CounterDoc, ReportDoc } from '../../service/store/documents'
import type { LiveReport, StaffCase } from '../../typings/api'
import { TWO } from '../service/report/table-two'
import { CONFIRM, DRAFT, FILING, SEARCH } from '../service/stage'
import { JPEG, OFFICE } from './demo-installation'
import { type Answered, type OpenSite, openSite } from './http/site'

const AT_ONCE = 60
const everyone = Array.from({ length: AT_ONCE }, (_, n) => n)

/** Many people at one office at the same moment, over HTTP. */
describe('at the same moment', () => {
  let site: OpenSite
  let receipts: string[]
  const staff: Record<string, string> = {}
  beforeAll(async () => {
    site = await openSite()
    for (const login of ['lin', 'zhou', 'fang', 'qin']) staff[login] = (await site.signIn(login)).cookie
  }, 30_000)
  afterAll(() => site.close())

  const dataIn = <T>({ status, text }: Answered): T => {
    if (status !== 200) throw new Error(`${status}: ${text}`)
    return JSON.parse(text).data
  }
  const office = (login: string, action: string, input: object) =>
    site.call('/api/office', { action, ...input }, { cookie: staff[login] ?? '' })
  const passwordOf = async (login: string) =>
    (await readDemoAccounts(site.installation.store))?.find((one) => one.login === login)?.password

  async function prepare(n: number) {
    const body = new FormData()
    body.append('file', new Blob([JPEG]), 'a.jpg')
    const sent = await site.ask(`/api/files?office=${OFFICE}`, { body })
    const proofFiles = [dataIn<{ id: string }>(sent).id]
    return { cookie: sent.cookie, event: { ...FILING, office: OFFICE, key: `draft-of-resident-${n}`, proofFiles } }
  }

  it('60 residents file, each with a receipt of their own', async () => {
    const prepared = await Promise.all(everyone.map(prepare))
    const answers = await Promise.all(
      prepared.map(({ cookie, event }) =>
        site.call('/api/resident', { action: 'application.file', ...event }, { cookie }),
      ),
    )
    receipts = answers.map((answer) => dataIn<{ receipt: string }>(answer).receipt)
    expect(new Set(receipts).size).toBe(AT_ONCE)
  }, 60_000)

  it('60 are registered under the numbers 1 to 60', async () => {
    const answers = await Promise.all(
      receipts.map((id) => office('lin', 'case.act', { id, version: 1, move: 'confirm', input: CONFIRM })),
    )
    const numbers = answers.map((answer) => Number(/〕(\d+)号/.exec(dataIn<StaffCase>(answer).number ?? '')?.[1]))
    expect(numbers.sort((a, b) => a - b)).toEqual(everyone.map((n) => n + 1))
    const counter = await site.installation.store.get<CounterDoc>('counters', 'weibin', `${OFFICE}/register/2026`)
    expect(counter?.n).toBe(AT_ONCE)
  }, 60_000)

  it('one of two signatures goes through, and one of two issues draws the number', async () => {
    const [id = ''] = receipts
    const today = { on: '2026-03-04' }
    dataIn(await office('lin', 'case.act', { id, version: 2, move: 'record-search', input: { ...SEARCH, ...today } }))
    dataIn(await office('lin', 'case.act', { id, version: 3, move: 'draft-reply', input: DRAFT }))
    dataIn(await office('zhou', 'case.act', { id, version: 4, move: 'pass-review', input: {} }))
    const password = await passwordOf('fang')
    const sign = () => office('fang', 'case.act', { id, version: 5, move: 'sign-reply', input: {}, password })
    expect((await Promise.all([sign(), sign()])).map(({ status }) => status).sort()).toEqual([200, 409])
    const issue = () => office('lin', 'case.act', { id, version: 6, move: 'issue-letter', input: {} })
    expect((await Promise.all([issue(), issue(), issue()])).map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const doc = await site.installation.store.get<ApplicationDoc>('applications', 'weibin', id)
    const signs = doc?.events.filter(({ type }) => type === 'reply-signed' || type === 'letter-issued')
    expect(signs?.map(({ type }) => type)).toEqual(['reply-signed', 'letter-issued'])
    expect(await site.installation.store.get<CounterDoc>('counters', 'weibin', `${OFFICE}/letter/2026`)).toMatchObject({
      n: 1,
    })
  }, 30_000)

  it('one of two publishers publishes, and the other is told', async () => {
    const year = 2015
    dataIn(await office('qin', 'report.save', { year, version: 0, tableTwo: TWO, sections: [] }))
    const password = await passwordOf('qin')
    const publish = () => office('qin', 'report.publish', { year, version: 1, password })
    const answers = await Promise.all([publish(), publish()])
    const refused = answers.filter(({ status }) => status !== 200)
    expect(refused).toHaveLength(1)
    expect(JSON.parse(refused[0]?.text ?? '').code).toMatch(/^(conflict|not-publishable)$/)
    expect(dataIn<LiveReport>(await office('qin', 'report.live', { year })).published).toHaveLength(1)
    expect(await site.installation.store.get<ReportDoc>('reports', 'weibin', `${OFFICE}/${year}/2`)).toBeNull()
  }, 30_000)
})
