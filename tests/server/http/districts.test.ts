import { findInDistricts } from '../../../service/district/find-in-districts'
import type { FileDoc, MarkDoc, OfficeDoc } from '../../../service/store/documents'
import { INSTALLATION } from '../../../service/store/partitions'
import type { FileView, Receipt } from '../../../typings/api'
import { FILING } from '../../service/stage'
import { JPEG, OFFICE } from '../demo-installation'
import { failIn, type OpenSite, openSite } from './site'

const ELSEWHERE = 'donglujie'

let site: OpenSite
beforeAll(async () => {
  site = await openSite()
  const { store } = site.installation
  const office = (await store.get<OfficeDoc>('offices', 'weibin', OFFICE))!
  await store.transact(INSTALLATION, (tx) => tx.patch<MarkDoc>('marks', 'districts', { value: 'weibin,hongqi' }))
  const other = { ...office, _id: ELSEWHERE, partition: 'hongqi', name: '东路街道办事处' }
  await store.transact('hongqi', (tx) => tx.create<OfficeDoc>('offices', other))
})
afterAll(() => site.close())

function send(query: string, cookie = '') {
  const body = new FormData()
  body.append('file', new Blob([JPEG]), '证件.jpg')
  return site.ask(`/api/files${query}`, { body, ...(cookie && { cookie }) })
}
const idIn = ({ text }: { text: string }) => (JSON.parse(text) as { data: FileView }).data.id
const partitionOf = async (id: string) =>
  (await findInDistricts<FileDoc>(site.installation.services, 'files', id))?.partition

describe('an upload where there are two districts', () => {
  it.each([
    [OFFICE, 'weibin'],
    [ELSEWHERE, 'hongqi'],
  ])('for %s lies in %s', async (office, district) => {
    expect(await partitionOf(idIn(await send(`?office=${office}`)))).toBe(district)
  })

  it('is refused in words when it names no street', async () => {
    expect(failIn(await send(''))).toMatchObject({ code: 'no-office', message: expect.stringContaining('选择街道') })
  })

  it('of an officer lies in their own district', async () => {
    const { cookie } = await site.signIn('lin')
    expect(await partitionOf(idIn(await send('', cookie)))).toBe('weibin')
  })
})

describe('a file uploaded for a street of another district', () => {
  it('must be uploaded again, and the form says where', async () => {
    const { text, cookie } = await send(`?office=${OFFICE}`)
    const proofFiles = [idIn({ text })]
    const event = { ...FILING, action: 'application.file', key: 'moved-draft', office: ELSEWHERE, proofFiles }
    const fail = failIn(await site.call('/api/resident', event, { cookie }))
    expect(fail).toMatchObject({ code: 'fields', fields: { proofFiles: expect.stringContaining('重新上传') } })
  })
})

describe('a file asked for by receipt and query code', () => {
  let proof = ''
  let receipt: Receipt
  beforeAll(async () => {
    const uploaded = await send(`?office=${ELSEWHERE}`)
    proof = idIn(uploaded)
    const event = { ...FILING, action: 'application.file', office: ELSEWHERE, proofFiles: [proof] }
    const { text } = await site.call('/api/resident', event, { cookie: uploaded.cookie })
    receipt = JSON.parse(text).data
  })
  const read = (headers: Record<string, string>) => site.ask(`/api/files/${proof}`, { headers })

  it('comes on another device', async () => {
    const { status } = await read({ 'x-receipt': receipt.receipt, 'x-query-code': receipt.queryCode })
    expect(status).toBe(200)
  })

  it('comes however the code was typed', async () => {
    const typed = encodeURIComponent(` ${receipt.queryCode.toLowerCase()}`)
    expect((await read({ 'x-receipt': receipt.receipt, 'x-query-code': typed })).status).toBe(200)
  })

  it.each(['AAAAAAAA', '', '%E0%A4%A'])('is not there with the code %p', async (code) => {
    expect((await read({ 'x-receipt': receipt.receipt, 'x-query-code': code })).status).toBe(404)
  })
})
