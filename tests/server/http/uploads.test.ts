import type { Log, LogEntry } from '../../../service/log'
import type { FileDoc } from '../../../service/store/documents'
import type { FileView } from '../../../typings/api'
import { PDF, PNG } from '../../browser/harness/resident'
import { FILING } from '../../service/stage'
import { JPEG, jpegWith, OFFICE } from '../demo-installation'
import { failIn, type OpenSite, openSite, TRACES } from './site'

const MB = 1024 * 1024
const HTML = Buffer.from('<script>alert(1)</script>')

let site: OpenSite
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

function send(bytes: Uint8Array, { name = 'a.jpg', type = 'image/jpeg', cookie = '' } = {}) {
  const body = new FormData()
  body.append('file', new Blob([bytes], { type }), name)
  return site.ask(`/api/files?office=${OFFICE}`, { body, ...(cookie && { cookie }) })
}
const fileIn = ({ text }: { text: string }): FileView => JSON.parse(text).data
/** A picture of this many bytes. */
const picture = (bytes: number) => jpegWith(Buffer.alloc(bytes - JPEG.length + 1, 1))

describe('an upload', () => {
  it.each([
    ['image/jpeg', JPEG],
    ['image/png', PNG],
    ['application/pdf', PDF],
  ])('is taken as %s by what is in it', async (type, bytes) => {
    const answered = await send(bytes, { name: 'x.exe', type: 'text/plain' })
    expect(answered.status).toBe(200)
    expect(fileIn(answered)).toMatchObject({ type, size: bytes.length, name: 'x.exe' })
  })

  it.each([
    ['a page', HTML],
    ['a cut picture', JPEG.subarray(0, -1)],
    ['a picture’s beginning before a page', Buffer.concat([JPEG.subarray(0, 4), HTML])],
    ['nothing', Buffer.alloc(0)],
    ['a Word file', Buffer.from('PK\u0003\u0004word/document.xml')],
  ])('is refused when it is %s that is called a picture', async (_, bytes) => {
    const answered = await send(bytes)
    expect(answered.status).toBe(422)
    expect(failIn(answered)).toMatchObject({ code: 'file-type', fields: { file: expect.stringContaining('JPG') } })
  })

  it('may have 10 MB and not one byte more', async () => {
    expect((await send(picture(10 * MB))).status).toBe(200)
    const answered = await send(picture(10 * MB + 1))
    expect(answered.status).toBe(413)
    expect(failIn(answered)).toMatchObject({ code: 'too-big', fields: { file: expect.stringContaining('10 MB') } })
  })

  it('is told in words when there is no file in it', async () => {
    const none = await site.ask('/api/files', { body: new FormData() })
    const text = await site.ask('/api/files', { body: 'x', headers: { 'content-type': 'text/plain' } })
    const broken = await site.ask('/api/files', {
      body: 'x',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    })
    for (const answered of [none, text, broken]) {
      expect(answered.status).toBe(422)
      expect(failIn(answered).message).toMatch(/[\u4e00-\u9fff]{2}/)
      expect(answered.text).not.toMatch(TRACES)
    }
  })
})

describe('a file', () => {
  let proof = ''
  let owner = ''
  const read = async (cookie: string, id = proof) =>
    (await site.ask(`/api/files/${id}`, cookie ? { cookie } : {})).status
  const officer = async (login: string) => (await site.signIn(login)).cookie

  beforeAll(async () => {
    const answered = await send(JPEG, { name: '身份证.jpg' })
    owner = answered.cookie
    proof = fileIn(answered).id
    const event = { ...FILING, action: 'application.file', office: OFFICE, proofFiles: [proof] }
    expect((await site.call('/api/resident', event, { cookie: owner })).status).toBe(200)
  })

  it('comes back to its owner to be saved, never to be run or cached', async () => {
    const { status, headers } = await site.ask(`/api/files/${proof}`, { cookie: owner })
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('身份证.jpg')}`)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('is not there for a stranger or for nobody, exactly like one that never was', async () => {
    const { cookie } = await send(JPEG)
    const strange = await site.ask(`/api/files/${proof}`, { cookie })
    const unknown = await site.ask('/api/files/00000000-0000-4000-8000-000000000000', { cookie })
    expect(strange.status).toBe(404)
    expect(strange.text).toBe(unknown.text)
    expect(await read('')).toBe(404)
  })

  it('is read by who handles cases in its office, and by no other officer', async () => {
    expect(await read(await officer('lin'))).toBe(200)
    expect(await read(await officer('zhou'))).toBe(200)
    expect(await read(await officer('ma'))).toBe(404)
    expect(await read(await officer('qin'))).toBe(404)
    expect(await read(await officer('shi'))).toBe(404)
    expect(await read(await officer('gao'))).toBe(404)
  })

  it('is not read by an officer before somebody files with it', async () => {
    const unclaimed = fileIn(await send(JPEG)).id
    expect(await read(await officer('fang'), unclaimed)).toBe(404)
  })

  it('that is gone from the disk is told so to who asks for it', async () => {
    const { text, cookie } = await send(JPEG)
    const { id } = fileIn({ text })
    await site.installation.services.files.remove(id)
    const answered = await site.ask(`/api/files/${id}`, { cookie })
    expect(answered.status).toBe(404)
    expect(failIn(answered)).toMatchObject({ code: 'file-missing', message: expect.stringContaining('不在服务器上了') })
  })

  it('cannot be handed in by somebody else', async () => {
    const { cookie } = await send(JPEG)
    const mine = fileIn(await send(JPEG, { cookie: owner })).id
    const event = { ...FILING, action: 'application.file', key: 'a-strangers-key', office: OFFICE, proofFiles: [mine] }
    expect(failIn(await site.call('/api/resident', event, { cookie }))).toMatchObject({ code: 'fields' })
    expect(await site.installation.store.get<FileDoc>('files', 'weibin', mine)).toMatchObject({ claimed: false })
  })

  it.each(['..%2Fkeys.json', '..%2f..%2fetc%2fpasswd', '%2e%2e/keys.json', 'a%00b', '.'])(
    'is no path: %s',
    async (id) => {
      expect(await read(owner, id)).toBe(404)
    },
  )
})

describe('a bug', () => {
  it('is one dull sentence outside and a line without content in the log', async () => {
    const lines: LogEntry[] = []
    const log: Log = { write: (level, entry) => void (level === 'error' && lines.push(entry)) }
    const get = async () => {
      throw new Error('cannot read /secret/place of 张三')
    }
    const broken = await openSite({ services: { log, files: { put: async () => {}, remove: async () => {}, get } } })
    const body = new FormData()
    body.append('file', new Blob([JPEG]), 'a.jpg')
    const { text, cookie } = await broken.ask('/api/files', { body })
    const answered = await broken.ask(`/api/files/${fileIn({ text }).id}`, { cookie })
    await broken.close()
    expect({ status: answered.status, code: failIn(answered).code }).toEqual({ status: 500, code: 'bug' })
    expect(answered.text).not.toMatch(/secret|张三/)
    expect(answered.text).not.toMatch(TRACES)
    expect(JSON.stringify(lines)).not.toMatch(/secret|张三/)
    expect(lines.map(({ what, bug }) => [what, bug])).toEqual([['bug', 'Error']])
  })
})
