import { readReportJson } from '../../../../domain/report/reading/read-report-json'
import { REMEDY_COLUMNS, REMEDY_GROUPS, REPORT_COLUMNS, ROW_CODES } from '../../../../domain/report/report-rows'
import { soundReport } from '../sample'

/** Another figure in every cell. */
function oddReport() {
  const report = soundReport()
  let next = 1
  const { two, three, four } = report.tables
  for (const row of ROW_CODES) for (const column of REPORT_COLUMNS) three.rows[row][column] = next++
  for (const [group] of REMEDY_GROUPS) for (const [column] of REMEDY_COLUMNS) four[group][column] = next++
  Object.assign(two, { licences: next++, penalties: next++, coercion: next++, fees: '1.5' })
  Object.assign(two.regulations, { issued: next++, repealed: next++, inForce: next++ })
  Object.assign(two.normativeDocuments, { issued: next++, repealed: next++, inForce: next++ })
  report.sections = [
    { heading: '一、总体情况', level: 1, paragraphs: ['甲'] },
    { heading: '（一）主动公开', level: 2, paragraphs: ['乙', '丙'] },
  ]
  return report
}

describe('a report as open data', () => {
  it('is read back whole', () => {
    const { office, year, tables, sections } = oddReport()
    expect(readReportJson(JSON.parse(JSON.stringify(oddReport())))).toEqual({
      office,
      year,
      tables,
      sections,
      missing: [],
      problems: [],
    })
  })

  it.each([
    ['two', '二'],
    ['three', '三'],
    ['four', '四'],
  ])('without table %s lacks it by name', (table, name) => {
    const report = oddReport()
    const tables = { ...report.tables, [table]: undefined }
    expect(readReportJson({ ...report, tables })).toMatchObject({ tables: null, missing: [name] })
  })

  it.each([null, [], '无'])('with %j for the rows of table three lacks that table', (rows) => {
    const report = oddReport()
    const tables = { ...report.tables, three: { rows } }
    expect(readReportJson({ ...report, tables })).toMatchObject({ tables: null, missing: ['三'] })
  })

  it.each([null, [], '报告', { tables: [] }])('that is %j has no table, no office and no year', (json) => {
    expect(readReportJson(json)).toEqual({
      office: null,
      year: null,
      tables: null,
      missing: ['二', '三', '四'],
      problems: [],
      sections: [],
    })
  })

  it.each([
    [undefined, '填的是“缺失”，应为不小于 0 的整数'],
    [null, '填的是“null”，应为不小于 0 的整数'],
    [{ a: 1 }, '填的是“一组内容”，应为不小于 0 的整数'],
    ['待查', '填的是“待查”，应为不小于 0 的整数'],
    ['', '这一格是空的，按 0 读取；没有的也应填 0'],
  ])('with %j in place of a count tells its cell', (value, message) => {
    const report = oddReport()
    Object.assign(report.tables.two, { licences: value })
    Object.assign(report.tables.two.regulations, { issued: value })
    Object.assign(report.tables.four.direct, { pending: value })
    Object.assign(report.tables.three.rows['3.1'], { other: value })
    const at = (table: string, row: string, column: string) => ({
      rule: 'X10',
      level: 'error',
      where: { table, row, column },
      message,
    })
    const { problems, tables } = readReportJson(report)
    expect(problems).toEqual([
      at('two', 'regulations', 'issued'),
      at('two', 'licences', 'count'),
      at('three', '3.1', 'other'),
      at('four', 'direct', 'pending'),
    ])
    expect(tables?.two.licences).toBe(0)
  })

  it('tells an amount that is none', () => {
    const report = oddReport()
    Object.assign(report.tables.two, { fees: '若干' })
    const where = { table: 'two', row: 'fees', column: 'amount' }
    expect(readReportJson(report)).toMatchObject({ problems: [{ where }], tables: { two: { fees: '0' } } })
  })

  it('keeps no section without a heading or paragraphs, and no paragraph that is no text', () => {
    const sections = [
      { heading: 1, paragraphs: [] },
      { heading: '甲', paragraphs: '乙' },
      { heading: '丙', level: 3, paragraphs: ['丁', 5] },
      null,
    ]
    expect(readReportJson({ ...oddReport(), sections, office: '', year: 2025.5 })).toMatchObject({
      office: null,
      year: null,
      sections: [{ heading: '丙', level: 1, paragraphs: ['丁'] }],
    })
  })
})
