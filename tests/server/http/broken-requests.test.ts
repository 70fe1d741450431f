import { connect } from 'node:net'
import { JPEG, OFFICE } from '../demo-installation'
import { type OpenSite, openSite } from './site'

let site: OpenSite
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** Everything that is answered until the connection ends. */
function send(bytes: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(new URL(site.url).port), host: '127.0.0.1' })
    const said: Buffer[] = []
    socket.on('data', (chunk) => said.push(chunk))
    socket.on('error', reject)
    socket.on('close', () => resolve(Buffer.concat(said).toString()))
    socket.write(bytes)
  })
}

describe('a request that is no HTTP', () => {
  it.each([
    ['GET / HTTP/1.1\r\nhost: a\r\nno colon\r\n\r\n', 400, '不完整'],
    ['\u0000\u0001\r\n\r\n', 400, '不完整'],
    ['POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nx', 400, '不完整'],
    [`GET / HTTP/1.1\r\nhost: a\r\ncookie: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'Cookie'],
  ])('is refused in words: %j', async (bytes, status, words) => {
    const [head = '', body = ''] = (await send(bytes)).split('\r\n\r\n')
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(JSON.parse(body)).toEqual({ ok: false, code: 'bad-request', message: expect.stringContaining(words) })
  })
})

describe('a request that is refused before all of it was sent', () => {
  const part = '--edge\r\ncontent-disposition: attachment\r\n\r\n'
  const body = `${part}${'x'.repeat(9_000_000)}\r\n--edge--\r\n`
  const upload = [
    `POST /api/files?office=${OFFICE} HTTP/1.1`,
    ...['host: a', 'connection: close', 'content-type: multipart/form-data; boundary=edge'],
    `content-length: ${body.length}`,
  ].join('\r\n')
  const nowhere = upload.replace('/api/files', '/nowhere')

  it('is answered although the connection is closed behind it', async () => {
    for (let n = 0; n < 20; n += 1) expect(await send(`${nowhere}\r\n\r\n${body}`)).toMatch(/^HTTP\/1.1 404 /)
  })

  it('is answered where the reader of forms stops at a part that is no field and no file', async () => {
    expect(await send(`${upload}\r\n\r\n${body}`)).toMatch(/^HTTP\/1.1 4\d\d [\s\S]*没有完整传到/)
  })
})

describe('an expectation that nobody knows', () => {
  it('is passed over', async () => {
    const answered = await send('GET /healthz HTTP/1.1\r\nhost: a\r\nexpect: x\r\nconnection: close\r\n\r\n')
    expect(answered).toMatch(/^HTTP\/1.1 200 /)
  })
})

describe('a name for this server that is markup', () => {
  it('is no markup in the sitemap', async () => {
    const answered = await send('GET /sitemap.xml HTTP/1.1\r\nhost: a"><script>\r\nconnection: close\r\n\r\n')
    expect(answered).toContain('<urlset')
    expect(answered).not.toContain('<script>')
  })
})

describe('an upload', () => {
  const upload = async (disposition: string) => {
    const head = `--edge\r\ncontent-disposition: ${disposition}\r\ncontent-type: application/octet-stream\r\n\r\n`
    const body = Buffer.concat([Buffer.from(head), JPEG, Buffer.from('\r\n--edge--\r\n')])
    const headers = { 'content-type': 'multipart/form-data; boundary=edge' }
    const { text, cookie } = await site.ask(`/api/files?office=${OFFICE}`, { body, headers })
    const { id } = JSON.parse(text).data
    return site.ask(`/api/files/${id}`, { cookie })
  }

  it.each([
    ['has no name', 'form-data; name="file"', '未命名'],
    ['has half an emoji for a name', 'form-data; name="file"; filename*=utf-16le\'\'%00%D8', ''],
    ['has a name with what cannot be seen', 'form-data; name="file"; filename="a\u0007b.jpg"', 'a_b.jpg'],
  ])('that %s comes back to its owner', async (_, disposition, name) => {
    const { status, headers } = await upload(disposition)
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toContain(encodeURIComponent(name))
  })
})
