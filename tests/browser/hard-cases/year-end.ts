import { actOn } from '../harness/act'
import { readSheet } from '../harness/day-sheet'
import { chooseWords, findBox } from '../harness/moves'
import { replyTo } from '../harness/office'
import { refusalOf, stage } from './stage'

const WANTED = '临街商铺门头改造的补贴标准'
const FOUND = { scope: '城建办2025年文件', method: '按文号查目录', result: 'found' }
const GIVEN = { leaf: '3.1', 'fact.way': 'given', 'fact.given': WANTED }
/** 本年新收, 上年结转, 予以公开, 办理结果总计, 结转下年度; of the one business. */
const CELLS = ['N', 'P', '3.1', '3.7', 'F'].map((row) => `${row}/business`)

/** A company comes in person on Thursday 2025-12-04: the twentieth working day is Sunday 2026-01-04, worked for 元旦. */
describe('a case received in December and replied to in January', () => {
  let id: string
  const clerk = () => stage.office.clerk.page

  it('is entered at the counter, and is due on a worked Sunday of the next year', async () => {
    await clerk().goto(`${stage.site.url}/admin/enter`)
    await chooseWords(clerk(), '当面提交')
    await chooseWords(clerk(), '商业企业')
    const typed = {
      单位名称: '卫滨示例商贸有限公司',
      统一社会信用代码: '91410703MA0000002B',
      '法定代表人（负责人）': '王五',
      联系人: '王五',
      手机或者电话: '13800138001',
      需要什么信息: WANTED,
    }
    for (const [label, text] of Object.entries(typed)) await findBox(clerk(), label).fill(text)
    await chooseWords(clerk(), '电子文件')
    await chooseWords(clerk(), '当面领取')
    await clerk().getByRole('button', { name: '登记', exact: true }).click()
    await stage.office.clerk.shot('hard-year-entered')
    await clerk()
      .getByText(/已经登记：.*〔2025〕1号/)
      .waitFor()
    await clerk().getByRole('link', { name: '打开这件申请' }).click()
    await clerk().waitForURL(/cases\/[^/]+$/)
    id = clerk().url().split('/').at(-1) ?? ''
    expect(await readSheet(clerk())).toEqual({ counted: 20, paused: [], last: '2026-01-04' })
  })

  it('is new and carried forward in the table of the old year', async () => {
    await stage.goOn('2025-12-31')
    expect(await stage.countIn(stage.office.clerk, 2025, CELLS)).toEqual([1, 0, 0, 0, 1])
    await stage.office.clerk.shot('hard-year-old')
  })

  it('keeps its column in the new year, and is replied to in time on the Sunday', async () => {
    await stage.goOn('2026-01-04', 'reviewer', 'approver')
    await stage.caseOf(stage.office.clerk, id)
    await clerk().getByText('今天到期').first().waitFor()
    expect(await refusalOf(stage.office.clerk, '更正申请人类型')).toMatch(/只能在收到的当年更正/)
    await stage.office.clerk.shot('hard-year-last-day')
    expect(await stage.countIn(stage.office.clerk, 2026, CELLS)).toEqual([0, 1, 0, 0, 1])
    await actOn(stage.office.clerk, id, 'record-search', { input: FOUND })
    await replyTo(stage.office, id, GIVEN)
    const input = { means: 'pick-up', evidence: '王五签收' }
    const served = await actOn(stage.office.clerk, id, 'serve-letter', { input })
    expect(served.number).toContain('〔2025〕1号')
    expect(served.reply?.letter.number).toContain('〔2026〕1号')
  })

  it('is brought forward and disclosed in the new year, and leaves the old one as it was', async () => {
    expect(await stage.countIn(stage.office.clerk, 2026, CELLS)).toEqual([0, 1, 1, 1, 0])
    await stage.office.clerk.shot('hard-year-new')
    expect(await stage.countIn(stage.office.clerk, 2025, CELLS)).toEqual([1, 0, 0, 0, 1])
  })
})
