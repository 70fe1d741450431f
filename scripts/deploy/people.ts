import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { init } from '@cloudbase/node-sdk'
import { openCloudbase } from '../../cloudfunctions/cloudbase/cloudbase-store'
import { CLOCK } from '../../cloudfunctions/cloudbase/compose'
import { BadSetting, readSettings } from '../../cloudfunctions/cloudbase/read-settings'
import { otherKeyIn } from '../../cloudfunctions/cloudbase/refuse-other-keys'
import { addUser } from '../../server/operations/accounts'
import { addOffice } from '../../server/operations/offices'
import { OperationRefused } from '../../server/operations/with-data'
import { otherKeyWords, rememberKeys } from '../../service/sealing/known-keys'
import { openVault } from '../../service/sealing/vault'
import type { CloudSettings } from './cloud-settings'

type PeopleWorld = { environment: NodeJS.ProcessEnv; write(line: string): void }

const UNUSABLE = 2
const OPTIONS = {
  office: { type: 'string', default: '' },
  login: { type: 'string', default: '' },
  name: { type: 'string', default: '' },
  roles: { type: 'string', default: '' },
} as const

/** `office FILE.json` and `user --office …`: as the server's commands of these names, on the database in the cloud. */
export async function addPeople(
  args: string[],
  settings: CloudSettings,
  { environment, write }: PeopleWorld,
): Promise<number> {
  const [verb, ...rest] = args
  const { envId: env, ...key } = settings
  const store = openCloudbase(init({ ...key, env, keepalive: false }).database())
  try {
    const { keys, seal } = readSettings(environment)
    const vault = openVault(keys, seal)
    const desk = { services: { store, clock: CLOCK, vault } }
    const other = await otherKeyIn({ store, vault, keys })
    if (other !== null) throw new OperationRefused(otherKeyWords(other, '请把 GONGKAI_KEYS 改回原来的内容'))
    const done =
      verb === 'office' ? await addOffice(desk, await readJsonFile(rest[0])) : await addUser(desk, readUser(rest))
    await rememberKeys({ store, vault, keys })
    write(JSON.stringify(done))
    return 0
  } catch (error) {
    if (!(error instanceof OperationRefused || error instanceof BadSetting)) throw error
    write(error.message)
    return UNUSABLE
  }
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
