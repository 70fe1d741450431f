import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type Ground, openGround } from '../../../server/main'
import { verifyAll } from '../../../server/operations/verify'
import { MIGRATIONS, runMigrations } from '../../../server/store/migrations/run-migrations'
import type { ServerStore } from '../../../server/store/server-store'
import { openSqlite } from '../../../server/store/sqlite'
import { fileApplication } from '../../../service/case/file-application'
import type { ApplicationDoc, MarkDoc } from '../../../service/store/documents'
import { INSTALLATION } from '../../../service/store/partitions'
import type { FilingInput } from '../../../typings/api'
import { newFolder, removeFolder } from '../ground'

const PACKED = join(__dirname, '../../fixtures/version-0.1.0/data.tar.gz')
const TODAY = '2026-11-28'
const CALLER = 'web:ed8b75f5-baa1-46d3-b465-5ebc8bc00262'
/** What the client of version 0.1.0 sent, whose answer it may still be waiting for. */
const FILED: FilingInput = {
  key: 'key-of-the-first-draft',
  office: 'zhongtongjie',
  applicantKind: 'person',
  through: 'self',
  name: '张三',
  idKind: 'id-card',
  idNumber: '11010519491231002X',
  representative: '',
  joint: '',
  agentName: '',
  agentPhone: '',
  contactName: '',
  phone: '13800138000',
  email: '',
  address: '',
  description: '本街道2024年度部门决算（key-of-the-first-draft）',
  documentNumber: '',
  purpose: '',
  form: 'electronic',
  delivery: 'online',
  acceptOther: true,
  authorisation: [],
  proofFiles: ['e842c4d8-87ea-49f8-94c8-1283e3a10066'],
  attachments: [],
}
const RECEIPT = 'N22Z-7FU8-DKPB-V6GF'

let folder: string
beforeEach(() => {
  folder = newFolder()
  const { status } = spawnSync('tar', ['xzf', PACKED, '-C', folder])
  expect(status).toBe(0)
})
afterEach(() => removeFolder(folder))

async function opened<R>(work: (ground: Ground) => Promise<R>): Promise<R> {
  const ground = await openGround({ folder, today: TODAY })
  try {
    return await work(ground)
  } finally {
    await ground.store.close()
  }
}

const casesIn = async ({ store }: Ground) =>
  (await store.query<ApplicationDoc>('applications', { partition: 'weibin' })).items

/** A store whose process is killed after so many transactions. */
function dyingAfter(store: ServerStore, count: number): ServerStore {
  let left = count
  return {
    ...store,
    transact: (partition, work) => {
      if (left === 0) return Promise.reject(new Error('killed'))
      left -= 1
      return store.transact(partition, work)
    },
  }
}

describe('the data of version 0.1.0', () => {
  it('verifies after it was brought over, and no key of a filing is left in it', async () => {
    await opened(async (ground) => {
      const { ok, problems, checked } = await verifyAll(ground)
      expect({ ok, problems }).toEqual({ ok: true, problems: [] })
      expect(checked).toMatchObject({ cases: 14, corrections: 2, files: 2, settings: 1, localDays: 1 })
      expect(await ground.store.count('filings')).toBe(0)
      expect(await ground.store.get<MarkDoc>('marks', INSTALLATION, 'districts')).toMatchObject({ value: 'weibin' })
    })
  })

  it('keeps the ids of its applications', async () => {
    const former = openSqlite(join(folder, 'gongkai.db'))
    const ids: string[] = []
    for await (const { id } of former.rows('applications')) ids.push(id)
    await former.close()
    expect((await opened(casesIn)).map(({ _id }) => _id).sort()).toEqual(ids.sort())
    expect(ids).toContain(RECEIPT)
  })

  it('answers a filing that is sent again with the receipt it got then', async () => {
    await opened(async (ground) => {
      expect(await fileApplication(ground.services, CALLER, FILED)).toMatchObject({ receipt: RECEIPT })
      const other = fileApplication(ground.services, CALLER, { ...FILED, description: '另一件事' })
      await expect(other).rejects.toMatchObject({ code: 'key-used' })
      expect(await casesIn(ground)).toHaveLength(14)
    })
  })

  it('is brought over once', async () => {
    await opened(casesIn)
    await opened(async ({ store, vault, services }) => {
      const never = { ...store, inOneProcess: () => Promise.reject(new Error('begun again')) }
      await runMigrations({ store: never, vault }, services.log)
      const mark = await store.get<MarkDoc>('marks', INSTALLATION, 'migrations')
      expect(mark?.value.split(',')).toEqual(MIGRATIONS.map(({ name }) => name))
    })
  })

  it('is brought over by a second start wherever the first was cut off', async () => {
    const { vault, services } = await opened(async (ground) => ground)
    for (let count = 0, isDone = false; !isDone; count += 3) {
      spawnSync('tar', ['xzf', PACKED, '-C', folder])
      const store = openSqlite(join(folder, 'gongkai.db'))
      isDone = await runMigrations({ store: dyingAfter(store, count), vault }, services.log).then(
        () => true,
        () => false,
      )
      await store.close()
      const { ok, problems } = await opened(verifyAll)
      expect({ count, ok, problems }).toEqual({ count, ok: true, problems: [] })
    }
  }, 60_000)
})
