import { ROLE_WORDS } from '../../domain/words'
import { bugIn, type Log } from '../../service/log'
import { computeOneTimeCode } from '../../service/sign-in/check-sign-in'
import { readConfig } from '../config'
import { fillDesk } from '../demo/desk'
import { fillDemo, readDemoAccounts } from '../demo/fill'
import type { CommandIO } from '../gongkai'
import { openLog } from '../log'
import { type Installation, openInstallation, type RunningServer, startServer } from '../main'
import { refuseBrokenFiles } from '../operations/check-soundness'
import { explainError, explainFailure } from '../operations/explain-failure'

/** A terminal, npm and a service manager may each pass on the one signal that a person gave. */
const SAME_SIGNAL_MS = 1000

/**
 * `serve [--demo [--cases]]`: serves until it is told to stop. `--demo` fills an empty database with the demo district,
 * `--cases` the desk of its first office too.
 */
export async function runCommand(args: string[], io: CommandIO): Promise<number> {
  let folder = ''
  try {
    const config = readConfig()
    endOnBugs(openLog(config.logLevel))
    folder = config.folder
    explainFailure(config.folder, () => refuseBrokenFiles(config))
    // Signals are listened for before the address is printed, because whoever reads it may stop the server at once.
    const stopped = waitUntilStopped()
    const installation = await openInstallation({ ...config, today: null })
    const isFresh = args.includes('--demo') && (await fillDemo(installation.services))
    await installation.store.close()
    const opened = await openInstallation(config)
    if (isFresh && args.includes('--cases'))
      await fillDesk(opened.services, (await readDemoAccounts(opened.store)) ?? [])
    const running = await startServer(config, opened)
    await announceAddress(running, opened, io)
    await stopped
    await running.close()
    return 0
  } catch (error) {
    const reason = explainError(folder, error)
    if (reason === null) throw error
    io.err(`${reason}\n`)
    return 2
  }
}

async function announceAddress(
  { url }: RunningServer,
  { store, services }: Installation,
  io: CommandIO,
): Promise<void> {
  const err = (line: string) => io.err(`${line}\n`)
  const pages = {
    '居民端（小程序的网页版）': '/',
    管理页: '/admin/',
    年报检查: '/check/',
    公开页面: '/streets/zhongtongjie',
  }
  err(`已启动，今天是 ${services.clock.today()}。按 Ctrl-C 停止。`)
  const accounts = await readDemoAccounts(store)
  const shown = Object.entries(pages).filter(([, path]) => accounts || path !== '/streets/zhongtongjie')
  for (const [label, path] of shown) err(`  ${label}  ${url}${path}`)
  if (!accounts) return
  err(`演示账号（动态码每 30 秒更换，随时可看 ${url}/demo）：`)
  for (const { login, name, roles, password, totpSecret } of accounts) {
    const words = roles.map((role) => ROLE_WORDS[role]).join('、')
    err(`  ${login}  ${password}  动态码 ${computeOneTimeCode(totpSecret, services.clock.now())}  ${name}（${words}）`)
  }
}

/** The first signal asks for an end, a second one ends at once. */
function waitUntilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | null = null
    const stop = () => {
      if (askedAt !== null && performance.now() - askedAt > SAME_SIGNAL_MS) process.exit(1)
      askedAt ??= performance.now()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  })
}

/** After an uncaught error the memory cannot be trusted, so the process ends; everything acknowledged is on the disk. */
function endOnBugs(log: Log): void {
  process.on('uncaughtException', (error, origin) => {
    const code = origin === 'unhandledRejection' ? 'unhandled-rejection' : 'uncaught-exception'
    log.write('error', { what: 'bug', code, ...bugIn(error) })
    process.exit(1)
  })
}
