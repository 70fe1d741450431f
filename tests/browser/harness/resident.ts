import type { Page } from 'playwright-core'
import type { Person } from './browser'
import type { Site } from './server'

/** One red dot: the smallest picture that is one. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
/** A page without anything on it, but a PDF from its first to its last byte. */
export const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R>>\nstartxref\n40\n%%EOF\n',
)
export const PROOF = { name: '身份证.png', mimeType: 'image/png', buffer: PNG }

/** A person who does not exist: the number's check digit is right. */
export const ZHANG = { name: '张三', idNumber: '11010519491231002X', phone: '13800138000' }

export async function goHome({ page }: Person, { url }: Site): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: '我要申请' }).waitFor()
}

export const goToNextStep = (page: Page) => page.getByRole('button', { name: '下一步' }).click()

/** The host draws a field as a labelled box around the native one: the inner one is what a person types into. */
export const fillBox = (page: Page, label: string, text: string) =>
  page.getByRole('textbox', { name: label, exact: true }).last().fill(text)

export async function chooseFile(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选文件' }).first().click(),
  ])
  await chooser.setFiles(file)
}

export async function fillWhoIAm(page: Page): Promise<void> {
  await goToNextStep(page)
  await fillBox(page, '姓名', ZHANG.name)
  await fillBox(page, '证件号码', ZHANG.idNumber)
  await chooseFile(page, PROOF)
  await page.getByText('身份证.png').waitFor()
  await goToNextStep(page)
}

/** From the first page of the form to the receipt; what is asked for is `description`. */
export async function fileAsResident(
  person: Person,
  site: Site,
  description: string,
): Promise<{ receipt: string; query: string }> {
  const { page } = person
  await goHome(person, site)
  await page.getByRole('button', { name: '我要申请' }).click()
  await fillWhoIAm(page)
  await fillBox(page, '手机或者电话', ZHANG.phone)
  await goToNextStep(page)
  await fillBox(page, '需要什么信息', description)
  await goToNextStep(page)
  await page.getByRole('radio', { name: '在本系统查看' }).click()
  await goToNextStep(page)
  await page.getByRole('button', { name: '确认并提交' }).click()
  await page.getByText('申请已经提交').waitFor()
  const [receipt = '', query = ''] = await page.locator('.wx-on .code').allTextContents()
  return { receipt, query }
}

/** Their application as it stands now. */
export async function seeCase({ page }: Person, { url }: Site, receipt: string): Promise<void> {
  await page.goto(`${url}/#/pages/case/case?receipt=${receipt}`)
  await page.reload()
  await page.locator('.wx-on').getByText('办理经过').waitFor()
}
