import fc from 'fast-check'
import { checkReport, isSound } from '../../../domain/report/check-report'
import { toTenThousands } from '../../../domain/report/checks/check-powers'
import type { AnnualReport, Problem } from '../../../domain/report/report'
import { REMEDY_COLUMNS, REMEDY_GROUPS, REPORT_COLUMNS, ROW_CODES } from '../../../domain/report/report-rows'
import { balancedReports, soundReport } from './sample'

const brokenRules = (problems: Problem[]) => problems.map((one) => `${one.rule} ${one.where.row}/${one.where.column}`)

function with2025(change: (report: AnnualReport) => void): AnnualReport {
  const report = soundReport()
  change(report)
  return report
}

describe('checks of a report', () => {
  it('find nothing in a report of zeros', () => {
    expect(checkReport(soundReport())).toEqual([])
  })

  it('find no error in any balanced report', () => {
    fc.assert(fc.property(balancedReports, (report) => isSound(checkReport(report))))
  })

  it('find every change of a single number of tables three and four', () => {
    const places = [
      ...ROW_CODES.flatMap((row) => REPORT_COLUMNS.map((column) => ({ row, column }))),
      ...REMEDY_GROUPS.flatMap(([group]) => REMEDY_COLUMNS.map(([result]) => ({ group, result }))),
    ]
    const change = fc.integer({ min: -50, max: 50 }).filter((by) => by !== 0)
    fc.assert(
      fc.property(balancedReports, fc.constantFrom(...places), change, (report, place, by) => {
        const changed = structuredClone(report)
        if ('row' in place) changed.tables.three.rows[place.row][place.column] += by
        else changed.tables.four[place.group][place.result] += by
        return !isSound(checkReport(changed))
      }),
      { numRuns: 300 },
    )
  })

  it('tell the sums of a column that does not balance', () => {
    const report = with2025(({ tables: { three } }) => {
      three.rows.N.person = 12
      three.rows.P.person = 3
      three.rows['3.7'].person = 13
      three.rows.F.person = 1
    })
    const message = '自然人一列：新收 12 + 结转 3 = 15，办结 13 + 结转下年 1 = 14，不相等'
    expect(checkReport(report)[0]).toMatchObject({ rule: 'X1', where: { row: 'N', column: 'person' }, message })
  })

  it('compare what is carried over by kind of applicant even where the totals agree', () => {
    const previous = soundReport().tables
    Object.assign(previous.three.rows.F, { person: 2, business: 1, total: 3 })
    const report = with2025(({ tables: { three } }) => {
      Object.assign(three.rows.P, { person: 3, total: 3 })
      Object.assign(three.rows.F, { person: 3, total: 3 })
    })
    expect(brokenRules(checkReport(report, previous))).toEqual(['X5 P/person', 'X5 P/business'])
    expect(checkReport(report)).toEqual([])
  })

  it('add up each group of table four', () => {
    const report = with2025(({ tables: { three, four } }) => {
      Object.assign(four.reconsideration, { upheld: 1, other: 1, pending: 1, total: 2 })
      Object.assign(three.rows.N, { person: 1, total: 1 })
      Object.assign(three.rows.F, { person: 1, total: 1 })
    })
    expect(brokenRules(checkReport(report))).toEqual(['X6 reconsideration/total'])
  })

  it('accept the totals of a city as it published them', () => {
    const leaves = [5548, 2168, 13, 30, 11, 51, 104, 85, 286, 150, 3222, 180, 19, 203, 148, 0, 101, 5, 318, 203, 965]
    const report = with2025(({ tables: { three } }) => {
      const figures = [14069, 560, ...leaves, 13810, 819]
      ROW_CODES.forEach((row, at) => {
        Object.assign(three.rows[row], { other: figures[at], total: figures[at] })
      })
    })
    expect(checkReport(report)).toEqual([])
  })

  it('let no street make regulations', () => {
    const report = with2025(({ tables: { two } }) => {
      two.regulations.issued = 1
    })
    expect(brokenRules(checkReport(report))).toEqual(['regulations-not-zero regulations/issued'])
    expect(checkReport({ ...report, office: '清河市人民政府' })).toEqual([])
  })

  it('warn of fees that look typed in 元, with the amount in 万元', () => {
    const report = with2025(({ tables: { two } }) => {
      two.fees = '12345.67'
    })
    const [problem] = checkReport(report)
    expect(problem).toMatchObject({ rule: 'unit', level: 'warning', where: { row: 'fees', column: 'amount' } })
    expect(problem?.message).toContain('1.234567 万元')
  })

  it.each([-1, 1.5])('refuse %d as a count', (count) => {
    const report = with2025(({ tables: { two } }) => {
      two.licences = count
    })
    expect(brokenRules(checkReport(report))).toEqual(['X10 licences/count'])
  })

  it('compare figures in the text with the table', () => {
    const paragraphs = ['2025年，我街道共收到政府信息公开申请 7 件，均已办结。']
    const report = { ...soundReport(), sections: [{ heading: '一、总体情况', level: 1 as const, paragraphs }] }
    expect(brokenRules(checkReport(report))).toEqual(['X9 N/total'])
  })

  it('roll the documents in force forward', () => {
    const report = with2025(({ tables: { two } }) => {
      two.normativeDocuments = { issued: 2, repealed: 1, inForce: 2 }
    })
    expect(brokenRules(checkReport(report, soundReport().tables))).toEqual(['X8 normativeDocuments/inForce'])
  })
})

describe('元 as 万元', () => {
  it.each([
    ['12345.67', '1.234567'],
    ['400', '0.04'],
    ['10000', '1'],
    ['0.5', '0.00005'],
  ])('%s is %s', (yuan, tenThousands) => {
    expect(toTenThousands(yuan)).toBe(tenThousands)
  })
})
