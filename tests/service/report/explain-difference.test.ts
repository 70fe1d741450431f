import { openReason } from '../../../service/store/audit-entry'
import type { AuditDoc } from '../../../service/store/documents'
import {
  actOnCase,
  asStaff,
  CONFIRM,
  DISTRICT,
  dataOf,
  failureOf,
  fileApplicationWith,
  openStage,
  type Stage,
  staffId,
} from '../stage'

const REASON = '上年报告公布以后更正了申请人类型'

describe('a report that differs from the one of last year (X4, X5)', () => {
  let stage: Stage
  beforeEach(async () => {
    stage = await openStage('2024-12-20')
    const id = await fileApplicationWith(stage)
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    dataOf(await asStaff('publisher', 'report.publish', { year: 2024, version: 0, password: 'right' }))
    dataOf(
      await actOnCase('clerk', id, 'reclassify', { applicantKind: 'business', reason: '看了营业执照，是个体工商户' }),
    )
    stage.day.today = '2025-03-03'
  })
  afterEach(() => stage.close())

  const live = async (who: string) => dataOf(await asStaff(who, 'report.live', { year: 2025 }))
  const publish = () => asStaff('publisher', 'report.publish', { year: 2025, version: 0, password: 'right' })
  const explain = (change: object = {}, who = 'approver') =>
    asStaff(who, 'report.explain', { year: 2025, differences: [], reason: REASON, password: 'right', ...change })
  const signed = async () => dataOf(await explain({ differences: (await live('approver')).toExplain }))

  it('is not published, and says who may explain it', async () => {
    expect(failureOf(await publish()).message).toContain('由签发人写明原因并签名')
    expect((await live('publisher')).toExplain).toEqual([])
    expect((await live('approver')).toExplain).toHaveLength(2)
  })

  it('is published once the head of disclosure has signed why, and the version keeps it', async () => {
    const { problems, explanation, toExplain } = await signed()
    expect(problems.filter(({ rule }) => rule === 'X5').map(({ explained }) => explained)).toEqual([true, true])
    expect([explanation, toExplain]).toEqual([`${REASON}（approver，2025年3月3日签名）`, []])
    expect(dataOf(await publish()).published[0]?.explanation).toBe(explanation)
  })

  it('keeps the signature when the publisher saves the text', async () => {
    const before = await signed()
    const draft = { year: 2025, version: before.version, tableTwo: before.tableTwo, sections: before.sections }
    expect(dataOf(await asStaff('publisher', 'report.save', draft)).explanation).toBe(before.explanation)
  })

  it('must be explained anew when the figures change', async () => {
    const [newest] = (await live('approver')).toExplain
    expect(failureOf(await explain({ differences: [newest] })).code).toBe('conflict')
    expect((await live('publisher')).mayPublish).toBe(false)
  })

  it('is explained with a reason and the own password only', async () => {
    const differences = (await live('approver')).toExplain
    expect(failureOf(await explain({ differences, reason: ' ' })).fields).toHaveProperty('reason')
    expect(failureOf(await explain({ differences, password: 'wrong' })).code).toBe('password')
    expect(failureOf(await explain({ differences }, 'publisher')).code).toBe('forbidden')
  })

  it('leaves a record of the differences and the reason', async () => {
    await signed()
    const { items } = await stage.services.store.query<AuditDoc>('audit', { partition: DISTRICT, eq: {} })
    const [entry] = items.filter(({ what }) => what === 'report.explain')
    expect(entry).toMatchObject({ actor: staffId('approver'), on: 'zhongtong/2025' })
    expect(openReason(stage.services, entry!)).toContain(REASON)
  })
})
