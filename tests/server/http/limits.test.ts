import { LIMITS } from '../../../cloudfunctions/shared/limits'
import { failIn, type OpenSite, openSite } from './site'

const guess = (site: OpenSite, from: string) => {
  const event = { action: 'application.read', receipt: 'AAAA-AAAA-AAAA-AAAA', queryCode: 'AAAAAAAA' }
  return site.call('/api/resident', event, { headers: { 'x-forwarded-for': from } })
}
async function guesses(site: OpenSite, count: number, from = (_: number) => '203.0.113.9') {
  for (let at = 0; at < count; at += 1) expect((await guess(site, from(at))).status).toBe(404)
}

describe('an address that guesses too often', () => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite({ config: { trustProxy: ['127.0.0.1'] } })
    await guesses(site, LIMITS.codesBySource.max)
  })
  afterAll(() => site.close())

  it('is answered 429 with the time to wait', async () => {
    const answered = await guess(site, '203.0.113.9')
    expect({ status: answered.status, code: failIn(answered).code }).toEqual({ status: 429, code: 'too-many' })
    expect(Number(answered.headers.get('retry-after'))).toBeGreaterThan(3000)
  })

  it('cannot write another one before its own', async () => {
    expect((await guess(site, '198.51.100.1, 203.0.113.9')).status).toBe(429)
  })

  it('is another than the one behind the same proxy', async () => {
    expect((await guess(site, '203.0.113.10')).status).toBe(404)
  })
})

it('who comes without a proxy cannot say where from', async () => {
  const site = await openSite()
  await guesses(site, LIMITS.codesBySource.max, (at) => `203.0.113.${at}`)
  const { status } = await guess(site, '198.51.100.1')
  await site.close()
  expect(status).toBe(429)
})
