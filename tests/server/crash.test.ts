import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ApplicationDoc } from '../../cloudfunctions/shared/documents'
import { openGround } from '../../server/main'
import { verifyAll } from '../../server/operations/verify'
import type { FileView, Receipt, Reply } from '../../typings/api'
import { data, FILING } from '../cloudfunctions/stage'
import { JPEG, newFolder, OFFICE, removeFolder, TODAY } from './ground'

const ROUNDS = 4
const CLIENTS = 6

type Client = { cookie: string; key: string; proof: string; receipts: string[] }

const folder = newFolder()
let server: ChildProcess | null = null
afterAll(() => {
  server?.kill('SIGKILL')
  removeFolder(folder)
})

/** The real server in a process of its own; its address. */
function start(): Promise<string> {
  const env = { ...process.env, PORT: '0', DATA_DIR: folder, GONGKAI_TODAY: TODAY }
  const child = spawn(process.execPath, [join('scripts', 'gongkai.mjs'), 'serve', '--demo'], { env })
  server = child
  let said = ''
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)))
    child.stderr.on('data', (chunk) => {
      said += chunk
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (url) resolve(url)
    })
  })
}

async function kill(): Promise<void> {
  const ended = server && once(server, 'exit')
  server?.kill('SIGKILL')
  await ended
  server = null
}

/** Files one application after another until the server dies; what was begun then is sent again in the next round. */
async function fileOn(url: string, client: Client): Promise<void> {
  try {
    for (;;) {
      if (!client.proof) await upload(url, client)
      await file(url, client)
      client.key = crypto.randomUUID()
      client.proof = ''
    }
  } catch (error) {
    if (!isCutOff(error)) throw error
  }
}

/** What fetch throws when the other side goes away. */
function isCutOff(error: unknown): boolean {
  return /^(fetch failed|terminated)$/.test(String(Reflect.get(Object(error), 'message')))
}

async function upload(url: string, client: Client): Promise<void> {
  const body = new FormData()
  body.append('file', new Blob([JPEG]), 'a.jpg')
  const answered = await fetch(`${url}/api/files?office=${OFFICE}`, {
    method: 'POST',
    body,
    headers: { 'x-gongkai': '1', cookie: client.cookie },
  })
  client.cookie ||= answered.headers.get('set-cookie')?.split(';')[0] ?? ''
  client.proof = data((await answered.json()) as Reply<FileView>).id
}

async function file(url: string, client: Client): Promise<void> {
  const event = { ...FILING, action: 'application.file', office: OFFICE, key: client.key, proofFiles: [client.proof] }
  const headers = { 'content-type': 'application/json', 'x-gongkai': '1', cookie: client.cookie }
  const answered = await fetch(`${url}/api/resident`, { method: 'POST', body: JSON.stringify(event), headers })
  client.receipts.push(data((await answered.json()) as Reply<Receipt>).receipt)
}

it('keeps every acknowledged application whole and once, however often the server is killed', async () => {
  const newClient = (): Client => ({ cookie: '', key: crypto.randomUUID(), proof: '', receipts: [] })
  const clients = Array.from({ length: CLIENTS }, newClient)
  const acknowledged = () => clients.flatMap(({ receipts }) => receipts).length
  for (let round = 0; round < ROUNDS; round += 1) {
    const url = await start()
    const filing = clients.map((client) => fileOn(url, client))
    const enough = acknowledged() + 8 + 3 * round
    while (acknowledged() < enough) await pause(1)
    await pause(2 * round)
    await kill()
    await Promise.all(filing)
  }
  const ground = await openGround({ folder, today: TODAY })
  const receipts = clients.flatMap((one) => one.receipts)
  const stored: ApplicationDoc[] = []
  for await (const { doc } of ground.store.rows('applications')) stored.push(JSON.parse(doc))
  const verified = await verifyAll(ground)
  await ground.store.close()

  const found = new Set(stored.map(({ _id }) => _id))
  expect(receipts.filter((receipt) => !found.has(receipt))).toEqual([])
  // At most the last application of each client was stored without an answer; none was stored twice.
  expect(stored.length - receipts.length).toBeLessThanOrEqual(CLIENTS)
  expect(new Set(stored.flatMap(({ proofFiles }) => proofFiles)).size).toBe(stored.length)
  expect(verified.problems).toEqual([])
}, 60_000)
