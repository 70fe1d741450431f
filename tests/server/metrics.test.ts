import { makeMetrics } from '../../server/metrics'
import type { ApplicationDoc, OutboxDoc } from '../../service/store/documents'
import { Conflict } from '../../service/store/store'
import { FILING } from '../service/stage'
import { fileAs, OFFICE } from './demo-installation'
import { type OpenSite, openSite } from './http/site'

const TOKEN = 'a-token-for-metrics'

describe('metrics', () => {
  let site: OpenSite
  let receipt = ''
  beforeAll(async () => {
    site = await openSite({ config: { metricsToken: TOKEN } })
    await site.call('/api/resident', { action: 'home' })
    await site.call('/api/resident', { action: '张三' })
    receipt = (await fileAs(site.installation, 'zhang', 'of-the-metrics')).receipt
    await site.service.night('')
    const late = { status: 'processing' as const, replyDueOn: '2026-03-03', nextActOn: '2026-03-03' }
    const outbox = {
      _id: `${receipt}/1`,
      partition: 'weibin',
      office: OFFICE,
      application: receipt,
      ...QUEUED,
    }
    await site.installation.store.transact('weibin', async (tx) => {
      await tx.patch<ApplicationDoc>('applications', receipt, late)
      await tx.create<OutboxDoc>('outbox', outbox)
    })
  })
  afterAll(() => site.close())

  const QUEUED = {
    index: 1,
    number: '',
    kind: 'received' as const,
    to: 'applicant' as const,
    recipient: 'web:zhang',
    state: 'waiting' as const,
    queuedAt: '2026-03-03T00:00:00.000Z',
    dueAt: '2026-03-02T00:00:00.000Z',
    tries: 0,
    lease: '',
    reason: '',
    settledAt: '',
  }
  const told = async (token = TOKEN) => site.ask('/metrics', { headers: { authorization: `Bearer ${token}` } })
  const metric = (text: string, name: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.slice(name.length + 1),
    )

  it('count calls by action and code, and answers by route', async () => {
    const { status, text } = await told()
    expect(status).toBe(200)
    expect(metric(text, 'gongkai_call_seconds_count{action="resident home",code="ok"}')).toBe(1)
    expect(metric(text, 'gongkai_call_seconds_count{action="resident unknown",code="unknown-action"}')).toBe(1)
    expect(metric(text, 'gongkai_http_answers_total{route="/api/resident",status="200"}')).toBe(1)
    expect(metric(text, 'gongkai_http_answers_total{route="/api/resident",status="404"}')).toBe(1)
  })

  it('tell the state of messages, cases, nightly work and memory', async () => {
    const { text } = await told()
    expect(metric(text, 'gongkai_outbox_messages{state="waiting"}')).toBe(1)
    expect(metric(text, 'gongkai_outbox_messages{state="dead"}')).toBe(0)
    expect(metric(text, 'gongkai_outbox_late_seconds{district="weibin"}')).toBeGreaterThan(80_000)
    expect(metric(text, `gongkai_open_cases{office="${OFFICE}"}`)).toBe(1)
    expect(metric(text, `gongkai_overdue_cases{office="${OFFICE}"}`)).toBe(1)
    expect(metric(text, 'gongkai_nightly_last_run_ok')).toBe(1)
    expect(metric(text, 'gongkai_store_transactions_total')).toBeGreaterThan(0)
    expect(metric(text, 'gongkai_resident_bytes')).toBeGreaterThan(1_000_000)
  })

  it('hold no case and nobody', async () => {
    const { text } = await told()
    for (const secret of [receipt, FILING.name, FILING.idNumber, FILING.phone, 'zhang', '张三']) {
      expect(text).not.toContain(secret)
    }
  })

  it('are refused without the token, and are not there where none is set', async () => {
    expect((await told('wrong')).status).toBe(401)
    expect((await site.ask('/metrics')).status).toBe(401)
    const without = await openSite()
    const { status } = await without.ask('/metrics', { headers: { authorization: 'Bearer ' } })
    await without.close()
    expect(status).toBe(404)
  })
})

describe('a counted store', () => {
  it('counts transactions, those run again and those given up', async () => {
    const { registry, metered } = makeMetrics()
    let tries = 0
    const store = metered({
      log: { write: () => {} },
      store: {
        transact: async (_partition: string, work: (tx: unknown) => Promise<unknown>) => {
          tries += 1
          await work(null)
          if (tries === 1) return work(null)
          throw new Conflict('busy')
        },
      },
    } as never).store
    expect(await store.transact('weibin', async () => 'done')).toBe('done')
    await expect(store.transact('weibin', async () => 'done')).rejects.toThrow(Conflict)
    const text = await registry.metrics()
    expect(text).toContain('gongkai_store_transactions_total 2')
    expect(text).toContain('gongkai_store_retries_total 1')
    expect(text).toContain('gongkai_store_conflicts_total 1')
  })
})
