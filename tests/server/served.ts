import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export type Served = { url: string; said: string; code: number | null; child: ChildProcess; kill(): Promise<void> }

const root = join(__dirname, '../..')

/** A server that may not have told its address yet. */
export type Starting = { told: Promise<Served>; kill(): Promise<void> }

/** The real server in a process of its own, until it has told its address or has ended; `code` is null while it runs. */
export function runServe(folder: string, args: string[] = [], more: NodeJS.ProcessEnv = {}, uid = 0): Promise<Served> {
  return startServing(folder, args, more, uid).told
}

export function startServing(folder: string, args: string[] = [], more: NodeJS.ProcessEnv = {}, uid = 0): Starting {
  const env = { ...process.env, DATA_DIR: folder, PORT: '0', ...more }
  const asWhom = uid > 0 ? { uid, gid: uid } : {}
  const child = spawn(process.execPath, ['scripts/gongkai.mjs', 'serve', ...args], { cwd: root, env, ...asWhom })
  let said = ''
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  const told = new Promise<Served>((resolve) => {
    const tell = (url: string, code: number | null) => resolve({ url, said, code, child, kill })
    child.stderr.on('data', (chunk) => {
      said += String(chunk)
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (url) tell(url, null)
    })
    child.once('close', (code) => tell('', code))
  })
  return { told, kill }
}
