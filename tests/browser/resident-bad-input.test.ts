import type { Browser } from 'playwright-core'
import { openBrowser, type Person, personAt } from './harness/browser'
import { chooseFile, fillBox, fillWhoIAm, goHome, goToNextStep, PNG, PROOF, ZHANG } from './harness/resident'
import { type Site, startSite } from './harness/server'

let site: Site
let browser: Browser
let resident: Person

beforeAll(async () => {
  site = await startSite('2026-11-10')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})
beforeEach(async () => {
  resident = await personAt(browser, 'phone')
  await goHome(resident, site)
})
afterEach(async () => {
  expect(resident.problems).toEqual([])
  await resident.context.close()
})

const onTop = () => resident.page.locator('.wx-on')
const startApplying = () => resident.page.getByRole('button', { name: '我要申请' }).click()
const told = (sentence: RegExp) => onTop().getByText(sentence).first().waitFor()
const typedInto = (label: string) =>
  resident.page.getByRole('textbox', { name: label, exact: true }).last().inputValue()

describe('a resident who types something wrong', () => {
  it('is told at once that the check digit of an identity number is wrong, and keeps what was typed', async () => {
    const { page } = resident
    await startApplying()
    await goToNextStep(page)
    await fillBox(page, '证件号码', '110105194912310021')
    await told(/校验|有误|不对/)
    await resident.shot('wrong-id')
    expect(await typedInto('证件号码')).toBe('110105194912310021')
  })

  it('is told that nobody was born on the 31st of a thirteenth month', async () => {
    const { page } = resident
    await startApplying()
    await goToNextStep(page)
    await fillBox(page, '证件号码', '110105194913310020')
    await told(/出生日期|生日/)
  })

  it('is told how many of 20,000 characters are too many, and none is lost', async () => {
    const { page } = resident
    const long = '公开😀'.repeat(6_667)
    await startApplying()
    await fillWhoIAm(page)
    await fillBox(page, '手机或者电话', ZHANG.phone)
    await goToNextStep(page)
    await fillBox(page, '需要什么信息', long)
    await goToNextStep(page)
    await told(/18,?001|多.*字/)
    await resident.shot('too-long')
    expect(await typedInto('需要什么信息')).toBe(long)
  })

  it('is told which files are taken when a text file calls itself a picture', async () => {
    const { page } = resident
    await startApplying()
    await goToNextStep(page)
    await chooseFile(page, PROOF)
    await page.getByText('身份证.png').waitFor()
    await chooseFile(page, { name: '材料.png', mimeType: 'image/png', buffer: Buffer.from('不是图片') })
    await told(/JPG、PNG/)
    await told(/身份证\.png/)
  })

  it('is told of the limit when a file is larger than 10 MB', async () => {
    const { page } = resident
    await startApplying()
    await goToNextStep(page)
    await chooseFile(page, { ...PROOF, buffer: Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024)]) })
    await told(/10 ?MB/)
  })

  it('finds the draft again after closing the page', async () => {
    const { page, context } = resident
    await startApplying()
    await fillWhoIAm(page)
    await fillBox(page, '手机或者电话', ZHANG.phone)
    await page.close()
    resident.page = await context.newPage()
    await goHome(resident, site)
    await startApplying()
    await resident.page.getByRole('button', { name: '继续草稿' }).click()
    await resident.shot('draft-again')
    expect(await onTop().textContent()).toContain('第3步')
    expect(await typedInto('手机或者电话')).toBe(ZHANG.phone)
  })

  it('mends one step from the summary and is led straight back', async () => {
    const { page } = resident
    await startApplying()
    await fillWhoIAm(page)
    await fillBox(page, '手机或者电话', ZHANG.phone)
    await goToNextStep(page)
    await fillBox(page, '需要什么信息', '2024年预算')
    await goToNextStep(page)
    await goToNextStep(page)
    await onTop().getByRole('button', { name: '需要什么信息' }).click()
    await fillBox(page, '需要什么信息', '2024年决算')
    await page.getByRole('button', { name: '回到核对' }).click()
    await page.getByRole('button', { name: '确认并提交' }).waitFor()
    expect(await onTop().textContent()).toContain('2024年决算')
  })

  it('files once though the answer was lost and the form is sent again', async () => {
    const { page } = resident
    await startApplying()
    await fillWhoIAm(page)
    await fillBox(page, '手机或者电话', ZHANG.phone)
    await goToNextStep(page)
    await fillBox(page, '需要什么信息', '2024年预算')
    await goToNextStep(page)
    await goToNextStep(page)
    let isLost = true
    await page.route('**/api/resident', async (route) => {
      const isFiling = route.request().postData()?.includes('application.file') ?? false
      if (!isFiling || !isLost) return route.continue()
      isLost = false
      await route.fetch()
      return route.abort()
    })
    await page.getByRole('button', { name: '确认并提交' }).click()
    await told(/没有网络|网络/)
    await resident.shot('no-network')
    await page.getByRole('button', { name: '确认并提交' }).click()
    await page.getByText('申请已经提交').waitFor()
    await page.getByRole('button', { name: '我的申请' }).click()
    await page.getByText('2024年预算').first().waitFor()
    expect(await onTop().getByText('2024年预算').count()).toBe(1)
  })

  it('is told in words that a receipt code is not known, and can type it again', async () => {
    const { page } = resident
    await page.getByRole('button', { name: '查询进度' }).click()
    await fillBox(page, '回执编号', 'AAAA-BBBB-CCCC-DDDD')
    await fillBox(page, '查询码', 'ABCDEFGH')
    await page.getByRole('button', { name: '查询', exact: true }).click()
    await told(/没有找到/)
    await resident.shot('unknown-receipt')
    expect(await typedInto('回执编号')).toBe('AAAA-BBBB-CCCC-DDDD')
  })
})
