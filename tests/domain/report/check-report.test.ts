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
    fc.assert(fc.property(balancedReports, (report) => expect(isSound(checkReport(report))).toBe(true)))
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
        expect(isSound(checkReport(changed))).toBe(false)
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

/** A report with its figures changed, and the sentences of the checks about it. */
function sentences(change: (report: AnnualReport) => void, previous?: (report: AnnualReport) => void) {
  return checkReport(with2025(change), previous ? with2025(previous).tables : null).map((one) => [
    one.rule,
    one.level,
    one.message,
  ])
}

describe('the sentence of a check', () => {
  it('X2 tells the sum of the results and the total that is stated', () => {
    expect(sentences(({ tables }) => Object.assign(tables.three.rows['3.1'], { person: 2, total: 2 }))).toEqual([
      ['X2', 'error', '自然人一列：21 项办理结果合计 2，（七）总计填 0，不相等'],
      ['X2', 'error', '总计一列：21 项办理结果合计 2，（七）总计填 0，不相等'],
    ])
  })

  it('X3 tells the six figures of the row and the total that is stated', () => {
    const [first] = sentences(({ tables }) =>
      Object.assign(tables.three.rows['3.3.1'], { research: 3, other: 1 }),
    ).filter(([rule]) => rule === 'X3')
    expect(first).toEqual([
      'X3',
      'error',
      '“（三）不予公开 1. 属于国家秘密”一行：0 + 0 + 3 + 0 + 0 + 1 = 4，总计填 0，不相等',
    ])
  })

  it('X4 and X5 tell what last year carried forward', () => {
    const carried = sentences(
      () => {},
      ({ tables }) => Object.assign(tables.three.rows.F, { business: 2, total: 2 }),
    )
    expect(carried).toEqual([
      ['X4', 'error', '总计一列：本年“上年结转”填 0，上年“结转下年度继续办理”是 2，不相等'],
      ['X5', 'error', '商业企业一列：本年“上年结转”填 0，上年“结转下年度继续办理”是 2，不相等'],
    ])
  })

  it('X6 tells the four results of the group', () => {
    expect(
      sentences(({ tables }) => {
        Object.assign(tables.four.direct, { upheld: 1, overturned: 2, other: 3, pending: 4, total: 9 })
        Object.assign(tables.three.rows.N, { person: 1, total: 1 })
        Object.assign(tables.three.rows.F, { person: 1, total: 1 })
      }),
    ).toEqual([['X6', 'error', '未经复议直接起诉：1 + 2 + 3 + 4 = 10，总计填 9，不相等']])
  })

  it('X7 tells how many were pending and how many are there', () => {
    const pending = sentences(
      ({ tables }) => {
        Object.assign(tables.four.reconsideration, { other: 1, total: 1 })
        Object.assign(tables.three.rows.N, { person: 1, total: 1 })
        Object.assign(tables.three.rows.F, { person: 1, total: 1 })
      },
      ({ tables }) => Object.assign(tables.four.reconsideration, { pending: 2 }),
    )
    expect(pending).toEqual([['X7', 'warning', '行政复议：上年尚未审结 2 件，本年各项结果与尚未审结合计只有 1 件']])
  })

  it('X8 rolls the documents in force forward from last year', () => {
    const rolled = sentences(
      ({ tables }) => Object.assign(tables.two.normativeDocuments, { issued: 2, repealed: 1, inForce: 5 }),
      ({ tables }) => Object.assign(tables.two.normativeDocuments, { inForce: 3 }),
    )
    const words = '行政规范性文件：上年有效 3 + 本年制发 2 − 本年废止 1 = 4，现行有效填 5，请核对'
    expect(rolled).toEqual([['X8', 'warning', words]])
    const agrees = sentences(
      ({ tables }) => Object.assign(tables.two.normativeDocuments, { issued: 2, repealed: 1, inForce: 4 }),
      ({ tables }) => Object.assign(tables.two.normativeDocuments, { inForce: 3 }),
    )
    expect(agrees).toEqual([])
  })

  it('X10 tells the count that is none, and fees that are none', () => {
    expect(sentences(({ tables }) => Object.assign(tables.two, { coercion: -1, fees: '约3' }))).toEqual([
      ['X10', 'error', '填的是 -1，应为不小于 0 的整数'],
      ['X10', 'error', '收费金额填的是“约3”，应为不小于 0 的数，单位万元'],
    ])
    expect(sentences(({ tables }) => Object.assign(tables.two, { fees: '1.' }))).toHaveLength(1)
    expect(sentences(({ tables }) => Object.assign(tables.two, { fees: '-1.5' }))).toHaveLength(1)
  })

  it('X11 tells that there were reviews without applications', () => {
    const reviews = ({ tables }: AnnualReport) => {
      Object.assign(tables.four.reconsideration, { upheld: 1, total: 1 })
      Object.assign(tables.four.afterReconsideration, { upheld: 2, total: 2 })
    }
    expect(sentences(reviews)).toEqual([['X11', 'warning', '表四共有 3 件，但本年新收与结转的申请都是 0 件，请核对']])
    expect(sentences(reviews, () => {})).toEqual([
      ['X11', 'warning', '表四共有 3 件，但本年和上年新收与结转的申请都是 0 件，请核对'],
    ])
  })

  it('names the cell of 规章 that a street must leave at 0', () => {
    expect(sentences(({ tables }) => Object.assign(tables.two.regulations, { repealed: 2 }))).toEqual([
      ['regulations-not-zero', 'error', '规章“本年废止件数”填 2：街道办事处无规章制定权，应为 0'],
    ])
  })

  it.each(['河南省人民政府', '清河市', '广西壮族自治区人民政府办公厅'])('lets %s make 规章', (office) => {
    const report = with2025(({ tables }) => Object.assign(tables.two.regulations, { issued: 2 }))
    expect(checkReport({ ...report, office })).toEqual([])
    expect(checkReport({ ...report, office: null })).toHaveLength(1)
    expect(checkReport({ ...report, office: `${office}青石街道办事处` })).toHaveLength(1)
  })

  it('about fees begins with a hundred 万元', () => {
    expect(sentences(({ tables }) => Object.assign(tables.two, { fees: '99.999' }))).toEqual([])
    expect(sentences(({ tables }) => Object.assign(tables.two, { fees: '100' }))).toEqual([
      ['unit', 'warning', '行政事业性收费填 100，单位是万元；如果这是以元计的金额，应填 0.01 万元'],
    ])
  })
})

describe('元 as 万元', () => {
  it.each([
    ['12345.67', '1.234567'],
    ['400', '0.04'],
    ['10000', '1'],
    ['0.5', '0.00005'],
    ['1234567', '123.4567'],
    ['120000.10', '12.00001'],
    ['0', '0'],
    ['000120000', '12'],
    ['1000000000', '100000'],
  ])('%s is %s', (yuan, tenThousands) => {
    expect(toTenThousands(yuan)).toBe(tenThousands)
  })
})
