import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkReport } from '../../domain/report/check-report'
import { ZHONGTONGJIE, ZITENG } from '../../server/demo/figures'
import { OFFICES } from '../../server/demo/offices'
import { makeReportDoc } from '../../server/demo/reports'
import { openVault } from '../../service/sealing/vault'

const vault = openVault({ root: Buffer.alloc(32), current: 'k1', master: { k1: Buffer.alloc(32) } })
const SPECS = { zhongtongjie: ZHONGTONGJIE, ziteng: ZITENG }
const reports = OFFICES.flatMap((office) =>
  Object.entries(SPECS[office._id as keyof typeof SPECS] ?? {}).map(([year, spec]) =>
    makeReportDoc(vault, office, { year: Number(year), spec }),
  ),
)
const published = join(__dirname, '../../../shared/reports/zhongtongjie-2023.txt')

describe('the demo reports', () => {
  it.each(reports.map((doc) => [doc._id, doc] as const))(
    '%s balance, and carry over what the year before left',
    (_, doc) => {
      const previous = reports.find(({ office, year }) => office === doc.office && year === doc.year - 1)
      expect(checkReport(doc.report, previous?.report.tables ?? null)).toEqual([])
    },
  )

  it('are marked as invented, all but the true figures of 中同街 2023', () => {
    expect(reports.filter(({ demo }) => !demo).map(({ _id }) => _id)).toEqual(['zhongtongjie/2023/1'])
  })

  it('have zero in every cell of 中同街 2023', () => {
    const tables = reports.find(({ _id }) => _id === 'zhongtongjie/2023/1')?.report.tables
    expect(JSON.stringify(tables?.three)).not.toMatch(/:[1-9]/)
  })

  it('copy no sentence of the report that was really published', () => {
    const text = existsSync(published) ? readFileSync(published, 'utf8') : ''
    const sentences = text
      .split(/[。；\n\t]/)
      .map((one) => one.trim())
      .filter((one) => one.length > 14)
    const ours = JSON.stringify(reports.map(({ report }) => report.sections))
    expect(sentences.filter((sentence) => ours.includes(sentence))).toEqual([])
  })
})
