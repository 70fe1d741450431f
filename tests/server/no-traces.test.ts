import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { EVENTS, sealedFields } from '../../domain/application/event-list'
import { type Installation, openInstallation } from '../../server/main'
import { readDocs } from '../../server/operations/verify/rows'
import { openName } from '../../service/files/file-entry'
import { openApplicant } from '../../service/sealing/seal-applicant'
import { openEvents } from '../../service/sealing/seal-events'
import { openRequest } from '../../service/sealing/seal-request'
import { openReason } from '../../service/store/audit-entry'
import type { ApplicationDoc, AuditDoc, FileDoc } from '../../service/store/documents'
import { newFolder, removeFolder, TODAY } from './demo-installation'
import { commandProcess, serveProcess } from './running'
import { tracesBelow, tracesIn } from './traces'
import { IDENTITY, SECRETS, SENTENCE, sendMisuse, THIRD, typeEverywhere } from './typed-everywhere'

/** Composed by the program or chosen from a list: nobody types them. */
const NOT_TYPED = ['re-dated.because', 'received.how', 'contact-recorded.how']

const folder = newFolder()
const backups = newFolder()
const [keyless, whole] = [join(backups, 'keyless.tar'), join(backups, 'whole.tar')]
let said = ''
let whileRunning: string[] = []
let hadLog = false

beforeAll(async () => {
  const server = await serveProcess(folder)
  await typeEverywhere(server.url, folder)
  await sendMisuse(server.url)
  hadLog = existsSync(join(folder, 'gongkai.db-wal'))
  whileRunning = tracesBelow(folder, SECRETS)
  await commandProcess(folder, ['backup', keyless])
  await commandProcess(folder, ['keys', 'rotate'], { SEAL: 'sm4-gcm' })
  await commandProcess(folder, ['backup', whole, '--with-keys'])
  await server.stop()
  said = server.said()
}, 60_000)
afterAll(() => {
  removeFolder(folder)
  removeFolder(backups)
})

async function opened<R>(work: (installation: Installation) => Promise<R>): Promise<R> {
  const installation = await openInstallation({ folder, today: TODAY })
  return work(installation).finally(() => installation.store.close())
}

describe('what was typed about a person', () => {
  it('was typed into every free text that is stored', async () => {
    const typed = new Set<string>()
    await opened(async ({ store, vault }) => {
      for await (const doc of readDocs<ApplicationDoc>(store, 'applications')) {
        for (const event of openEvents(vault, doc)) {
          const with_ = Object.entries(event).filter(([, value]) =>
            [IDENTITY.name, THIRD].some((name) => JSON.stringify(value).includes(name)),
          )
          for (const [field] of with_) typed.add(`${event.type}.${field}`)
        }
      }
    })
    const texts = EVENTS.flatMap(({ type }) => sealedFields(type).map((field) => `${type}.${field}`))
    expect([...typed].sort()).toEqual(texts.filter((text) => !NOT_TYPED.includes(text)).sort())
  })

  it('is there for who has the keys: in forms, requests, file names and reasons', async () => {
    await opened(async (installation) => {
      const { store, vault, services } = installation
      const [doc] = (await store.query<ApplicationDoc>('applications', { partition: 'weibin' })).items
      expect(doc && openApplicant(vault, doc)).toMatchObject(IDENTITY)
      expect(doc && openRequest(vault, doc).purpose).toBe(SENTENCE)
      const { items: files } = await store.query<FileDoc>('files', { partition: 'weibin' })
      expect(files.map((file) => openName(vault, file))).toContain(`${IDENTITY.name}身份证.jpg`)
      const { items: audit } = await store.query<AuditDoc>('audit', { partition: 'weibin' })
      expect(audit.map((entry) => openReason(services, entry))).toContain(SENTENCE)
    })
  })

  it('stands nowhere in clear: not in the database and its log while the server runs', () => {
    expect(hadLog).toBe(true)
    expect(whileRunning).toEqual([])
  })

  it('not after the stop, nor after the keys and the algorithm were changed', () => {
    expect(tracesBelow(folder, SECRETS)).toEqual([])
  })

  it('not in a backup, with keys or without', () => {
    expect([keyless, whole].map(existsSync)).toEqual([true, true])
    expect(tracesBelow(backups, SECRETS)).toEqual([])
  })

  it('not in what the server wrote to its log, whatever was asked of it', () => {
    expect(said).toContain('application.file')
    expect(said).toContain('"level":"debug"')
    expect(tracesIn(Buffer.from(said), SECRETS)).toEqual([])
  })
})

describe('the search for traces', () => {
  it.each(['UTF-8', 'utf16le', 'base64', 'base64url', 'hex', 'percent'] as const)('finds a text in %s', (how) => {
    const text = `前${IDENTITY.name}，${IDENTITY.phone}后`
    const written = how === 'percent' ? encodeURIComponent(text) : null
    const bytes =
      how === 'UTF-8' || how === 'utf16le'
        ? Buffer.from(text, how === 'UTF-8' ? 'utf8' : how)
        : Buffer.from(written ?? Buffer.from(text).toString(how as 'base64' | 'base64url' | 'hex'))
    for (const secret of [IDENTITY.name, IDENTITY.phone]) expect(tracesIn(bytes, [secret])).not.toEqual([])
  })
})
