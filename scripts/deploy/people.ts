import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { init } from '@cloudbase/node-sdk'
import { bringOverPortion } from '../../cloudfunctions/cloudbase/bring-over'
import { openCloudbase } from '../../cloudfunctions/cloudbase/cloudbase-store'
import { CLOCK } from '../../cloudfunctions/cloudbase/compose'
import { listMarks } from '../../cloudfunctions/cloudbase/former-marks'
import { BadSetting, readSettings } from '../../cloudfunctions/cloudbase/read-settings'
import { hasDistricts } from '../../cloudfunctions/cloudbase/refuse-former-data'
import { otherKeyIn } from '../../cloudfunctions/cloudbase/refuse-other-keys'
import { addUser } from '../../server/operations/accounts'
import { addOffice } from '../../server/operations/offices'
import { OperationRefused } from '../../server/operations/with-data'
import { consoleLog } from '../../service/log'
import { bringMarksOver } from '../../service/migrations/marks-of-the-installation'
import { listMissingMigrations } from '../../service/migrations/migrations'
import { otherKeyWords, rememberKeys } from '../../service/sealing/known-keys'
import { openVault } from '../../service/sealing/vault'
import type { Services } from '../../service/services'
import type { MarkDoc } from '../../service/store/documents'
import type { Store } from '../../service/store/store'
import type { CloudSettings } from './cloud-settings'

type PeopleWorld = { environment: NodeJS.ProcessEnv; write(line: string): void }

const UNUSABLE = 2
const OPTIONS = {
  office: { type: 'string', default: '' },
  login: { type: 'string', default: '' },
  name: { type: 'string', default: '' },
  roles: { type: 'string', default: '' },
} as const

/**
 * `office FILE.json` and `user --office …`: as the server's commands of these names, on the database in the cloud.
 * `bring-over`: all data of the version before at once, which the cloud's own function does in portions.
 */
export async function addPeople(
  args: string[],
  settings: CloudSettings,
  { environment, write }: PeopleWorld,
): Promise<number> {
  const { envId: env, ...key } = settings
  const db = init({ ...key, env, keepalive: false }).database()
  const store = openCloudbase(db)
  try {
    const { keys, seal } = readSettings(environment)
    const vault = openVault(keys, seal)
    await prepareMarks(args, store, () => listMarks(db))
    const other = await otherKeyIn({ store, vault, keys })
    if (other !== null) throw new OperationRefused(otherKeyWords(other, '请把 GONGKAI_KEYS 改回原来的内容'))
    const done = await runVerb(args, { store, vault, clock: CLOCK, log: consoleLog() })
    await rememberKeys({ store, vault, keys })
    write(JSON.stringify(done))
    return 0
  } catch (error) {
    if (!(error instanceof OperationRefused || error instanceof BadSetting)) throw error
    write(error.message)
    return UNUSABLE
  }
}

/** Nothing is added to data that would be misread. */
async function prepareMarks([verb]: string[], store: Store, marks: () => AsyncIterable<MarkDoc>): Promise<void> {
  if (verb === 'bring-over') return bringMarksOver(store, marks)
  if ((await listMissingMigrations(store)).length > 0 && (await hasDistricts(marks)))
    throw new OperationRefused('数据还是旧版本的，或者还没有搬完。请先运行 npm run deploy -- bring-over。')
}

function runVerb(
  [verb, ...rest]: string[],
  services: Pick<Services, 'store' | 'vault' | 'clock' | 'log'>,
): Promise<object> {
  if (verb === 'bring-over') return bringOverPortion(services, () => true)
  return verb === 'office'
    ? readJsonFile(rest[0]).then((described) => addOffice({ services }, described))
    : addUser({ services }, readUser(rest))
}

async function readJsonFile(file = ''): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    throw new OperationRefused(`无法读取 ${file || '文件'}，或者不是完整的 JSON。`)
  }
}

function readUser(args: string[]) {
  return parseArgs({ args, options: OPTIONS }).values
}
