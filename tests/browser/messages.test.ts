import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { readDocs } from '../../server/operations/verify/rows'
import { MAX_TRIES } from '../../service/messages/deliver-messages'
import type { OutboxDoc } from '../../service/store/documents'
import { fileOver } from '../server/running'
import { openBrowser, type Person } from './harness/browser'
import { openGateway } from './harness/gateway'
import { signInOfficer } from './harness/officer'
import { type Site, startSite } from './harness/server'

type Gateway = Awaited<ReturnType<typeof openGateway>>

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(['phone', 'desktop'] as const)('messages that do not arrive, at a %s', (size) => {
  let gateway: Gateway
  let site: Site
  let administrator: Person

  beforeAll(async () => {
    gateway = await openGateway()
    site = await startSite('2026-03-04', gateway.settings)
    for (let n = 0; n < 2; n += 1) await fileOver(site.url)
    // Also settled: a try that is still under way would give itself another day after it.
    await untilAll(site, ({ reason }) => reason !== '')
    await lastTryNow(site)
    await untilAll(site, ({ state }) => state === 'dead')
    administrator = await signInOfficer(browser, site, 'shi', size)
  }, 60_000)
  afterAll(async () => {
    await site.stop()
    await gateway.close()
  })
  afterEach(() => expect(administrator.problems).toEqual([]))

  const rows = () => administrator.page.getByRole('main').getByRole('listitem')
  const tab = (name: string) => administrator.page.getByRole('link', { name: new RegExp(`^${name}`) }).click()

  it('the administrator finds them with the reason, and nothing of the applicants', async () => {
    const { page } = administrator
    await page.goto(`${site.url}/admin/messages`)
    await rows().nth(1).waitFor()
    expect(await rows().count()).toBe(2)
    const text = await page.getByRole('main').textContent()
    expect(text).toContain('试了 8 次都没有送到：消息平台退回，代码 gateway-500')
    expect(text).not.toContain('张三')
    await administrator.shot('messages-dead')
  })

  it('one is tried again, and arrives once the gateway is well', async () => {
    gateway.status = 200
    await rows().first().getByRole('button', { name: '重试' }).click()
    await until(async () => (await rows().count()) === 1)
    await untilAll(site, ({ state }) => state !== 'waiting')
    await tab('已经发出')
    await administrator.page.getByText(/发出$/).first().waitFor()
    await administrator.shot('messages-sent')
  })

  it('the other is given up', async () => {
    await tab('没有送到')
    await rows().first().getByRole('button', { name: '不再发送' }).click()
    await administrator.page.getByText('没有送不到的消息。').waitFor()
    await tab('不再发送')
    await administrator.page.getByText(/决定不再发送$/).waitFor()
    expect(await rows().getByRole('button', { name: '不再发送' }).count()).toBe(0)
  })
})

const outboxOf = (site: Site) =>
  site.inStore(async (store) => {
    const docs: OutboxDoc[] = []
    for await (const doc of readDocs<OutboxDoc>(store, 'outbox')) docs.push(doc)
    return docs
  })

const untilAll = (site: Site, holds: (doc: OutboxDoc) => boolean) =>
  until(async () => {
    const docs = await outboxOf(site)
    return docs.length > 0 && docs.every(holds)
  })

/** About a day of waiting goes by. */
const lastTryNow = (site: Site) =>
  site.inStore(async (store) => {
    for await (const { _id, queuedAt: dueAt } of readDocs<OutboxDoc>(store, 'outbox')) {
      await store.transact('weibin', (tx) => tx.patch<OutboxDoc>('outbox', _id, { tries: MAX_TRIES - 1, dueAt }))
    }
  })

async function until(holds: () => Promise<boolean>): Promise<void> {
  const last = Date.now() + 20_000
  while (!(await holds())) {
    if (Date.now() > last) throw new Error('it never came about')
    await pause(200)
  }
}
