import CloudBase from '@cloudbase/manager-node'
import { type CloudSettings, readCloudSettings } from './cloud-settings'
import { addPeople } from './people'
import { CLOSED, type DeployStep, describeStep, EMPTY_ENVIRONMENT, listMissingSteps, type PresentState } from './plan'

type Write = (line: string) => void

const UNUSABLE = 2

/** `office` and `user` add people, `bring-over` brings data of the version before over; otherwise the database is made. `--dry-run` only tells what would be done; without a key, as for an empty environment. */
export async function deployToCloud(args: string[], environment: NodeJS.ProcessEnv, write: Write): Promise<number> {
  const dry = args.includes('--dry-run')
  const settings = readCloudSettings(environment)
  if (!settings && (!dry || isPeopleCommand(args))) {
    write('缺少环境变量 ENV_ID、TENCENTCLOUD_SECRETID 或者 TENCENTCLOUD_SECRETKEY。做法见 docs/deploy.md。')
    return UNUSABLE
  }
  if (settings && isPeopleCommand(args)) return addPeople(args, settings, { environment, write })
  const manager = settings && new CloudBase(settings)
  const steps = listMissingSteps(manager && settings ? await readPresent(manager, settings) : EMPTY_ENVIRONMENT)
  for (const step of steps) {
    write(`${dry ? '将要' : '正在'}${describeStep(step)}`)
    if (!dry && manager && settings) await takeStep(manager, settings, step)
  }
  write(
    steps.length === 0
      ? '数据库和云存储已经齐全，没有要改的。'
      : `共 ${steps.length} 步${dry ? '，没有执行' : '，已完成'}。`,
  )
  return 0
}

function isPeopleCommand([verb]: string[]): boolean {
  return verb === 'office' || verb === 'user' || verb === 'bring-over'
}

async function readPresent(manager: CloudBase, { envId }: CloudSettings): Promise<PresentState> {
  const { Collections } = await manager.database.listCollections({ MgoLimit: 1000, MgoOffset: 0 })
  const collections = new Map<string, { indexes: string[]; access: string }>()
  for (const { CollectionName: name } of Collections) {
    const { Indexes = [] } = await manager.database.describeCollection(name)
    const Param = { EnvId: envId, CollectionName: name }
    const { AclTag } = await manager.commonService().call({ Action: 'DescribeDatabaseACL', Param })
    collections.set(name, { indexes: Indexes.map(({ Name }) => Name), access: String(AclTag) })
  }
  return { collections, storageAccess: await manager.storage.getStorageAcl() }
}

async function takeStep(manager: CloudBase, { envId }: CloudSettings, step: DeployStep): Promise<void> {
  if (step.step === 'collection') await manager.database.createCollection(step.name)
  if (step.step === 'index')
    await manager.database.updateCollection(step.name, { CreateIndexes: [describeIndex(step)] })
  if (step.step === 'close') {
    const Param = { EnvId: envId, CollectionName: step.name, AclTag: CLOSED }
    await manager.commonService().call({ Action: 'ModifyDatabaseACL', Param })
  }
  if (step.step === 'close-storage') await manager.storage.setStorageAcl(CLOSED)
}

function describeIndex({ index, fields }: DeployStep & { step: 'index' }) {
  const MgoIndexKeys = fields.map((Name) => ({ Name, Direction: '1' as const }))
  return { IndexName: index, MgoKeySchema: { MgoIsUnique: false, MgoIndexKeys } }
}
