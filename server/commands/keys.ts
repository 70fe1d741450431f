import { type CommandIO, describeUsage, EXIT_UNUSABLE } from '../gongkai'
import { readKeyStatus } from '../operations/key-status'
import { rotateKeys } from '../operations/rotate-keys'
import { printAnswer, runOrRefuse, withData } from '../operations/with-data'

const VERBS: Record<string, (io: CommandIO) => Promise<number>> = { rotate: runRotate, status: runStatus }

/** `keys rotate`: 0 everything is under the new key, 1 something did not open. `keys status`: 1 a key is lost. 2 refused. */
export async function runCommand(args: string[], io: CommandIO): Promise<number> {
  const [verb = '', ...more] = args
  const asked = Object.hasOwn(VERBS, verb) && more.length === 0 ? VERBS[verb] : undefined
  if (asked) return runOrRefuse(io, () => asked(io))
  io.err(describeUsage('keys'))
  return EXIT_UNUSABLE
}

async function runRotate(io: CommandIO): Promise<number> {
  const { rotation, keys } = await withData(async (installation, config) => ({
    rotation: await rotateKeys(installation, config),
    keys: config.keys,
  }))
  printAnswer(io, rotation)
  io.err(`请马上另存${keys ? '现在的 GONGKAI_KEYS' : '新的 keys.json'}：之后的备份要用它才能打开。\n`)
  return rotation.unopened.length > 0 ? 1 : 0
}

async function runStatus(io: CommandIO): Promise<number> {
  const { status, keys } = await withData(async (installation, config) => ({
    status: await readKeyStatus(installation, config),
    keys: config.keys,
  }))
  printAnswer(io, status)
  const where = keys ? ' GONGKAI_KEYS' : '数据文件夹的 keys.json'
  if (!status.ok) io.err(`有密钥不在：请从另存的 keys.json 里找回，放进${where}。其余内容照常使用。\n`)
  return status.ok ? 0 : 1
}
