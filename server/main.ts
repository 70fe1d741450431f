import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { bugIn } from '../service/log'
import { NO_MESSENGER } from '../service/messages/messenger'
import { rememberKeys } from '../service/sealing/known-keys'
import { openVault } from '../service/sealing/vault'
import { createService, type Service } from '../service/service'
import type { Services } from '../service/services'
import { Damaged } from '../service/store/storage-errors'
import { makeSystemClock } from './clock'
import { BadSetting, type Config } from './config'
import { createBinder } from './evidence/threaded-binder'
import { openLocalFiles } from './files/local-files'
import { buildApp } from './http/app'
import { drainTraffic, newTraffic, silentConnections, type Traffic } from './http/traffic'
import { openKeySource, readKeyRing } from './keys'
import { openLog } from './log'
import { startMessages } from './messages/message-worker'
import { makeWebhookMessenger } from './messages/webhook'
import { type Metrics, makeMetrics, watchState } from './metrics'
import { neverBack } from './monotonic-clock'
import { findNewestAct, refuseUnsound } from './operations/check-soundness'
import { explainFailure, loadWholeKeys } from './operations/explain-failure'
import { type DatabaseHold, holdInstallation } from './operations/hold-installation'
import { type Installation, isDemo } from './operations/installation'
import { isUsed, openStore } from './operations/open-store'
import { refuseOtherKeys } from './operations/other-keys'
import { makeReadiness } from './readiness'
import { reportCheckerBeside } from './report/report-checker'
import { bringServerMarksOver, runMigrations } from './store/run-migrations'
import type { ServerStore } from './store/server-store'

export { type Installation, isDemo } from './operations/installation'

const HOUR_MS = 3_600_000
/** Requests under way when the server is told to stop get this long to finish. */
const DRAIN_MS = 10_000

const KEYS_MISSING = '数据在，密钥文件 keys.json 不在：没有原来的密钥，什么也打不开。请把它放回数据文件夹，再启动。'

type OpenSettings = Pick<Config, 'folder' | 'today'> &
  Partial<Pick<Config, 'logLevel' | 'database' | 'messages' | 'seal' | 'keys'>>

/** Opens the data of an installation without serving it: what commands and the server share. */
export async function openInstallation(config: OpenSettings): Promise<Installation> {
  explainFailure(config.folder, () => mkdirSync(config.folder, { recursive: true, mode: 0o700 }))
  const settings = { folder: config.folder, database: config.database ?? null }
  if (!settings.database) refuseWithoutKeys(config, existsSync(join(config.folder, 'gongkai.db')))
  const store = await openStore(settings)
  await unlessDamaged(() => bringServerMarksOver(store))
  if (settings.database) refuseWithoutKeys(config, await isUsed(store))
  const keys = explainFailure(config.folder, () => loadWholeKeys(() => readKeyRing(config)))
  const vault = openVault(openKeySource(config), config.seal)
  const log = openLog(config.logLevel ?? 'warn')
  const opening = unlessDamaged(async () => {
    await refuseToOpen(config, { store, vault, keys })
    if (await isUsed(store)) await runMigrations({ store, vault }, log)
  })
  await opening.catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  const files = openLocalFiles(join(config.folder, 'files'), vault)
  const messenger = config.messages ? makeWebhookMessenger(config.messages) : NO_MESSENGER
  return { services: { store, files, vault, clock: makeSystemClock(config.today), log, messenger }, store, keys, vault }
}

/** What cannot be read is told by who looks at every page: a server before it serves, verify. */
async function unlessDamaged(work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => {
    if (!(error instanceof Damaged)) throw error
  })
}

/** Data without its keys cannot be opened, and new keys must not be made for it. The data is looked for first, because an installation has keys before it has data. */
function refuseWithoutKeys({ folder, keys }: OpenSettings, hasData: boolean): void {
  if (hasData && !keys && !existsSync(join(folder, 'keys.json'))) throw new BadSetting(KEYS_MISSING)
}

async function refuseToOpen(
  config: OpenSettings,
  opened: Pick<Installation, 'store' | 'vault' | 'keys'>,
): Promise<void> {
  if (config.today && !(await isDemo(opened.store))) {
    throw new BadSetting('GONGKAI_TODAY 只能用于演示数据库；这里是正式数据，日期以系统时间为准。')
  }
  await refuseOtherKeys(opened, config)
}

/** `service` is what answers at `url`. */
export type RunningServer = { url: string; service: Service; close(): Promise<void> }

