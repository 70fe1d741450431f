import { join } from 'node:path'
import Database from 'libsql'
import { BadSetting } from '../config'
import { explainFailure } from './explain-failure'

const BUSY = {
  lock: '数据文件夹正由另一个进程使用（运行中的服务或恢复）。请先停止它，再试一次。',
  rotation: '另一次密钥轮换还在进行。等它结束以后再试一次。',
} as const

/**
 * Keeps a data folder to one process: a running server, a restore; a rotation of keys goes on beside a server, but
 * alone. The lock is SQLite's own on a file, so the system lets go of it however the process ends; a process number in
 * a file would outlive a kill -9.
 * Throws BadSetting where another process holds it.
 */
export function holdFolder(folder: string, name: keyof typeof BUSY = 'lock'): { release(): void } {
  const db = explainFailure(folder, () => new Database(join(folder, name)))
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (!isBusy(error)) throw error
    throw new BadSetting(BUSY[name])
  }
  return { release: () => void db.close() }
}

/** True while a server runs on the folder. */
export function isHeld(folder: string): boolean {
  try {
    holdFolder(folder).release()
    return false
  } catch (error) {
    if (error instanceof BadSetting) return true
    throw error
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /SQLITE_BUSY|locked/.test(`${Reflect.get(error, 'code')} ${error.message}`)
}
