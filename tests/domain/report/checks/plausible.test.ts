import { checkFeeStatement, checkSource } from '../../../../domain/report/checks/check-plausibility'
import { soundReport } from '../sample'

describe('what is unlikely', () => {
  it('X11: reviews without a single application in this year and the year before', () => {
    const { tables } = soundReport()
    tables.four.reconsideration.total = 1
    const where = { table: 'four', row: 'reconsideration', column: 'total' }
    expect(checkSource(tables, null)).toMatchObject([{ rule: 'X11', level: 'warning', where }])
    Object.assign(tables.four.direct, { total: 2 })
    expect(checkSource(tables, null)[0]?.message).toContain('表四共有 3 件')
    const previous = soundReport().tables
    previous.three.rows.N.total = 1
    expect(checkSource(tables, previous)).toEqual([])
  })

  it('X12: fees or unpaid fees of which section six says nothing', () => {
    const six = (text: string) => [{ heading: '六、其他需要报告的事项', level: 1 as const, paragraphs: [text] }]
    const { tables } = soundReport()
    tables.three.rows['3.6.2'].total = 1
    expect(checkFeeStatement(tables, six('无'))).toEqual([
      {
        rule: 'X12',
        level: 'warning',
        where: { table: 'three', row: '3.6.2', column: 'total' },
        message: '逾期未缴费填 1 件，但“六、其他需要报告的事项”没有说明信息处理费的收取情况',
      },
    ])
    expect(checkFeeStatement(tables, six('本年未收取信息处理费。'))).toEqual([])
    tables.three.rows['3.6.2'].total = 0
    tables.two.fees = '0.04'
    expect(checkFeeStatement(tables, six('无'))).toMatchObject([{ rule: 'X12', where: { row: 'fees' } }])
  })
})
