import type { Browser } from 'playwright-core'
import { FILING } from '../service/stage'
import { actOn, callOf } from './harness/act'
import { openBrowser, type Person, personAt } from './harness/browser'
import { signInOfficer } from './harness/officer'
import { fillBox, ZHANG } from './harness/resident'
import { type Site, startSite } from './harness/server'

let site: Site
let browser: Browser
let clerk: Person
let resident: Person
let id: string
let queryCode: string

beforeAll(async () => {
  browser = await openBrowser()
  site = await startSite('2026-03-04')
  resident = await personAt(browser, 'phone')
  clerk = await signInOfficer(browser, site, 'lin')
  const { office: _, ...paper } = { ...FILING, idNumber: '', proofFiles: [], files: [], text: '' }
  const entry = { ...paper, channel: 'in-person', submittedOn: '2026-03-04', key: 'a-paper-application' }
  ;({ id, queryCode } = await callOf(clerk, 'case.enter', entry as never))
  const asked = { items: '请补充身份证号码', lacking: 'identity', dueOn: '2026-03-19' }
  await actOn(clerk, id, 'request-supplement', { input: asked })
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.stop()
})

describe('an application without the number of a document', () => {
  it('shows the clerk where a number that comes on paper is written', async () => {
    const { page } = clerk
    await page.goto(`${site.url}/admin/cases/${id}`)
    await page
      .getByRole('button', { name: /^登记补正/ })
      .first()
      .click()
    await page.getByRole('textbox', { name: /补来的证件号码/ }).waitFor()
    await clerk.shot('enter-identity')
  })

  it('gets it from the applicant, whom the query code lets in', async () => {
    const { page } = resident
    await page.goto(`${site.url}/#/pages/track/track?receipt=${id}`)
    await fillBox(page, '回执编号', id)
    await fillBox(page, '查询码', queryCode)
    await page.getByRole('button', { name: '查询' }).click()
    await page.getByText('请补充申请内容').waitFor()
    await fillBox(page, '补充的内容', '身份证号码写在下面')
    await fillBox(page, '证件号码', '1101051949123100')
    await page.getByRole('button', { name: '提交补充内容' }).click()
    await page.getByText('身份证号码应当是18位').first().waitFor()
    await resident.shot('supply-identity-wrong')
    await fillBox(page, '证件号码', ZHANG.idNumber)
    await resident.shot('supply-identity')
    await page.getByRole('button', { name: '提交补充内容' }).click()
    await page.getByText('收到补正').first().waitFor()
    await resident.shot('supplied-identity')
  })

  it('names its applicant to the office, in no clear text of the data', async () => {
    const { page } = clerk
    await page.goto(`${site.url}/admin/cases/${id}`)
    await page.getByText('110***********002X').waitFor()
    await clerk.shot('identity-supplied')
    expect(await site.tracesOf([ZHANG.idNumber])).toEqual([])
    expect([...clerk.problems, ...resident.problems]).toEqual([])
  })
})
