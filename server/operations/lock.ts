import { join } from 'node:path'
import Database from 'libsql'
import { BadSetting } from '../config'
import { sayingWhy } from './saying-why'

/**
 * Keeps a data folder to one process: a running server, a rotation of keys, a restore. The lock is SQLite's own on a
 * file, so the system lets go of it however the process ends; a process number in a file would outlive a kill -9.
 * Throws BadSetting where another process holds it.
 */
export function holdFolder(folder: string): { release(): void } {
  const db = sayingWhy(folder, () => new Database(join(folder, 'lock')))
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (!isBusy(error)) throw error
    throw new BadSetting('数据文件夹正由另一个进程使用（运行中的服务、密钥轮换或恢复）。请先停止它，再试一次。')
  }
  return { release: () => void db.close() }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /SQLITE_BUSY|locked/.test(`${Reflect.get(error, 'code')} ${error.message}`)
}
