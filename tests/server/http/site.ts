import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../../server/config'
import { readDemoAccounts } from '../../../server/demo/fill'
import { type Installation, startServer } from '../../../server/main'
import type { Services } from '../../../service/services'
import { computeOneTimeCode } from '../../../service/sign-in/check-sign-in'
import type { Fail } from '../../../typings/api'
import { makeConfig, newFolder, openDemo, removeFolder } from '../demo-installation'

export type Asked = {
  cookie?: string
  headers?: Record<string, string>
  body?: NonNullable<RequestInit['body']>
  method?: string
}
export type Answered = { status: number; headers: Headers; text: string; cookie: string }

/** A really listening server on the demo district; its built pages are two small ones of our own. */
export async function openSite(change: { config?: Partial<Config>; services?: Partial<Services> } = {}) {
  const folder = newFolder()
  for (const name of ['web', 'admin']) writePage(join(folder, 'dist', name), name)
  const installation = await openDemo(join(folder, 'data'))
  const services = { ...installation.services, ...change.services }
  const config = { ...makeConfig(join(folder, 'data')), root: folder, ...change.config }
  const running = await startServer(config, { ...installation, services })
  const close = async () => {
    await running.close()
    removeFolder(folder)
  }
  return { url: running.url, service: running.service, installation, close, ...clientOf(running.url, installation) }
}
export type OpenSite = Awaited<ReturnType<typeof openSite>>

function writePage(folder: string, name: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>${name}</title>`)
}

function clientOf(url: string, installation: Installation) {
  const ask = async (path: string, { cookie, headers, body, method }: Asked = {}): Promise<Answered> => {
    const init = { method: method ?? (body === undefined ? 'GET' : 'POST'), redirect: 'manual' as const }
    // As a browser does: without it a page of ours could not act.
    const own = init.method === 'GET' ? {} : { origin: url }
    const sent = { ...own, ...headers, ...(cookie && { cookie }) }
    const answered = await fetch(url + path, { ...init, headers: sent, ...(body !== undefined && { body }) })
    const { status, headers: got } = answered
    return {
      status,
      headers: got,
      text: await answered.text(),
      cookie: (got.get('set-cookie') ?? '').split(';')[0] ?? '',
    }
  }
  const call = (path: string, event: unknown, asked: Asked = {}) =>
    ask(path, {
      ...asked,
      headers: { 'content-type': 'application/json', ...asked.headers },
      body: JSON.stringify(event),
    })
  const signIn = async (login: string) => {
    const account = (await readDemoAccounts(installation.store))?.find((one) => one.login === login)
    if (!account) throw new Error(`the demo has no ${login}`)
    const code = computeOneTimeCode(account.totpSecret, installation.services.clock.now())
    return call('/api/office', { action: 'session.signin', name: login, password: account.password, code })
  }
  return { ask, call, signIn }
}

export function failIn({ text }: Answered): Fail {
  const parsed = JSON.parse(text) as Fail
  if (parsed.ok !== false) throw new Error('it was not refused')
  return parsed
}

/** What only a programmer should ever see. */
export const TRACES = /\bat .*[:(]\d+|node_modules|\.ts\b|\.js:\d|Error\b|SQLITE|FST_/
