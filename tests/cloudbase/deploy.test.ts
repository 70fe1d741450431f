import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCloudbase } from '../../cloudfunctions/cloudbase/cloudbase-store'
import { openApp } from '../../cloudfunctions/cloudbase/open-app'
import { deployToCloud } from '../../scripts/deploy/cloud'
import { EMPTY_ENVIRONMENT, listMissingSteps } from '../../scripts/deploy/plan'
import { FUNCTIONS } from '../../scripts/functions.mjs'
import type { StaffDoc } from '../../service/store/documents'
import { SCHEMA } from '../../service/store/store'
import { enterCloud } from './double/environment'
import { type Double, openDouble } from './double/server'
import { KEYS } from './host'

type Asked = Record<string, unknown>
type Table = { indexes: { Name: string; fields: string[] }[]; access: string }

const ENVIRONMENT = {
  EnvInfo: {
    EnvBaseInfo: { EnvId: 'e1', Databases: [{ InstanceId: 'tnt-1' }], Storages: [{ Bucket: 'b1', Region: 'r' }] },
  },
}

/** The management interface of Tencent's cloud, as far as the script asks it, behind the real manager-node. */
async function openManagement() {
  const tables = new Map<string, Table>()
  const storage = { access: 'PRIVATE' }
  const asked: string[] = []
  const tableOf = (name: unknown) => tables.get(String(name)) ?? { indexes: [], access: '' }
  const actions = new Map<string, (params: Asked) => object>([
    ['DescribeEnvInfo', () => ENVIRONMENT],
    ['ListTables', () => ({ Tables: [...tables.keys()].map((TableName) => ({ TableName })) })],
    ['DescribeTable', ({ TableName }) => ({ Indexes: [{ Name: '_id_' }, ...tableOf(TableName).indexes] })],
    ['CreateTable', ({ TableName }) => tables.set(String(TableName), { indexes: [], access: 'PRIVATE' })],
    ['UpdateTable', ({ TableName, CreateIndexes }) => addIndexes(tableOf(TableName), CreateIndexes)],
    ['DescribeDatabaseACL', ({ CollectionName }) => ({ AclTag: tableOf(CollectionName).access })],
    ['ModifyDatabaseACL', ({ CollectionName, AclTag }) => Object.assign(tableOf(CollectionName), { access: AclTag })],
    ['DescribeStorageSafeRule', () => ({ AclTag: storage.access })],
    ['ModifyStorageSafeRule', ({ AclTag }) => Object.assign(storage, { access: AclTag })],
  ])
  const server = createServer(async (request, response) => {
    const action = String(request.headers['x-tc-action'])
    asked.push(action)
    const known = actions.get(action)
    const answer = known?.(await bodyOf(request)) ?? { Error: { Code: 'InvalidAction', Message: action } }
    response.end(JSON.stringify({ Response: { ...answer, RequestId: 'r' } }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  process.env.TCB_BASE_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const changes = () => asked.filter((action) => /^(Create|Update|Modify)/.test(action))
  return { tables, storage, asked, changes, close: () => new Promise((resolve) => server.close(resolve)) }
}

type IndexAsked = { IndexName: string; MgoKeySchema: { MgoIndexKeys: { Name: string }[] } }

function addIndexes(table: Table, asked: unknown): object {
  for (const { IndexName, MgoKeySchema } of asked as IndexAsked[])
    table.indexes.push({ Name: IndexName, fields: MgoKeySchema.MgoIndexKeys.map(({ Name }) => Name) })
  return {}
}

async function bodyOf(request: IncomingMessage): Promise<Asked> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return JSON.parse(Buffer.concat(parts).toString()) as Asked
}

const OFFICE = {
  id: 'nanjie',
  name: '南街街道办事处',
  district: 'hongqi',
  districtName: '红旗区',
  letterSeries: '南街',
  reviewBody: '红旗区人民政府',
  court: '红旗区人民法院',
}
const KEY = { ENV_ID: 'e1', TENCENTCLOUD_SECRETID: 'id', TENCENTCLOUD_SECRETKEY: 'key' }
const SEALS = { ...KEY, GONGKAI_KEYS: JSON.stringify(KEYS) }

describe('making the database in WeChat’s cloud', () => {
  let cloud: Awaited<ReturnType<typeof openManagement>>
  let told: string[]
  beforeEach(async () => {
    cloud = await openManagement()
    told = []
  })
  afterEach(() => cloud.close())

  const run = (args: string[] = [], environment: NodeJS.ProcessEnv = KEY) =>
    deployToCloud(args, environment, (line) => void told.push(line))

  it('makes every collection and index of the schema, and closes all of it', async () => {
    expect(await run()).toBe(0)
    expect([...cloud.tables.keys()].sort()).toEqual([...Object.keys(SCHEMA), 'numbers'].sort())
    for (const [name, { indexes }] of Object.entries(SCHEMA)) {
      const fields = indexes.map((index: readonly string[]) => ['partition', ...index, '_id'])
      expect(cloud.tables.get(name)?.indexes.map((one) => one.fields)).toEqual(fields)
    }
    expect([...cloud.tables.values()].every(({ access }) => access === 'ADMINONLY')).toBe(true)
    expect(cloud.storage.access).toBe('ADMINONLY')
  })

  it('changes nothing the second time, and mends only what is amiss', async () => {
    await run()
    cloud.asked.length = 0
    await run()
    expect([cloud.changes(), told.at(-1)]).toEqual([[], expect.stringContaining('齐全')])
    cloud.tables.get('files')?.indexes.pop()
    Object.assign(cloud.tables.get('staff') ?? {}, { access: 'READONLY' })
    await run()
    expect(cloud.changes().sort()).toEqual(['ModifyDatabaseACL', 'UpdateTable'])
  })

  it('only tells with --dry-run, without a key as for an empty environment', async () => {
    expect(await run(['--dry-run'])).toBe(0)
    expect(cloud.changes()).toEqual([])
    const withKey = told.splice(0)
    expect(await run(['--dry-run'], {})).toBe(0)
    expect(told).toEqual(withKey)
    expect(told).toContain('将要建索引 calendars（partition、year、_id）')
  })

  it('names what is not set', async () => {
    expect(await run([], { ENV_ID: 'e1' })).toBe(2)
    expect(told[0]).toContain('TENCENTCLOUD_SECRETKEY')
  })

  it('keeps within what CloudBase allows', () => {
    const steps = listMissingSteps(EMPTY_ENVIRONMENT)
    expect(steps.filter(({ step }) => step === 'collection').length).toBeLessThanOrEqual(100)
    const widths = steps.flatMap((step) => (step.step === 'index' ? [step.fields.length] : []))
    expect(Math.max(...widths)).toBeLessThanOrEqual(31)
  })
})

describe('offices and people in WeChat’s cloud', () => {
  let double: Double
  let folder: string
  const told: string[] = []
  beforeAll(async () => {
    double = await openDouble()
    enterCloud(double)
    folder = mkdtempSync(join(tmpdir(), 'gongkai-deploy-'))
    writeFileSync(join(folder, 'office.json'), JSON.stringify(OFFICE))
  })
  afterAll(async () => {
    await double.close()
    rmSync(folder, { recursive: true })
  })

  const run = (...args: string[]) => deployToCloud(args, SEALS, (line) => void told.push(line))

  it('are added as on a server, once', async () => {
    expect(await run('office', join(folder, 'office.json'))).toBe(0)
    expect(await run('office', join(folder, 'office.json'))).toBe(2)
    expect(told.at(-1)).toContain('已经登记过')
    const user = ['--office', OFFICE.id, '--login', 'lin', '--name', '林', '--roles', 'clerk']
    expect(await run('user', ...user)).toBe(0)
    const account = JSON.parse(told.at(-1) ?? '') as { password: string }
    const store = openCloudbase(openApp().database())
    const staff = await store.get<StaffDoc>('staff', OFFICE.district, 'lin')
    expect(staff).toMatchObject({ office: OFFICE.id, roles: ['clerk'] })
    expect(JSON.stringify(staff)).not.toContain(account.password)
  })

  it('are not added with keys that are not those of the data', async () => {
    const master = { k1: Buffer.alloc(32, 9).toString('base64') }
    const other = { ...SEALS, GONGKAI_KEYS: JSON.stringify({ ...KEYS, master }) }
    const user = ['user', '--office', OFFICE.id, '--login', 'wu', '--name', '吴', '--roles', 'clerk']
    expect(await deployToCloud(user, other, (line) => void told.push(line))).toBe(2)
    expect(told.at(-1)).toContain('主密钥 k1 与这份数据不符')
    expect(await openCloudbase(openApp().database()).get('staff', OFFICE.district, 'wu')).toBeNull()
  })

  it('are refused in words', async () => {
    expect(await run('office', join(folder, 'none.json'))).toBe(2)
    expect(await run('user', '--office', 'nowhere', '--login', 'zhou', '--name', '周', '--roles', 'clerk')).toBe(2)
    expect(told.at(-1)).toContain('nowhere')
    expect(await deployToCloud(['office', join(folder, 'office.json')], KEY, (line) => void told.push(line))).toBe(2)
    expect(told.at(-1)).toContain('GONGKAI_KEYS')
    expect(await deployToCloud(['user', '--dry-run'], {}, (line) => void told.push(line))).toBe(2)
  })
})

describe('a cloud function', () => {
  type Json = Record<string, unknown>
  const jsonIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Json
  const configured = jsonIn('cloudbaserc.json').functions as Json[]
  const ofFunction = (name: string) => ({
    manifest: jsonIn(`cloudfunctions/${name}/package.json`),
    config: jsonIn(`cloudfunctions/${name}/config.json`),
  })

  it('is configured for the command line of CloudBase wherever there is one to bundle', () => {
    expect(configured.map(({ name }) => name).sort()).toEqual([...FUNCTIONS].sort())
  })

  it.each(FUNCTIONS)('%s runs on the runtime it is bundled for, and installs nothing', (name) => {
    const { manifest } = ofFunction(name)
    expect(manifest).toMatchObject({ name, main: 'index.js' })
    expect(manifest.dependencies).toBeUndefined()
    const { runtime, handler, installDependency } = configured.find((one) => one.name === name) ?? {}
    expect({ runtime, handler, installDependency }).toEqual({
      runtime: 'Nodejs18.15',
      handler: 'index.main',
      installDependency: false,
    })
  })

  it.each(FUNCTIONS)('%s has the same timers in both files that name them', (name) => {
    const { triggers } = configured.find((one) => one.name === name) ?? {}
    expect(ofFunction(name).config.triggers).toEqual(triggers)
  })

  it('may send subscription messages where it is the one that sends them, and ask WeChat for nothing else', () => {
    const openapi = FUNCTIONS.map((name) => [name, ofFunction(name).config.permissions])
    expect(Object.fromEntries(openapi)).toEqual({
      resident: { openapi: [] },
      office: { openapi: [] },
      nightly: { openapi: ['subscribeMessage.send'] },
    })
  })
})
