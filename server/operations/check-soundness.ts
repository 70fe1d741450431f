import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { districtsOf } from '../../service/district/find-in-districts'
import { dayOf, timeOf } from '../../service/instant'
import type { FileDoc, PressDoc, SessionDoc } from '../../service/store/documents'
import { BadSetting, type Config } from '../config'
import { isBack } from '../monotonic-clock'
import { isLogBroken } from '../store/write-ahead-log'
import { type Installation, isDemo } from './installation'

const RESTORE = '请不要再写入，先把数据文件夹整个复制一份，再用最近的备份恢复：npm run -s gongkai -- restore 备份文件'

/** Checks before the database is opened, for faults that the engine would not report. Throws BadSetting. */
export function refuseBrokenFiles({ folder, database: elsewhere }: Pick<Config, 'folder' | 'database'>): void {
  if (elsewhere) return
  const database = join(folder, 'gongkai.db')
  const size = readFileSize(database)
  const log = readFileSize(`${database}-wal`)
  const hadData = existsSync(join(folder, 'files')) || log > 0
  if (size === 0 && hadData) {
    throw new BadSetting(`数据库文件 ${database} 不在了，或者是空的，而附件还在。${RESTORE}`)
  }
  if (isLogBroken(`${database}-wal`)) {
    throw new BadSetting(`数据库的日志文件 ${database}-wal 已损坏，最近的办理记录读不出来。${RESTORE}`)
  }
}

/** Checks pages, files and the clock after the database is opened and before anything is served. Throws BadSetting. */
export async function refuseUnsound(installation: Installation, config: Config): Promise<void> {
  const state = await installation.store.soundness()
  if (state !== 'ok') throw new BadSetting(`数据库文件 ${config.folder}/gongkai.db 已损坏。${RESTORE}`)
  await refuseWithoutFiles(installation, config)
  if (!config.today && !config.clockMayGoBack) await refuseEarlierTime(installation)
}

async function refuseWithoutFiles({ services }: Installation, { folder }: Config): Promise<void> {
  if (existsSync(join(folder, 'files'))) return
  for (const partition of await districtsOf(services)) {
    const { items } = await services.store.query<FileDoc>('files', { partition, eq: { claimed: true }, limit: 1 })
    if (items.length > 0) throw new BadSetting(`附件文件夹 ${join(folder, 'files')} 不在了。请从备份放回原处，再启动。`)
  }
}

async function refuseEarlierTime(installation: Installation): Promise<void> {
  const newest = await findNewestAct(installation)
  const now = installation.services.clock.now()
  if (!isBack(now, newest)) return
  throw new BadSetting(
    `系统时间是 ${formatInstant(now)}，比数据里最近一次记录的时间 ${formatInstant(newest)} 还早。请先校准系统时间，再启动。` +
      '如果现在的时间是对的、当时的是错的，用 CLOCK_BACK=allowed 启动。',
  )
}

/** The newest instant that is quickly found: acts by their keys and sign-ins. '' for a new or a demo database. */
export async function findNewestAct({ store, services }: Installation): Promise<string> {
  if (await isDemo(store)) return ''
  const instants: string[] = []
  for (const partition of await districtsOf(services)) {
    const newest = { partition, limit: 1 }
    const presses = await store.query<PressDoc>('presses', { ...newest, order: ['at', 'desc'] })
    const sessions = await store.query<SessionDoc>('sessions', { ...newest, order: ['expiresAt', 'desc'] })
    instants.push(...presses.items.map(({ at }) => at), ...sessions.items.map(({ seenAt }) => seenAt))
  }
  return instants.sort().at(-1) ?? ''
}

function formatInstant(at: string): string {
  return `${dayOf(at)} ${timeOf(at)}`
}

function readFileSize(path: string): number {
  return existsSync(path) ? statSync(path).size : 0
}
