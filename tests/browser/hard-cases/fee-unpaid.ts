import { actOn } from '../harness/act'
import { chooseWords, findBox, openMove, sendMove, typeDay, waitUntilDone } from '../harness/moves'
import { issueLetter } from '../harness/office'
import { passwordOf } from '../harness/officer'
import { refusalOf, stage } from './stage'

const WANTED = '2016年至2025年历次居民会议的会议记录'
const FOUND = { scope: '各社区2016年至2025年档案', method: '逐卷翻阅', result: 'found' }

/** Received on Monday 2026-03-02; by 109号文 201 pages cost 700 + 100 × 20 + 40 = 2740 yuan. */
describe('a fee that is not paid', () => {
  let id: string
  const clerk = () => stage.office.clerk.page

  it('is charged by the head alone, never for what the scale leaves free', async () => {
    await stage.goOn('2026-03-02', 'reviewer', 'approver')
    id = await stage.received(WANTED)
    await actOn(stage.office.clerk, id, 'record-search', { input: FOUND })
    const { page } = stage.office.approver
    await stage.caseOf(stage.office.approver, id)
    await page.getByText('2026-03-30').first().waitFor()
    await openMove(page, '收取信息处理费')
    await chooseWords(page, '按件（申请人当月的第1件）')
    await page.getByLabel(/密码/).first().fill(passwordOf(stage.site, 'fang'))
    await sendMove(page, '收取信息处理费')
    await page.getByText('本件是申请人当月的第1件，按标准不收费，不用发收费通知。').first().waitFor()
    await stage.office.approver.shot('hard-fee-free')
    await chooseWords(page, '按量（本件的页数）')
    await findBox(page, /总页数/).fill('201')
    await page
      .getByRole('group', { name: /已经主动公开/ })
      .getByText('否', { exact: true })
      .click()
    await sendMove(page, '收取信息处理费')
    await waitUntilDone(page, '收取信息处理费')
    await page.getByText(/2740/).first().waitFor()
    await stage.office.approver.shot('hard-fee-charged')
  })

  it('gives twenty working days from the day after the notice came, in which nothing is replied', async () => {
    await stage.goOn('2026-04-03', 'reviewer', 'approver')
    await stage.caseOf(stage.office.clerk, id)
    await openMove(clerk(), '登记收费通知送达')
    await typeDay(clerk(), /收到收费通知的日期/, '2026-03-06')
    await sendMove(clerk(), '登记收费通知送达')
    await waitUntilDone(clerk(), '登记收费通知送达')
    await clerk()
      .getByText(/2026-04-03/)
      .first()
      .waitFor()
    await stage.office.clerk.shot('hard-fee-last-day')
    expect(await refusalOf(stage.office.clerk, '视为放弃')).toMatch(/第四十二条.*二十个工作日届满仍未缴费/)
    await clerk().goto(`${clerk().url()}/draft`)
    await clerk()
      .getByText(/正在等待申请人补正或者缴费，期间不能作出答复/)
      .first()
      .waitFor()
    await stage.office.clerk.shot('hard-fee-no-draft')
    const words = await stage.readByResident(id)
    for (const word of ['等待缴费', '2740', '2026年4月3日']) expect(words).toContain(word)
    await stage.resident.shot('hard-fee-resident')
  })

  it('is proposed as given up on the next day, and decided by the officer', async () => {
    await stage.goOn('2026-04-07', 'reviewer', 'approver')
    await clerk().goto(`${stage.site.url}/admin/`)
    await stage.office.clerk.shot('hard-fee-queue')
    await stage.caseOf(stage.office.clerk, id)
    await clerk().getByRole('button', { name: '拟写视为放弃的答复' }).click()
    await stage.office.clerk.shot('hard-fee-abandon')
    await sendMove(clerk(), '视为放弃')
    await waitUntilDone(clerk(), '视为放弃')
    await issueLetter(stage.office, id)
    await actOn(stage.office.clerk, id, 'serve-letter')
    expect(await stage.countIn(stage.office.clerk, 2026, ['3.6.2/person'])).toEqual([1])
  })

  it('ends with a letter that names notice, sum and last day, and either remedy', async () => {
    const words = await stage.readByResident(id, ['看答复书全文'])
    for (const word of ['2026年3月2日', '2740', '2026年4月3日', '第四十二条', '2026-06-06', '2026-10-07']) {
      expect(words).toContain(word)
    }
    await stage.resident.shot('hard-fee-letter')
  })
})
