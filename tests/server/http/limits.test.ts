import { LIMITS, spendAllowance } from '../../../service/limits'
import { failIn, type OpenSite, openSite } from './site'

const guess = (site: OpenSite, from: string) => {
  const event = { action: 'application.read', receipt: 'AAAA-AAAA-AAAA-AAAA', queryCode: 'AAAAAAAA' }
  return site.call('/api/resident', event, { headers: { 'x-forwarded-for': from } })
}
/** As many guesses as are looked at, but for the last one. */
const guesses = (site: OpenSite, from: string) =>
  spendAllowance(site.installation.services, [['codesBySource', from]], LIMITS.codesBySource.max - 1)

describe('an address that guesses too often', () => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite({ config: { trustProxy: ['127.0.0.1'] } })
    await guesses(site, '203.0.113.9')
    expect((await guess(site, '203.0.113.9')).status).toBe(404)
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
  await guesses(site, '127.0.0.1')
  const told = [await guess(site, '198.51.100.1'), await guess(site, '198.51.100.2')]
  await site.close()
  expect(told.map(({ status }) => status)).toEqual([404, 429])
})

it('an address that has reports checked without end is told to wait, and others are not', async () => {
  const site = await openSite({ config: { trustProxy: ['127.0.0.1'] } })
  const check = (from: string) =>
    site.call('/api/resident', { action: 'report.check', text: '不是报告' }, { headers: { 'x-forwarded-for': from } })
  await spendAllowance(
    site.installation.services,
    [['reportChecksBySource', '203.0.113.9']],
    LIMITS.reportChecksBySource.max - 1,
  )
  const told = [await check('203.0.113.9'), await check('203.0.113.9'), await check('203.0.113.10')]
  await site.close()
  expect(told.map(({ status }) => status)).toEqual([200, 429, 200])
  expect(told[1] && failIn(told[1]).code).toBe('too-many')
})
