import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { FileView, Receipt, Reply } from '../../typings/api'
import { dataOf, FILING } from '../service/stage'
import { JPEG, OFFICE, TODAY } from './demo-installation'

/** Residents come from everywhere: one address alone may not upload so much. */
const BY_PROXY = { TRUST_PROXY: '127.0.0.1' }
const drawAddress = () => [10, randomInt(256), randomInt(256), randomInt(1, 255)].join('.')
/** Between two filings of one resident. */
const BREATH_MS = 20
const COMMAND = resolve('scripts/gongkai.mjs')

/** The demo in a process of its own; what it wrote is kept. */
export async function serveProcess(folder: string, more: NodeJS.ProcessEnv = {}) {
  const env = {
    ...process.env,
    PORT: '0',
    DATA_DIR: folder,
    GONGKAI_TODAY: TODAY,
    LOG_LEVEL: 'debug',
    ...BY_PROXY,
    ...more,
  }
  const child = spawn(process.execPath, [COMMAND, 'serve', '--demo'], { env })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)))
  const url = await addressOf(child, said)
  const stop = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  return { url, said: () => said.join(''), stop }
}

function addressOf(child: ChildProcess, said: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`the server ended: ${said.join('')}`)))
    child.stderr?.on('data', () => {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said.join(''))?.[0]
      if (url) resolve(url)
    })
  })
}

/** The command line beside a running server, without standing in its way. */
export function commandProcess(folder: string, args: string[], more: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, ...more, DATA_DIR: folder, INIT_CWD: tmpdir(), GONGKAI_TODAY: '' }
  return new Promise<{ status: number; told: unknown }>((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], { env }, (error, stdout) =>
      resolve({ status: error ? Number(error.code) : 0, told: stdout === '' ? null : JSON.parse(stdout) }),
    )
  })
}

/** A resident nobody knows yet, who uploads a proof and files with it. */
export async function fileOver(url: string, change: object = {}, proofName = '证件.jpg') {
  const uploaded = await postUpload(url, proofName)
  const cookie = uploaded.headers.get('set-cookie')?.split(';')[0] ?? ''
  const { id } = dataOf((await uploaded.json()) as Reply<FileView>)
  const filing = { ...FILING, office: OFFICE, key: crypto.randomUUID(), proofFiles: [id], ...change }
  return {
    cookie,
    ...(await askAction<Receipt>(`${url}/api/resident`, cookie, { action: 'application.file', ...filing })),
  }
}

export async function uploadOver(url: string, name: string, cookie: string): Promise<string> {
  return dataOf((await (await postUpload(url, name, cookie)).json()) as Reply<FileView>).id
}

function postUpload(url: string, name: string, cookie = ''): Promise<Response> {
  const body = new FormData()
  body.append('file', new Blob([JPEG]), name)
  const headers = { 'x-gongkai': '1', 'x-forwarded-for': drawAddress(), ...(cookie && { cookie }) }
  return fetch(`${url}/api/files?office=${OFFICE}`, { method: 'POST', body, headers })
}

export async function askAction<T>(address: string, cookie: string, event: object): Promise<T> {
  return dataOf((await (await postAction(address, cookie, event)).json()) as Reply<T>)
}

export function postAction(address: string, cookie: string, event: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'x-gongkai': '1', cookie }
  return fetch(address, { method: 'POST', body: JSON.stringify(event), headers })
}

/** Residents who file one application after another until they are told to stop; their receipts as they come. */
export function keepFiling(url: string, residents: number) {
  const receipts: string[] = []
  const now = { isOver: false }
  const filing = Array.from({ length: residents }, async () => {
    while (!now.isOver) {
      receipts.push((await fileOver(url)).receipt)
      await pause(BREATH_MS)
    }
  })
  const stop = async () => {
    now.isOver = true
    await Promise.all(filing)
    return receipts
  }
  return { receipts, stop }
}
