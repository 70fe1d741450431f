import { BadSetting, type Config } from '../config'
import { type DatabaseHold, type How, holdDatabase } from '../store/postgres/hold'
import { holdFolder } from './lock-folder'

export type { DatabaseHold }

type InstallationPlace = Pick<Config, 'folder' | 'database'>

/** Throws BadSetting where another process is in the way. */
export async function holdInstallation({ folder, database }: InstallationPlace, how: How): Promise<DatabaseHold> {
  if (!database) {
    const held = holdFolder(folder)
    return { release: async () => held.release() }
  }
  const held = await holdDatabase(database.url, how)
  if (held) return held
  throw new BadSetting(
    how === 'serve'
      ? '数据库正在恢复备份，现在不能启动。请等它结束，再试一次。'
      : '数据库正由另一个进程使用（运行中的服务或恢复）。请先停止所有的服务，再试一次。',
  )
}
