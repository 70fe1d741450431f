import type { AuditDoc, OfficeDoc, SettingsDoc } from '../../../service/store/documents'
import {
  actOnCase,
  asResident,
  asStaff,
  CONFIRM,
  carryToIssue,
  DISTRICT,
  dataOf,
  failureOf,
  fileApplicationWith,
  openStage,
  type Stage,
  staffId,
} from '../stage'

let stage: Stage
beforeEach(async () => {
  stage = await openStage('2025-03-03')
})
afterEach(() => stage.close())

const BODY = '新乡市红旗区人民政府'
const read = async () => dataOf(await asStaff('administrator', 'office.settings'))
async function save(change: Record<string, string>) {
  const { version, values } = await read()
  return asStaff('administrator', 'office.save', { version, values: { ...values, ...change } })
}
const office = async () => (await stage.services.store.get<OfficeDoc>('offices', DISTRICT, 'zhongtong'))!

describe('the settings of an office', () => {
  it('come with the rule each rests on, and say which is a usual practice', async () => {
    const { sections, version } = await read()
    expect(version).toBe(0)
    const fields = sections.flatMap((section) => section.fields)
    expect(fields.filter(({ source }) => source === '')).toEqual([])
    expect(fields.find(({ name }) => name === 'feeRule')).toMatchObject({ value: 'restart', confirm: /请在当地确认/ })
    expect(fields.find(({ name }) => name === 'reviewBody')?.confirm).toBe('')
  })

  it('can be saved as they come', async () => {
    expect(dataOf(await save({}))).toMatchObject({ version: 0, history: [] })
  })

  it('are kept version by version, with who changed what', async () => {
    dataOf(await save({ reviewBody: BODY, graceDays: '5' }))
    const { history, version, values } = await read()
    expect(version).toBe(1)
    expect(values).toMatchObject({ reviewBody: BODY, graceDays: '5' })
    expect(history).toMatchObject([
      {
        by: 'administrator',
        changes: [
          '行政复议机关：从“新乡市卫滨区人民政府”改为“新乡市红旗区人民政府”',
          '补正、缴费期满几日后才建议视为放弃：从“0”改为“5”',
        ],
      },
    ])
    const { items } = await stage.services.store.query<AuditDoc>('audit', {
      partition: DISTRICT,
      eq: { office: 'zhongtong' },
    })
    expect(items).toMatchObject([{ what: 'office.save', actor: staffId('administrator'), on: 'zhongtong/1' }])
  })

  it('leave everything else of the office as it was', async () => {
    const before = await office()
    dataOf(await save({ phone: '0373-1234567' }))
    const { name, guide, catalogue, demo, phone } = await office()
    expect({ name, guide, catalogue, demo }).toEqual({
      name: before.name,
      guide: before.guide,
      catalogue: before.catalogue,
      demo: before.demo,
    })
    expect(phone).toBe('0373-1234567')
  })

  it('are not saved where nothing changed', async () => {
    dataOf(await save({}))
    expect(await stage.services.store.get<SettingsDoc>('settings', DISTRICT, 'zhongtong/1')).toBeNull()
  })

  it.each([
    ['a department as review body', { reviewBody: '新乡市自然资源局' }, 'reviewBody'],
    ['no review body', { reviewBody: ' ' }, 'reviewBody'],
    ['a court that is none', { court: '新乡市卫滨区' }, 'court'],
    ['an unknown rule', { feeRule: 'sometimes' }, 'feeRule'],
    ['a number in the series', { letterSeries: '中同街2' }, 'letterSeries'],
    ['two series of one name', { 'prefix.fee': '中同街' }, 'prefix.fee'],
    ['a broken address', { email: 'x@' }, 'email'],
    ['a day that is not there every year', { reportDueOn: '02-29' }, 'reportDueOn'],
    ['too long a lead', { remindDays: '21' }, 'remindDays'],
  ])('refuse %s and change nothing', async (_, change, field) => {
    const { fields } = failureOf(await save(change))
    expect(Object.keys(fields ?? {})).toEqual([field])
    expect((await office()).version).toBeUndefined()
  })

  it('tell the second of two administrators what the first changed, and save nothing over it', async () => {
    const { version, values } = await read()
    dataOf(await save({ court: '新乡市红旗区人民法院' }))
    const late = await asStaff('administrator', 'office.save', { version, values: { ...values, reviewBody: BODY } })
    const { code, message } = failureOf(late)
    expect(code).toBe('conflict')
    expect(message).toContain('administrator刚刚改了机关设置：“提起行政诉讼的法院”')
    expect((await office()).reviewBody).toBe('新乡市卫滨区人民政府')
  })

  it('saved at the same moment: one goes through', async () => {
    const { version, values } = await read()
    const as = (reviewBody: string) =>
      asStaff('administrator', 'office.save', { version, values: { ...values, reviewBody } })
    const replies = await Promise.all([as(BODY), as('新乡市牧野区人民政府')])
    expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  it('are saved once when the answer was lost and the press is sent again', async () => {
    const { version, values } = await read()
    const asked = { version, values: { ...values, graceDays: '2' }, key: 'one-press-of-it' }
    dataOf(await asStaff('administrator', 'office.save', asked))
    expect(dataOf(await asStaff('administrator', 'office.save', asked)).version).toBe(1)
  })

  it('say what the guide of Art. 12 still lacks', async () => {
    expect((await read()).missing).toEqual(['办公地址', '办公时间', '联系电话', '传真号码', '互联网联系方式'])
    expect(dataOf(await save({ fax: '0373-1234567' })).missing).not.toContain('传真号码')
  })
})

const remedyOf = async (id: string) => dataOf(await asStaff('clerk', 'case.read', { id })).reply?.letter.remedy

describe('a letter', () => {
  it('tells the review body that is set when it is issued, and keeps it', async () => {
    const [first, second] = [
      await fileApplicationWith(stage),
      await fileApplicationWith(stage, { key: 'second-draft' }),
    ]
    await carryToIssue(first)
    dataOf(await save({ reviewBody: BODY }))
    await carryToIssue(second)
    expect(await remedyOf(first)).toContain('新乡市卫滨区人民政府')
    expect(await remedyOf(second)).toContain(BODY)
  })

  it('and the page of its applicant tell the same', async () => {
    const id = await fileApplicationWith(stage)
    await carryToIssue(id)
    dataOf(await actOnCase('clerk', id, 'serve-letter', { means: 'online' }))
    dataOf(await save({ reviewBody: BODY }))
    const { reply } = dataOf(await asResident('zhang', 'application.read', { receipt: id }))
    expect(JSON.stringify(reply)).not.toContain(BODY)
  })

  it('of 3.3.8 sends to reconsideration first where the office is set so', async () => {
    const id = await fileApplicationWith(stage)
    const classOf = async () =>
      dataOf(await asStaff('clerk', 'outcome.list', { id })).outcomes.find(({ leaf }) => leaf === '3.3.8')?.remedyClass
    expect(await classOf()).toBe('B')
    dataOf(await save({ inquiryClass: 'A' }))
    expect(await classOf()).toBe('A')
  })
})

describe('the report', () => {
  it('of last year is due on the day that the office has set (Art. 49)', async () => {
    const remarks = async () => dataOf(await asStaff('publisher', 'report.live', { year: 2024 })).remarks.join()
    expect(await remarks()).toContain('2024年的报告应当在2025年1月31日前（含当日）公布，现在已经过了。')
    dataOf(await save({ reportDueOn: '03-31' }))
    expect(await remarks()).toContain('应当在2025年3月31日前（含当日）公布。')
  })
})

describe('a sole trader', () => {
  const trader = { applicantKind: 'person', idKind: 'credit-code', idNumber: '92350100M000100Y40' }

  it('usually counts as the office has set, and the officer is told where another column was chosen', async () => {
    const id = await fileApplicationWith(stage, { ...trader, representative: '张三' })
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    const hint = async () =>
      dataOf(await asStaff('clerk', 'case.read', { id })).moves.find(({ move }) => move === 'reclassify')?.hint
    expect(await hint()).not.toContain('通常计入')
    dataOf(await save({ businessOwners: 'business' }))
    expect(await hint()).toContain('按统一社会信用代码，这位申请人通常计入“商业企业”。')
  })
})
