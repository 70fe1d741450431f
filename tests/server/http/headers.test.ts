import type { Answered, OpenSite } from './site'
import { failIn, openSite } from './site'

const UNDECODABLE = '/streets/%ff'
const BUILT_PAGES = ['/', '/admin/', '/admin/cases/1']
const OWN_PAGES = ['/streets/zhongtongjie', '/streets/zhongtongjie/reports/2023', '/demo', '/nowhere', UNDECODABLE]
const REST = ['/healthz', '/readyz', '/robots.txt', '/sitemap.xml', '/admin', '/api/files/none', '/api/nowhere']

const policyOf = ({ headers }: Answered) =>
  Object.fromEntries(
    (headers.get('content-security-policy') ?? '').split(';').map((line) => {
      const [name = '', ...values] = line.trim().split(' ')
      return [name, values.join(' ')]
    }),
  )

let site: OpenSite
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describe('every answer', () => {
  const refused = { method: 'POST', headers: { origin: 'https://evil.example' } }
  const asks: [string, () => Promise<Answered>][] = [
    ...[...BUILT_PAGES, ...OWN_PAGES, ...REST].map((path): [string, () => Promise<Answered>] => [
      path,
      () => site.ask(path),
    ]),
    ['an action', () => site.call('/api/resident', { action: 'home' })],
    ['an unknown action', () => site.call('/api/office', { action: 'none' })],
    ['who is not signed in', () => site.call('/api/office', { action: 'session.me' })],
    ['a body that is none', () => site.ask('/api/resident', { body: '{' })],
    ['a body that is too big', () => site.call('/api/resident', { action: 'x'.repeat(11 * 1024 * 1024) })],
    ['an upload that is none', () => site.ask('/api/files', { body: new FormData() })],
    ['a post from elsewhere', () => site.ask('/api/office', refused)],
    ['another method', () => site.ask('/api/office', { method: 'DELETE' })],
  ]

  it.each(asks)('forbids what no answer needs: %s', async (_, ask) => {
    const answered = await ask()
    const { headers } = answered
    const policy = policyOf(answered)
    expect(policy).toMatchObject({ 'default-src': "'none'", 'base-uri': "'none'", 'frame-ancestors': "'none'" })
    expect(policy['script-src'] ?? "'none'").toMatch(/^'(self|none)'$/)
    const { 'style-src-attr': attributes, ...rest } = policy
    expect(JSON.stringify(rest)).not.toMatch(/unsafe|\*|https?:/)
    expect(attributes === undefined || answered.text.includes('admin') || answered.status === 302).toBe(true)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/)
    for (const name of ['opener', 'resource']) expect(headers.get(`cross-origin-${name}-policy`)).toBe('same-origin')
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp')
    for (const name of ['x-powered-by', 'server', 'access-control-allow-origin']) expect(headers.has(name)).toBe(false)
  })

  it('of the interface is kept by no cache and is no page', async () => {
    for (const [, ask] of asks.slice(-8, -1)) {
      const answered = await ask()
      expect(answered.headers.get('cache-control')).toBe('no-store')
      expect(policyOf(answered)).toHaveProperty('sandbox')
    }
  })

  it.each(OWN_PAGES)('that is a page made here runs no script and names its one style: %s', async (path) => {
    const answered = await site.ask(path)
    expect(policyOf(answered)['style-src']).toMatch(/^'sha256-[\w+/=]{44}'$/)
    expect(policyOf(answered)).not.toHaveProperty('script-src')
    expect(answered.text.match(/<style/g)).toHaveLength(1)
    expect(answered.text).not.toMatch(/ style=| on\w+=|<script/)
  })

  it('that is a built page takes no script and no style but from our files', async () => {
    for (const path of BUILT_PAGES) {
      expect(policyOf(await site.ask(path))).toMatchObject({ 'script-src': "'self'", 'style-src': "'self'" })
    }
  })
})

describe('behind HTTPS', () => {
  let safe: OpenSite
  beforeAll(async () => {
    safe = await openSite({ config: { publicUrl: 'https://gongkai.example' } })
  })
  afterAll(() => safe.close())

  it('says so for a year, and nothing of the kind before', async () => {
    expect((await safe.ask('/')).headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect((await site.ask('/')).headers.has('strict-transport-security')).toBe(false)
  })

  it('sets cookies that only this host reads and only over HTTPS', async () => {
    const resident = await safe.call('/api/resident', { action: 'application.mine' })
    const officer = await safe.signIn('lin')
    for (const { headers } of [resident, officer]) {
      for (const cookie of headers.getSetCookie()) expect(cookie).toMatch(/^__Host-.*; Path=\/; HttpOnly; Secure/)
    }
    expect(officer.headers.getSetCookie()).toHaveLength(2)
    const me = await safe.call('/api/office', { action: 'session.me' }, { cookie: officer.cookie })
    expect(me.status).toBe(200)
  })

  it('knows no cookie without the prefix', async () => {
    const { cookie } = await safe.signIn('zhou')
    const bare = cookie.replace('__Host-', '')
    expect((await safe.call('/api/office', { action: 'session.me' }, { cookie: bare })).status).toBe(401)
  })

  it('takes a post of its pages, whatever name the proxy asks it by', async () => {
    const headers = { origin: 'https://gongkai.example' }
    expect((await safe.call('/api/resident', { action: 'home' }, { headers })).status).toBe(200)
  })
})

describe('a post', () => {
  const COOKIE = 'resident=somebody.signed'
  /** Not through the client of the tests, which says where it comes from. */
  const post = async (headers: Record<string, string>, path = '/api/resident') => {
    const type = { 'content-type': 'application/json' }
    const body = JSON.stringify({ action: 'home' })
    return (await fetch(site.url + path, { method: 'POST', headers: { ...type, ...headers }, body })).status
  }

  it.each([
    ['our own page', { origin: 'OURS', cookie: COOKIE }],
    ['our own page, said by the browser', { 'sec-fetch-site': 'same-origin', cookie: COOKIE }],
    ['our mini-program', { 'x-gongkai': '1', cookie: COOKIE }],
    ['a client without cookies', {}],
  ])('of %s is taken', async (_, headers) => {
    const { origin, ...rest } = headers as Record<string, string>
    expect(await post({ ...rest, ...(origin && { origin: site.url }) })).toBe(200)
  })

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another site with the header of our mini-program', { origin: 'https://evil.example', 'x-gongkai': '1' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['no origin', { origin: 'null' }],
    ['nonsense', { origin: 'nonsense' }],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'OURS' }],
    ['a link', { 'sec-fetch-site': 'cross-site' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['cookies that nobody vouches for', { cookie: COOKIE }],
  ])('of %s is refused', async (_, headers) => {
    const { origin, ...rest } = headers as Record<string, string>
    const own = origin === 'OURS' ? site.url : origin
    for (const path of ['/api/resident', '/api/office', '/api/files']) {
      expect(await post({ ...rest, ...(own && { origin: own }) }, path)).toBe(403)
    }
  })

  it('that is refused is told in words', async () => {
    const headers = { origin: 'https://evil.example' }
    const answered = await site.call('/api/resident', { action: 'home' }, { headers })
    expect(failIn(answered)).toMatchObject({ code: 'forbidden', message: expect.stringContaining('别的网站') })
  })
})
