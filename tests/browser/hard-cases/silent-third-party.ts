import { actOn } from '../harness/act'
import { readSheet } from '../harness/day-sheet'
import { chooseWords, findBox, openMove, sendMove, typeDay, waitUntilDone } from '../harness/moves'
import { issueLetter } from '../harness/office'
import { passwordOf } from '../harness/officer'
import { stage } from './stage'

const WANTED = '社区食堂运营方的年度结算表'
const THIRD = '卫滨餐饮服务有限公司'
const ABOUT = '2025年度社区食堂结算表'
const FOUND = { scope: '民政办2025年档案', method: '按项目查目录', result: 'found' }

/** Received on Monday 2026-09-14; between lie a worked Sunday and a worked Saturday, 中秋节 and 国庆节. */
describe('a third party that does not answer', () => {
  let id: string
  const clerk = () => stage.office.clerk.page

  it('is asked within the period, which stands still while it may answer', async () => {
    await stage.goOn('2026-09-14')
    id = await stage.received(WANTED)
    await actOn(stage.office.clerk, id, 'record-search', { input: FOUND })
    await stage.goOn('2026-09-18')
    await stage.caseOf(stage.office.clerk, id)
    await clerk().getByText('2026-10-16').first().waitFor()
    await openMove(clerk(), '征求意见')
    await chooseWords(clerk(), '第三方（第三十二条，逾期不答复由本机关决定）')
    await findBox(clerk(), /的名称/).fill(THIRD)
    await typeDay(clerk(), /发出日期/, '2026-09-16')
    await findBox(clerk(), /就什么内容/).fill(ABOUT)
    await sendMove(clerk(), '征求意见')
    await waitUntilDone(clerk(), '征求意见')
    await openMove(clerk(), '登记征求意见书送达')
    await sendMove(clerk(), '登记征求意见书送达')
    await waitUntilDone(clerk(), '登记征求意见书送达')
    await clerk().getByText('2026-10-15').first().waitFor()
  })

  it('is not silent on its fifteenth working day, and no letter goes out over its head', async () => {
    await stage.goOn('2026-10-15', 'reviewer', 'approver')
    await stage.caseOf(stage.office.clerk, id)
    await openMove(clerk(), '登记意见')
    await chooseWords(clerk(), '逾期没有答复')
    await sendMove(clerk(), '登记意见')
    await clerk().getByText('收到征求意见书之日起十五个工作日还没有届满，不能认定逾期未答。').first().waitFor()
    await stage.office.clerk.shot('hard-not-silent-yet')
    await clerk().goto(`${stage.site.url}/admin/cases/${id}/draft`)
    const withheld = clerk().getByRole('button', { name: /别人的商业秘密或者个人隐私/ })
    expect(await withheld.isDisabled()).toBe(true)
    expect(await withheld.textContent()).toContain('十五个工作日期满没有答复的')
    await stage.office.clerk.shot('hard-outcomes-while-asked')
    await clerk()
      .getByRole('button', { name: /我找到了，可以全部给/ })
      .click()
    await chooseWords(clerk(), '现在随告知书提供')
    await findBox(clerk(), /提供哪些信息/).fill(ABOUT)
    await clerk().getByRole('button', { name: '保存草稿，送审' }).click()
    await clerk().waitForURL(/cases\/[^/]+$/)
    await expect(issueLetter(stage.office, id)).rejects.toThrow('被征求意见的一方还可以答复（条例第三十二条）')
  })

  it('is recorded as silent on the next day: the office decides, seventeen working days are taken out', async () => {
    await stage.goOn('2026-10-16')
    await stage.caseOf(stage.office.clerk, id)
    await openMove(clerk(), '登记意见')
    await chooseWords(clerk(), '逾期没有答复')
    await sendMove(clerk(), '登记意见')
    await waitUntilDone(clerk(), '登记意见')
    const { paused, ...counted } = await readSheet(clerk())
    expect(counted).toEqual({ counted: 20, last: '2026-11-10' })
    expect(paused).toHaveLength(17)
    expect(paused).toEqual(expect.arrayContaining(['2026-09-17', '2026-09-20', '2026-10-10', '2026-10-15']))
    await stage.office.clerk.shot('hard-silent')
  })

  it('leaves no extension once the period is over', async () => {
    await stage.goOn('2026-11-11', 'approver')
    const { page } = stage.office.approver
    await stage.caseOf(stage.office.approver, id)
    await page
      .getByText(/已逾期/)
      .first()
      .waitFor()
    await openMove(page, '延长期限')
    await findBox(page, /延长多少个工作日/).fill('5')
    await findBox(page, /延长的理由/).fill('第三方没有答复，要等十五个工作日期满')
    await page.getByLabel(/密码/).first().fill(passwordOf(stage.site, 'fang'))
    await sendMove(page, '延长期限')
    await page.getByText('答复期限已经届满，不能再延长（条例第三十三条）').first().waitFor()
    await stage.office.approver.shot('hard-extension-too-late')
  })

  it('does not keep the letter from being served: row 3.1, and the resident reads it', async () => {
    await stage.caseOf(stage.office.clerk, id)
    await openMove(clerk(), '编号成文')
    await sendMove(clerk(), '编号成文')
    await waitUntilDone(clerk(), '编号成文')
    await openMove(clerk(), '送达')
    await sendMove(clerk(), '送达')
    await waitUntilDone(clerk(), '送达')
    await stage.office.clerk.shot('hard-silent-served')
    const words = await stage.readByResident(id, ['看答复书全文'])
    for (const word of ['予以公开', ABOUT, '第十三条', '2027-01-10']) expect(words).toContain(word)
    expect(words).not.toContain(THIRD)
    await stage.resident.shot('hard-silent-letter')
  })
})
