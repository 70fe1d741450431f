import { actOn } from '../harness/act'
import { readSheet } from '../harness/day-sheet'
import { chooseWords, findBox, openMove, sendMove, typeDay, waitUntilDone } from '../harness/moves'
import { replyTo } from '../harness/office'
import { passwordOf } from '../harness/officer'
import { fillBox } from '../harness/resident'
import { refusalOf, stage } from './stage'

const WANTED = '老旧小区改造项目的施工合同'
const COMPANY = '卫滨建设有限公司'
const WITHHELD = {
  leaf: '3.3.4',
  'fact.what': '施工合同附件三',
  'fact.right': 'trade-secret',
  'fact.consultedOn': '2026-04-22',
  'fact.opinion': 'objects',
  'fact.held': 'yes',
  'fact.heldWhere': '城市管理办公室合同档案',
  'fact.harm': '公开施工工艺会使其失去竞争优势',
  'fact.noPublicHarm': 'yes',
  'fact.noPublicHarmWhy': '工程的造价、工期和验收结果已经公开',
}

/** Received on Monday 2026-04-13: the twentieth working day is 2026-05-13, past the five days off of May. */
describe('a request that is unclear, concerns a third party and takes longer', () => {
  let id: string
  const clerk = () => stage.office.clerk.page

  it('is to be made clear once: the period stands still', async () => {
    await stage.goOn('2026-04-13')
    id = await stage.received(WANTED)
    await stage.caseOf(stage.office.clerk, id)
    await clerk().getByText('2026-05-13').first().waitFor()
    await openMove(clerk(), '要求补正')
    await findBox(clerk(), /^需要补正的事项/).fill('请写明是哪一期工程、与谁签订的合同')
    await sendMove(clerk(), '要求补正')
    await waitUntilDone(clerk(), '要求补正')
    await clerk()
      .getByText('等待申请人补正，期限停着，收到补正后重新计算。补正期限到2026年4月28日（含当日）。')
      .first()
      .waitFor()
  })

  it('starts anew when the resident answers, and cannot be asked for again', async () => {
    await stage.goOn('2026-04-20')
    await stage.readByResident(id)
    await fillBox(stage.resident.page, '补充的内容', `2025年二期工程，与${COMPANY}签订的合同`)
    await stage.resident.page.getByRole('button', { name: '提交补充内容' }).click()
    await stage.resident.page.getByText('请补充申请内容').waitFor({ state: 'hidden' })
    await stage.caseOf(stage.office.clerk, id)
    expect(await readSheet(clerk())).toEqual({ counted: 20, paused: [], last: '2026-05-20' })
    expect(await refusalOf(stage.office.clerk, '要求补正')).toMatch(/第三十条.*只能一次性告知/)
    await stage.office.clerk.shot('hard-second-supplement')
  })

  it('stands still from the day on which the third party is asked', async () => {
    await stage.goOn('2026-04-22')
    const found = { scope: '城建办2025年合同档案', method: '按项目名称查目录', result: 'found' }
    await actOn(stage.office.clerk, id, 'record-search', { input: found })
    await stage.caseOf(stage.office.clerk, id)
    await openMove(clerk(), '征求意见')
    await chooseWords(clerk(), '第三方（第三十二条，逾期不答复由本机关决定）')
    await findBox(clerk(), /的名称/).fill(COMPANY)
    await findBox(clerk(), /就什么内容/).fill('二期工程施工合同及附件')
    await sendMove(clerk(), '征求意见')
    await waitUntilDone(clerk(), '征求意见')
    await clerk().getByText('等待送达对方').first().waitFor()
  })

  it('goes on once it objects: eleven working days are taken out', async () => {
    await stage.goOn('2026-05-11', 'reviewer', 'approver')
    await stage.caseOf(stage.office.clerk, id)
    await openMove(clerk(), '登记征求意见书送达')
    await typeDay(clerk(), /对方收到的日期/, '2026-04-24')
    await sendMove(clerk(), '登记征求意见书送达')
    await waitUntilDone(clerk(), '登记征求意见书送达')
    await clerk().getByText('2026-05-19').first().waitFor()
    await openMove(clerk(), '登记意见')
    await chooseWords(clerk(), '不同意公开')
    await chooseWords(clerk(), '是')
    await findBox(clerk(), /意见和理由/).fill('附件三是施工工艺，属于商业秘密')
    await sendMove(clerk(), '登记意见')
    await waitUntilDone(clerk(), '登记意见')
    const inApril = ['23', '24', '27', '28', '29', '30'].map((day) => `2026-04-${day}`)
    // Saturday the ninth is worked for the days off of May.
    const inMay = ['06', '07', '08', '09', '11'].map((day) => `2026-05-${day}`)
    expect(await readSheet(clerk())).toEqual({ counted: 20, paused: [...inApril, ...inMay], last: '2026-06-04' })
  })

  it('is extended by the head alone, by twenty working days at most, and once', async () => {
    await refusalOf(stage.office.clerk, '要求补正')
    expect(await clerk().getByRole('main').textContent()).toMatch(/由签发人办理：[^：]*延长期限/)
    const { page } = stage.office.approver
    await stage.caseOf(stage.office.approver, id)
    await openMove(page, '延长期限')
    await findBox(page, /延长多少个工作日/).fill('21')
    await findBox(page, /延长的理由/).fill('合同附件多，需要逐页区分')
    await page.getByLabel(/密码/).first().fill(passwordOf(stage.site, 'fang'))
    await sendMove(page, '延长期限')
    await page.getByText('延长最多二十个工作日（条例第三十三条）').first().waitFor()
    await stage.office.approver.shot('hard-extension-too-long')
    await findBox(page, /延长多少个工作日/).fill('11')
    await sendMove(page, '延长期限')
    await waitUntilDone(page, '延长期限')
    expect(await refusalOf(stage.office.approver, '延长期限')).toMatch(/第三十三条.*只能延长一次/)
    expect(await readSheet(page)).toMatchObject({ counted: 31, last: '2026-06-22' })
    await stage.office.approver.shot('hard-extended')
  })

  it('shows the resident every day and letter, and nothing of whom the office asked', async () => {
    const words = await stage.readByResident(id, ['怎么算出来的'])
    for (const word of [
      '2026年6月22日',
      '其中11个工作日不计算在内，延长了11个工作日',
      '2026-05-09 星期六暂停',
      '第31个工作日（延长的期限）',
      '延期答复告知书',
    ]) {
      expect(words).toContain(word)
    }
    // Once in the resident's own words; the letters do not name it.
    expect(words.split(COMPANY)).toHaveLength(2)
    await stage.resident.shot('hard-supplement-resident')
  })

  it('ends with a letter that withholds: row 3.3.4, reconsideration before a suit', async () => {
    await replyTo(stage.office, id, WITHHELD)
    await actOn(stage.office.clerk, id, 'serve-letter')
    expect(await stage.countIn(stage.office.clerk, 2026, ['3.3.4/person'])).toEqual([1])
    const words = await stage.readByResident(id, ['看答复书全文'])
    for (const word of ['第三十二条', '先申请行政复议', '2026-07-10']) expect(words).toContain(word)
    await stage.resident.shot('hard-supplement-letter')
  })
})
