import { execFileSync } from 'node:child_process'
import { FILING } from '../service/stage'
import { JPEG, newFolder, OFFICE, removeFolder, runCommand, TODAY } from './demo-installation'
import { runServe, type Served } from './served'

const folder = newFolder()
let server: Served
let cookie = ''
beforeAll(async () => {
  server = await runServe(folder, ['--demo'], { GONGKAI_TODAY: TODAY })
}, 30_000)
afterAll(async () => {
  await server.kill()
  removeFolder(folder)
})

/** What a full disk does: no file of the server may grow beyond so many bytes. */
function letFilesGrowTo(bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(server.child.pid), `--fsize=${bytes}:`])
}

async function send(path: string, init: RequestInit) {
  const answered = await fetch(server.url + path, {
    ...init,
    headers: { 'x-gongkai': '1', ...init.headers, ...(cookie && { cookie }) },
  })
  cookie ||= answered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const text = await answered.text()
  return { status: answered.status, text, reply: text.startsWith('{') ? JSON.parse(text) : null }
}

function upload() {
  const body = new FormData()
  body.append('file', new Blob([JPEG]), 'a.jpg')
  return send(`/api/files?office=${OFFICE}`, { method: 'POST', body })
}

function ask(action: string, input: object) {
  const headers = { 'content-type': 'application/json' }
  return send('/api/resident', { method: 'POST', headers, body: JSON.stringify({ action, ...input }) })
}

it('says that nothing was saved while the disk is full, goes on reading, and writes again without a restart', async () => {
  const proof = (await upload()).reply.data.id
  const filing = { ...FILING, office: OFFICE, key: 'a-draft-on-a-full-disk', proofFiles: [proof] }
  letFilesGrowTo(100)
  const refused = [await ask('application.file', filing), await upload()]
  for (const { status, reply } of refused) {
    expect(status).toBe(503)
    expect(reply).toMatchObject({ ok: false, code: 'unwritable', message: expect.stringContaining('磁盘满了') })
  }
  expect((await ask('home', { office: OFFICE })).status).toBe(200)
  expect((await send(`/streets/${OFFICE}/reports/2023`, {})).status).toBe(200)
  expect((await ask('application.mine', {})).reply.data.cases).toEqual([])

  letFilesGrowTo('unlimited')
  const filed = await ask('application.file', filing)
  expect(filed.status).toBe(200)
  expect((await ask('application.mine', {})).reply.data.cases).toHaveLength(1)
  await server.kill()
  expect((await runCommand(folder, 'verify')).told).toMatchObject({ ok: true })
}, 60_000)
