import type { FileView, Reply } from '../../../typings/api'
import { type Site, startSite } from '../../browser/harness/server'
import { JPEG, OFFICE, TODAY } from '../demo-installation'

describe('a file with an unusual name', () => {
  let site: Site
  beforeAll(async () => {
    site = await startSite(TODAY)
  })
  afterAll(() => site.stop())

  const upload = async (name: string) => {
    const form = new FormData()
    form.append('file', new Blob([JPEG]), name)
    const answered = await fetch(`${site.url}/api/files?office=${OFFICE}`, { method: 'POST', body: form })
    const cookie = answered.headers.get('set-cookie')?.split(';')[0] ?? ''
    return { cookie, reply: (await answered.json()) as Reply<FileView> }
  }

  it.each([`${'😀'.repeat(150)}.jpeg`, '身份证（正面）.jpg', '../../keys.json'])(
    'comes back to its owner: %s',
    async (name) => {
      const { cookie, reply } = await upload(name)
      const file = reply.ok ? reply.data : { id: '', name: '' }
      const found = await fetch(`${site.url}/api/files/${file.id}`, { headers: { cookie } })
      expect(found.status).toBe(200)
      expect(Buffer.from(await found.arrayBuffer())).toEqual(JPEG)
      expect(file.name).not.toContain('/')
    },
  )

  it('is a page in words where the address cannot be decoded', async () => {
    const answered = await fetch(`${site.url}/streets/%ff`)
    expect(answered.status).toBe(404)
    expect(await answered.text()).toContain('没有这个页面')
  })
})
