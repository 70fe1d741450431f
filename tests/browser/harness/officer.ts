import type { Browser, Page } from 'playwright-core'
import { type Person, personAt, type Size } from './browser'
import type { Site } from './server'

/** An officer who has signed in. */
export async function signInOfficer(
  browser: Browser,
  site: Site,
  login: string,
  size: Size = 'desktop',
): Promise<Person> {
  const person = await personAt(browser, size)
  await signInAnew(person, site, login)
  return person
}

/** On another day, as on the first: no session lives so long. */
export async function signInAnew({ page }: Person, site: Site, login: string): Promise<void> {
  await page.goto(`${site.url}/admin/`)
  await signIn(page, site, login)
  await page.getByRole('button', { name: '退出' }).waitFor()
}

export async function signIn(page: Page, site: Site, login: string): Promise<void> {
  const password = passwordOf(site, login)
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByLabel('动态验证码').fill(await site.codeOf(login))
  await page.getByRole('button', { name: '登录' }).click()
}

/** The same without the screens: the page of the officer goes on with a new session. */
export async function signInUnseen({ context }: Person, site: Site, login: string): Promise<void> {
  const data = {
    action: 'session.signin',
    name: login,
    password: passwordOf(site, login),
    code: await site.codeOf(login),
  }
  const answer = await context.request.post(`${site.url}/api/office`, { data, headers: { 'x-gongkai': '1' } })
  if (!answer.ok()) throw new Error(await answer.text())
}

export function passwordOf(site: Site, login: string): string {
  return site.accounts.find((account) => account.login === login)?.password ?? ''
}
