import type { AnnualReport } from '../../../domain/report/report'
import { countTableThreeFromGroups } from '../../../domain/report/table-three'
import { reportHash } from '../../../service/report/published-reports'
import type { ReportDoc } from '../../../service/store/documents'
import { soundReport } from '../../domain/report/sample'
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
} from '../stage'

const THREE_CASES = { receivedYear: 2025, closedYear: 2025, outcome: '3.1' as const, applicantKind: 'person' as const }
const PUBLISHED: AnnualReport = {
  ...soundReport({ three: countTableThreeFromGroups([{ ...THREE_CASES, count: 3 }], 2025) }),
  office: '中同街街道办事处',
  sections: [{ heading: '六、其他需要报告的事项', level: 1, paragraphs: ['没有收取信息处理费。'] }],
}
PUBLISHED.tables.two.normativeDocuments.inForce = 4

describe('a year that was published before the office worked with this system', () => {
  let stage: Stage
  beforeEach(async () => {
    stage = await openStage('2026-01-10')
    await stage.services.store.transact(DISTRICT, (tx) => tx.create<ReportDoc>('reports', importedReport()))
  })
  afterEach(() => stage.close())

  const live = async (year = 2025) => dataOf(await asStaff('publisher', 'report.live', { year }))
  const received = ({ tables }: Awaited<ReturnType<typeof live>>) =>
    tables.find(({ id }) => id === 'three')?.cells.find(({ at }) => at === 'N/total')?.text

  it('opens with the text and table two that stand, ready to be corrected', async () => {
    const { tableTwo, sections, version } = await live()
    expect(tableTwo.normativeInForce).toBe('4')
    expect(sections.map(({ text }) => text)).toEqual(['没有收取信息处理费。'])
    expect(version).toBe(0)
  })

  it('keeps its published figures, and says that its cases are not here', async () => {
    const now = await live()
    expect(received(now)).toBe('3')
    expect(now.remarks.join()).toContain('本系统没有这一年的案件')
    expect(now.published.map(({ differs }) => differs)).toEqual([false])
  })

  it('is not published again before anything differs', async () => {
    expect(await live()).toMatchObject({ mayPublish: false, whyNot: expect.stringContaining('没有不同') })
    const again = { year: 2025, version: 0, password: 'right' }
    expect(failureOf(await asStaff('publisher', 'report.publish', again)).code).toBe('not-publishable')
  })

  it('may be corrected in its text, and the figures stay', async () => {
    const { tableTwo, sections } = await live()
    const text = '没有收取信息处理费，也没有其他事项。'
    const changed = sections.map((section) => ({ ...section, text }))
    const saved = dataOf(
      await asStaff('publisher', 'report.save', { year: 2025, version: 0, tableTwo, sections: changed }),
    )
    expect(saved.published[0]).toMatchObject({ differs: true })
    const again = dataOf(await asStaff('publisher', 'report.publish', { year: 2025, version: 1, password: 'right' }))
    expect(again.published.map(({ version, differs }) => [version, differs])).toEqual([
      [2, false],
      [1, true],
    ])
    expect(received(again)).toBe('3')
  })

  it('hands its documents in force to the draft of the next year', async () => {
    expect((await live(2026)).tableTwo).toMatchObject({ normativeIssued: '0', normativeInForce: '4' })
  })

  it('is computed from its cases as soon as there is one', async () => {
    stage.day.today = '2025-03-03'
    dataOf(await actOnCase('clerk', await fileApplicationWith(stage), 'confirm', CONFIRM))
    stage.day.today = '2026-01-10'
    const now = await live()
    expect(received(now)).toBe('1')
    expect(now.published[0]).toMatchObject({ differs: true })
  })
})

function importedReport(): ReportDoc {
  return {
    _id: 'zhongtong/2025/1',
    partition: DISTRICT,
    office: 'zhongtong',
    year: 2025,
    version: 1,
    title: '',
    publishedAt: '2026-01-05T02:00:00.000Z',
    publishedOn: '2026-01-05',
    publishedBy: '导入',
    demo: true,
    hash: reportHash(PUBLISHED),
    report: PUBLISHED,
    mac: '',
  }
}
