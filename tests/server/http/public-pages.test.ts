import type { OfficeDoc, ReportDoc } from '../../../service/store/documents'
import type { Store } from '../../../service/store/store'
import { OFFICE } from '../demo-installation'
import { type OpenSite, openSite, TRACES } from './site'

const SCRIPT = '<script>alert(1)</script>'
const PUBLIC = 'https://gongkai.example'

let site: OpenSite
beforeAll(async () => {
  site = await openSite({ config: { publicUrl: PUBLIC } })
})
afterAll(() => site.close())

async function change<T extends OfficeDoc | ReportDoc>(
  store: Store,
  coll: 'offices' | 'reports',
  doc: T,
): Promise<void> {
  await store.transact('weibin', (tx) => tx.put<T>(coll, doc))
}

async function found<T>(asked: Promise<T | null>): Promise<T> {
  const doc = await asked
  if (!doc) throw new Error('it is not there')
  return doc
}

describe('a public page', () => {
  it.each([
    ['/streets/zhongtongjie', '中同街'],
    ['/streets/zhongtongjie/reports/2023', '2023'],
  ])('%s is whole without a script or a sign-in', async (path, words) => {
    const { status, headers, text } = await site.ask(path)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(headers.has('set-cookie')).toBe(false)
    expect(text).toContain(words)
    expect(text).toContain('<html lang="zh-CN"')
    expect(text).not.toContain('<script')
  })

  it('shows what an office wrote as text, whatever it wrote', async () => {
    const { store } = site.installation
    const office = await found(store.get<OfficeDoc>('offices', 'weibin', 'ziteng'))
    const guide = [{ heading: SCRIPT, paragraphs: [SCRIPT, '"><img src=x onerror=alert(1)>'] }]
    const catalogue = [{ heading: SCRIPT, items: [SCRIPT] }]
    await change(store, 'offices', { ...office, guide, catalogue, address: SCRIPT, name: SCRIPT })
    const { text } = await site.ask('/streets/ziteng')
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(text).not.toMatch(/<script|<img/)
  })

  it('leads from a report on to its street', async () => {
    const { text } = await site.ask(`/streets/${OFFICE}/reports/2023`)
    expect(text).toContain(`<a href="/streets/${OFFICE}">`)
  })

  it('shows what a report says as text, whatever it says', async () => {
    const { store } = site.installation
    const first = await found(store.get<ReportDoc>('reports', 'weibin', `${OFFICE}/2023/1`))
    const sections = first.report.sections.map((one) => ({ ...one, heading: SCRIPT, paragraphs: [SCRIPT] }))
    const report = { ...first.report, office: SCRIPT, sections }
    const second = { ...first, _id: `${OFFICE}/2023/2`, version: 2, title: SCRIPT, publishedBy: SCRIPT, report }
    await change(store, 'reports', second)
    const { status, text } = await site.ask(`/streets/${OFFICE}/reports/2023`)
    expect(status).toBe(200)
    expect(text).toContain('第 2 版')
    expect(text).toContain('&lt;script&gt;')
    expect(text).not.toContain('<script')
    expect((await site.ask(`/streets/${OFFICE}`)).text).not.toContain('<script')
  })

  it.each([
    '/nowhere',
    '/streets/nowhere',
    '/streets/zhongtongjie/reports/1999',
    '/streets/zhongtongjie/reports/02023',
    '/streets/%3Cscript%3E',
    '/streets/..%2F..%2Fkeys.json',
    '/gongkai.db',
    '/admin/missing.js',
  ])('that is not there is told in words: %s', async (path) => {
    const { status, headers, text } = await site.ask(path)
    expect({ status, type: headers.get('content-type') }).toEqual({ status: 404, type: 'text/html; charset=utf-8' })
    expect(text).toContain('没有这个页面')
    expect(text).not.toMatch(TRACES)
    expect(text).not.toContain('<script')
  })
})

describe('for search engines', () => {
  it('the sitemap lists every street and every report at its public address', async () => {
    const { headers, text } = await site.ask('/sitemap.xml')
    expect(headers.get('content-type')).toContain('application/xml')
    const addresses = [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address.replace(PUBLIC, ''))
    expect(addresses).toEqual(expect.arrayContaining([`/streets/${OFFICE}`, `/streets/${OFFICE}/reports/2023`]))
    const answered = await Promise.all(addresses.map((path) => site.ask(path)))
    expect(answered.filter(({ status }) => status !== 200)).toEqual([])
  })

  it('robots.txt keeps them out of what is not public and names the sitemap', async () => {
    const { text } = await site.ask('/robots.txt')
    expect(text).toMatch(/Disallow: \/api\/\n/)
    expect(text).toMatch(/Disallow: \/admin\/\n/)
    expect(text).toContain(`Sitemap: ${PUBLIC}/sitemap.xml`)
  })
})

describe('the built pages', () => {
  it('are served at their addresses, also when an address inside the staff page is opened', async () => {
    const titles = await Promise.all(['/', '/admin/', '/admin/cases/1'].map((path) => site.ask(path)))
    expect(titles.map(({ status, text }) => [status, /<title>(.*)<\/title>/.exec(text)?.[1]])).toEqual([
      [200, 'web'],
      [200, 'admin'],
      [200, 'admin'],
    ])
    expect((await site.ask('/admin')).headers.get('location')).toBe('/admin/')
  })
})