/** The composition root: makes the service over the opened data and serves everything on one port. */
export async function startServer(config: Config, installation: Installation): Promise<RunningServer> {
  const { store, keys } = installation
  const lock = await holdInstallationFor(config, store)
  const metrics = makeMetrics()
  const services = await prepareServices(config, installation, metrics).catch(async (error: unknown) => {
    await store.close()
    await lock.release()
    throw error
  })
  const service = createService({
    ...services,
    binder: createBinder(import.meta.url),
    checkReport: reportCheckerBeside(import.meta.url),
  })
  const traffic = newTraffic()
  const { folder, diskFloorBytes: floorBytes } = config
  const readiness = makeReadiness({ services, folder, floorBytes, areKeysGiven: config.keys !== null })
  const shown = { registry: metrics.registry, token: config.metricsToken }
  const app = await buildApp({
    ...config,
    service,
    services,
    cookieKey: keys.cookie,
    traffic,
    readiness,
    metrics: shown,
  })
  const endSilent = silentConnections(app)
  await app.listen({ port: config.port, host: config.host }).catch(async (error: NodeJS.ErrnoException) => {
    await store.close()
    await lock.release()
    throw explainListenError(config, error)
  })
  let night = Promise.resolve()
  const timer = setInterval(() => {
    night = runNightly(installation, service)
  }, HOUR_MS)
  watchState(metrics, services, traffic)
  const messages = startMessages(services)
  traffic.phase = 'ready'
  services.log.write('info', { what: 'started' })
  return {
    url: `http://${config.host}:${readPort(app.server.address()) ?? config.port}`,
    service,
    close: async () => {
      services.log.write('info', { what: 'stopping', count: traffic.active })
      clearInterval(timer)
      const stopped = messages.stop()
      await closeServer(app, traffic, endSilent)
      await Promise.all([night, stopped])
      await store.close()
      await lock.release()
      services.log.write('info', { what: 'stopped' })
    },
  }
}

/** What is served: only sound data, and no act dated before the one it follows. */
async function prepareServices(config: Config, installation: Installation, { metered }: Metrics): Promise<Services> {
  await refuseUnsound(installation, config)
  if (await isUsed(installation.store)) await rememberKeys(installation)
  const services = metered(installation.services)
  if (config.today) return services
  const newest = config.clockMayGoBack ? '' : await findNewestAct(installation)
  return { ...services, store: neverBack(services.store, services.clock, newest) }
}

function explainListenError({ port, host }: Config, error: NodeJS.ErrnoException): Error {
  const known = {
    EADDRINUSE: `端口 ${port} 已被占用，请换一个：PORT=8788 npm start`,
    EACCES: `没有权限使用端口 ${port}，请换一个大于 1024 的：PORT=8788 npm start`,
    EADDRNOTAVAIL: `HOST 写的 ${host} 不是这台机器的地址。请改成本机的地址，如 127.0.0.1 或者 0.0.0.0。`,
    ENOTFOUND: `HOST 写的 ${host} 找不到。请改成本机的地址，如 127.0.0.1 或者 0.0.0.0。`,
    EAI_AGAIN: `HOST 写的 ${host} 找不到。请改成本机的地址，如 127.0.0.1 或者 0.0.0.0。`,
  }[error.code ?? '']
  return known ? new BadSetting(known) : error
}

/**
 * Takes nothing more and lets what is being answered finish, DRAIN_MS at the longest. A browser keeps its connection
 * open after an answer, and opens others for later: closed as soon as it is idle.
 */
async function closeServer(app: FastifyInstance, traffic: Traffic, endSilent: () => void): Promise<void> {
  const began = performance.now()
  await drainTraffic(traffic, DRAIN_MS)
  const idle = setInterval(() => {
    app.server.closeIdleConnections()
    endSilent()
  }, 50)
  const left = Math.max(DRAIN_MS - (performance.now() - began), 0)
  const late = setTimeout(() => app.server.closeAllConnections(), left)
  await app.close()
  clearInterval(idle)
  clearTimeout(late)
}

/** One server a folder, or any number a PostgreSQL database; none beside a restore. */
async function holdInstallationFor(config: Config, store: ServerStore): Promise<DatabaseHold> {
  try {
    return await holdInstallation(config, 'serve')
  } catch (error) {
    await store.close()
    throw error
  }
}

/** The nightly work is idempotent, so it runs every hour instead of needing a timer for the night. */
async function runNightly({ store, services }: Installation, service: Service): Promise<void> {
  try {
    await store.inOneProcess(() => service.night('timer'))
  } catch (error) {
    services.log.write('error', { what: 'bug', action: 'nightly', ...bugIn(error) })
  }
}

function readPort(address: string | { port: number } | null): number | null {
  return typeof address === 'object' && address !== null ? address.port : null
}
