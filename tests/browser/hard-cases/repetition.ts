import { actOn } from '../harness/act'
import { issueLetter, replyTo } from '../harness/office'
import { stage } from './stage'

const WANTED = '2024年度老旧小区改造资金使用明细'
const FOUND = { scope: '财政所2024年档案', method: '按年份查目录', result: 'found' }
const GIVEN = { leaf: '3.1', 'fact.way': 'given', 'fact.given': WANTED }

/** One person asks for the same information twice on 2026-01-12, and a third time after the reply. */
describe('the same information asked for again', () => {
  let first: string
  let twin: string
  let third: string
  const clerk = () => stage.office.clerk.page
  const repeats = () => clerk().getByRole('button', { name: /^同一个人就同样的信息|重复申请/ })

  it('while the first is pending is no repetition, and cannot be replied to as one', async () => {
    await stage.goOn('2026-01-12', 'reviewer', 'approver')
    first = await stage.received(WANTED)
    twin = await stage.received(`请公开${WANTED}`)
    await stage.caseOf(stage.office.clerk, twin)
    await clerk().getByText('还在办理，不算重复').waitFor()
    await clerk().goto(`${stage.site.url}/admin/cases/${twin}/draft`)
    expect(await repeats().isDisabled()).toBe(true)
    expect(await repeats().textContent()).toContain('前一件还在办理的不算')
    await stage.office.clerk.shot('hard-no-repetition-yet')
    const asked = { leaf: '3.5.2', 'fact.earlierNumber': '中同街依复〔2026〕9号', 'fact.earlierOn': '2026-01-12' }
    await expect(replyTo(stage.office, twin, asked)).rejects.toThrow('前一件还在办理的不算（条例第三十六条第（六）项）')
  })

  it('is replied to like any other once both are found to be wanted: the twin gets the same letter', async () => {
    for (const id of [first, twin]) {
      await actOn(stage.office.clerk, id, 'record-search', { input: FOUND })
    }
    await replyTo(stage.office, first, GIVEN)
    await actOn(stage.office.clerk, first, 'serve-letter')
    await stage.caseOf(stage.office.clerk, twin)
    await clerk()
      .getByText(/已经答复送达/)
      .waitFor()
    await replyTo(stage.office, twin, GIVEN)
    await actOn(stage.office.clerk, twin, 'serve-letter')
  })

  it('after the reply is a repetition, whose letter names number and day of the reply that is chosen', async () => {
    await stage.goOn('2026-01-19', 'reviewer', 'approver')
    third = await stage.received(`再次申请公开${WANTED}`)
    await clerk().goto(`${stage.site.url}/admin/cases/${third}/draft`)
    await repeats().click()
    await stage.office.clerk.shot('hard-repetition-facts')
    const { reply: earlier } = await actOn(stage.office.clerk, first, 'note', { input: { text: '第三次申请' } })
    const number = earlier?.letter.number ?? ''
    await clerk().getByText(`${number}（2026-01-12 送达）`).click()
    await clerk()
      .getByText(new RegExp(`本机关已于2026年1月12日以“${number}”作出答复`))
      .waitFor()
    await stage.office.clerk.shot('hard-repetition-letter')
    await clerk().getByRole('button', { name: '保存草稿，送审' }).click()
    await clerk().waitForURL(/cases\/[^/]+$/)
    await issueLetter(stage.office, third)
    await actOn(stage.office.clerk, third, 'serve-letter')
  })

  it('counts once as a repetition, in row 3.5.2, and the resident reads why', async () => {
    expect(await stage.countIn(stage.office.clerk, 2026, ['3.5.2/person'])).toEqual([1])
    const words = await stage.readByResident(third, ['看答复书全文'])
    for (const word of ['重复', '第三十六条第（六）项', '2026年1月12日', '2026-03-20']) expect(words).toContain(word)
    await stage.resident.shot('hard-repetition-resident')
  })
})
