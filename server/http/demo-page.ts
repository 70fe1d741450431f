import type { FastifyInstance } from 'fastify'
import { escapeHtml } from '../../domain/report/render/table'
import { ROLE_WORDS } from '../../domain/words'
import type { Services } from '../../service/services'
import { computeOneTimeCode } from '../../service/sign-in/check-sign-in'
import { readDemoAccounts } from '../demo/fill'
import type { DemoAccount } from '../demo/people'
import { notFoundPage, pageOf } from './page-frame'
import { sendPage } from './security-headers'

const REFRESH_SECONDS = 10

/** The demo accounts with the codes of this moment; not there in any database that is not marked demo. */
export function serveDemoPage(app: FastifyInstance, { store, clock }: Services): void {
  app.get('/demo', async (_, reply) => {
    const accounts = await readDemoAccounts(store)
    const body = accounts ? demoPage(accounts, clock.now()) : notFoundPage()
    reply.header('cache-control', 'no-store')
    if (accounts) reply.header('refresh', String(REFRESH_SECONDS))
    return sendPage(reply, body, accounts ? 200 : 404)
  })
}

function demoPage(accounts: DemoAccount[], now: string): string {
  const people = accounts.map(({ login, name, roles, password, totpSecret }) => {
    const who = `${name}（${roles.map((role) => ROLE_WORDS[role]).join('、')}）`
    const lines = { 账号: login, 密码: password, 动态码: computeOneTimeCode(totpSecret, now) }
    const rows = Object.entries(lines).map(
      ([label, value]) => `<dt>${label}</dt><dd><code>${escapeHtml(value)}</code></dd>`,
    )
    return `<h2>${escapeHtml(who)}</h2><dl>${rows.join('')}</dl>`
  })
  const note = '<p>动态码每 30 秒更换，一个码只能用一次；本页每 10 秒刷新。</p><p><a href="/admin/">去登录</a></p>'
  return pageOf('演示账号', `<h1>演示账号</h1>${note}${people.join('')}`)
}
