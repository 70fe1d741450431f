import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BadSetting, type Config, readConfig } from '../config'
import { type CommandIO, UNUSABLE } from '../gongkai'
import { type Ground, openGround } from '../main'

/** What an operation will not do; the message is a sentence for whoever runs it. */
export class Refused extends Error {
  override name = 'Refused'
}

/** Turns what is refused into its sentence on stderr and exit code 2; anything else is a bug and goes on up. */
export async function refusing(io: CommandIO, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refused || error instanceof BadSetting)) throw error
    io.err(`${error.message}\n`)
    return UNUSABLE
  }
}

/** Opens the data that DATA_DIR names, which must be there already, and closes it after the work. */
export async function withData<R>(work: (ground: Ground, config: Config) => Promise<R>): Promise<R> {
  const config = readConfig()
  if (!existsSync(join(config.folder, 'gongkai.db'))) {
    throw new Refused(`${config.folder} 里没有数据。请用 DATA_DIR 指明数据文件夹。`)
  }
  return withGround(config, work)
}

/** The same for a folder that may be new. */
export async function withGround<R>(config: Config, work: (ground: Ground, config: Config) => Promise<R>): Promise<R> {
  const ground = await openGround(config)
  try {
    return await work(ground, config)
  } finally {
    await ground.store.close()
  }
}

export function tell(io: CommandIO, answer: object): void {
  io.out(`${JSON.stringify(answer)}\n`)
}
