import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Damaged } from '../../service/store/storage-errors'
import { Unavailable } from '../../service/store/store'
import { BadSetting, type Config, readConfig } from '../config'
import { type CommandIO, EXIT_UNUSABLE } from '../gongkai'
import { type Installation, openInstallation } from '../main'
import { isUsed } from './open-store'

/** An operation that refuses to run; the message is a sentence for whoever started it. */
export class OperationRefused extends Error {
  override name = 'Refused'
}

const GONE = '与数据库的连接断了，没有做完。请等数据库恢复以后再试一次。'

const DAMAGED = '数据库已损坏，没有做完。请运行 verify 看是哪里，再用最近的备份恢复。'

/** Why the system did not do it, for whoever looks after the machine: 'EACCES'. */
export function readErrorCode(error: unknown): string {
  return String(Reflect.get(Object(error), 'code') ?? '原因不明')
}

/** Turns what is refused into its sentence on stderr and exit code 2; anything else is a bug and is thrown on. */
export async function runOrRefuse(io: CommandIO, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    const reason = explainRefusal(error)
    if (!reason) throw error
    io.err(`${reason}\n`)
    return EXIT_UNUSABLE
  }
}

function explainRefusal(error: unknown): string | null {
  if (error instanceof Unavailable) return GONE
  if (error instanceof Damaged) return DAMAGED
  return error instanceof OperationRefused || error instanceof BadSetting ? error.message : null
}

/** Opens the data that the settings name, which must be there already, and closes it after the work. */
export async function withData<R>(work: (installation: Installation, config: Config) => Promise<R>): Promise<R> {
  const config = readConfig()
  if (config.database)
    return withInstallation(config, (installation) => runOnlyIfUsed(installation, () => work(installation, config)))
  if (!existsSync(join(config.folder, 'gongkai.db'))) {
    throw new OperationRefused(`${config.folder} 里没有数据。请用 DATA_DIR 指明数据文件夹。`)
  }
  return withInstallation(config, work)
}

async function runOnlyIfUsed<R>({ store }: Installation, work: () => Promise<R>): Promise<R> {
  if (await isUsed(store)) return work()
  throw new OperationRefused('DATABASE_URL 所指的数据库里没有数据。')
}

/** The same for a place that may be new. */
export async function withInstallation<R>(
  config: Config,
  work: (installation: Installation, config: Config) => Promise<R>,
): Promise<R> {
  const installation = await openInstallation(config)
  try {
    return await work(installation, config)
  } finally {
    await installation.store.close()
  }
}

export function printAnswer(io: CommandIO, answer: object): void {
  io.out(`${JSON.stringify(answer)}\n`)
}
