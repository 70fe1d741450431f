import { failIn, type OpenSite, openSite, TRACES } from './site'

let site: OpenSite
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const JSON_TYPE = { 'content-type': 'application/json' }

describe('the server', () => {
  it('says that it is well', async () => {
    expect(await site.ask('/healthz')).toMatchObject({ status: 200, text: '{"ok":true}' })
  })

  it.each([
    ['half a text', '{"action":', JSON_TYPE],
    ['nothing', '', JSON_TYPE],
    ['a form', 'action=home', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['plain text', '{"action":"home"}', { 'content-type': 'text/plain' }],
    ['XML', '<a/>', { 'content-type': 'application/xml' }],
  ])('refuses a body that is %s', async (_, body, headers) => {
    const answered = await site.ask('/api/resident', { method: 'POST', body, headers })
    expect(answered.status).toBe(422)
    expect(failIn(answered)).toMatchObject({ code: 'not-json', message: '只接受 JSON。' })
  })

  it.each(['null', '[]', '"home"', '7', '{}', '{"action":7}', '{"action":"toString"}', '{"action":"constructor"}'])(
    'knows no action in %s',
    async (body) => {
      for (const path of ['/api/resident', '/api/office']) {
        const answered = await site.ask(path, { body, headers: JSON_TYPE })
        expect({ status: answered.status, code: failIn(answered).code }).toEqual({
          status: 404,
          code: 'unknown-action',
        })
      }
    },
  )

  it('refuses a body of more than 10 MB', async () => {
    const answered = await site.call('/api/resident', { action: 'home', office: 'x'.repeat(10 * 1024 * 1024) })
    expect({ status: answered.status, code: failIn(answered).code }).toEqual({ status: 413, code: 'too-big' })
  })

  it.each([
    ['/api/resident', '{"action":"application.file"}'],
    ['/api/resident', '{"action":"application.file","name":{"a":1},"proofFiles":"x"}'],
    ['/api/resident', '{"action":"application.read","receipt":"\\u0000","queryCode":"x"}'],
    ['/api/resident', '{"action":"report.read","office":"../..","year":1e99}'],
    ['/api/resident', '{"__proto__":{"action":"home"}}'],
    ['/api/resident', '{"constructor":{"prototype":{"action":"home"}}}'],
    ['/api/office', '{"action":"session.signin"}'],
    ['/api/office', '{"action":"session.signin","name":["lin"],"password":{},"code":1}'],
    ['/api/office', '{"action":"case.read","id":"x"}'],
    ['/api/nightly', '{"action":"nightly"}'],
  ])('refuses %s %s in words, without a trace of the program', async (path, body) => {
    const { status, text } = await site.ask(path, { body, headers: JSON_TYPE })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(text).not.toMatch(TRACES)
    expect(text).toMatch(/[\u4e00-\u9fff]{2}/)
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('does not know %s', async (method) => {
    expect((await site.ask('/api/resident', { method })).status).toBe(404)
  })
})

describe('a resident without WeChat', () => {
  const mine = (cookie = '') => site.call('/api/resident', { action: 'application.mine' }, cookie ? { cookie } : {})

  it('is known by a cookie that no script reads and no other page sends', async () => {
    const { headers } = await mine()
    const cookie = headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^resident=/)
    for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=']) expect(cookie).toContain(flag)
  })

  it('keeps the cookie, and cannot make one', async () => {
    const { cookie } = await mine()
    expect((await mine(cookie)).headers.has('set-cookie')).toBe(false)
    const forged = cookie.replace(/=[^.]*\./, '=somebody-else.')
    expect((await mine(forged)).headers.get('set-cookie')).toMatch(/^resident=/)
    expect((await mine('resident=somebody-else')).headers.get('set-cookie')).toMatch(/^resident=/)
  })

  it('is no officer by saying so', async () => {
    const event = { action: 'case.queue', STAFF_TOKEN: 'x', staff: { _id: 'lin' }, environment: '{"STAFF_TOKEN":"x"}' }
    const answered = await site.call('/api/office', event, { headers: { 'x-wx-openid': 'lin' } })
    expect({ status: answered.status, code: failIn(answered).code }).toEqual({ status: 401, code: 'not-signed-in' })
  })
})

describe('an officer', () => {
  const me = (cookie: string) => site.call('/api/office', { action: 'session.me' }, { cookie })

  it('is known by a cookie that stays with our pages, and the answer holds no token', async () => {
    const { status, text, headers, cookie } = await site.signIn('lin')
    expect({ status, token: JSON.parse(text).data.token }).toEqual({ status: 200, token: '' })
    for (const flag of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(headers.get('set-cookie')).toContain(flag)
    expect((await me(cookie)).status).toBe(200)
  })

  it('is no longer known after signing out, though the cookie is kept', async () => {
    const { cookie } = await site.signIn('zhou')
    const out = await site.call('/api/office', { action: 'session.signout' }, { cookie })
    expect(out.headers.get('set-cookie')).toMatch(/^staff=;.*Expires=Thu, 01 Jan 1970/)
    expect((await me(cookie)).status).toBe(401)
  })

  it('is not known by a cookie with another signature', async () => {
    const { cookie } = await site.signIn('fang')
    expect((await me(cookie.slice(0, -3))).status).toBe(401)
    expect((await me(cookie.split('.')[0] ?? '')).status).toBe(401)
  })

  it('gets answers that no cache keeps', async () => {
    const { headers } = await site.signIn('ma')
    expect(headers.get('cache-control')).toBe('no-store')
  })
})
