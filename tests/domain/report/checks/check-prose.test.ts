import { checkReport } from '../../../../domain/report/check-report'
import type { AnnualReport } from '../../../../domain/report/report'
import { soundReport } from '../sample'

function with2025(change: (report: AnnualReport) => void): AnnualReport {
  const report = soundReport()
  change(report)
  return report
}

const section = (heading: string, ...paragraphs: string[]) => ({ heading, level: 1 as const, paragraphs })

describe('the text beside the tables', () => {
  it.each([
    [
      '全年共收到政府信息公开申请3件',
      ['N/total 文字中写的是 3 件，表三“一、本年新收政府信息公开申请数量”总计填 1，请核对'],
    ],
    [
      '新收申请 １，０００ 件',
      ['N/total 文字中写的是 1000 件，表三“一、本年新收政府信息公开申请数量”总计填 1，请核对'],
    ],
    [
      '新收申请3件，街道收到申请4件',
      ['N/total 文字中写的是 3、4 件，表三“一、本年新收政府信息公开申请数量”总计填 1，请核对'],
    ],
    ['新收申请3件，其中街道新收申请1件', []],
    ['上年度结转2件', ['P/total 文字中写的是 2 件，表三“二、上年结转政府信息公开申请数量”总计填 0，请核对']],
    ['结转下一年度4件', ['F/total 文字中写的是 4 件，表三“四、结转下年度继续办理”总计填 1，请核对']],
    ['结转下年1件，上年结转0件', []],
    [
      '本年未收到政府信息公开申请',
      ['N/total 文字中写的是未收到申请，表三“一、本年新收政府信息公开申请数量”总计填 1，请核对'],
    ],
    ['没有受理过申请。', ['N/total 文字中写的是未收到申请，表三“一、本年新收政府信息公开申请数量”总计填 1，请核对']],
    ['未收到投诉。新收申请1件', []],
  ])('“%s” is compared with table three', (paragraph, expected) => {
    const report = with2025(({ tables: { three } }) => {
      Object.assign(three.rows.N, { person: 1, total: 1 })
      Object.assign(three.rows.F, { person: 1, total: 1 })
    })
    const problems = checkReport({ ...report, sections: [section('一、总体情况', paragraph)] })
    expect(problems.map(({ where, message }) => `${where.row}/${where.column} ${message}`)).toEqual(expected)
  })

  it('makes no figure of two paragraphs', () => {
    const sections = [section('一、总体情况', '新收申请1', '3件投诉')]
    expect(checkReport({ ...soundReport(), sections })).toEqual([])
  })

  it('that denies an application agrees with a table of none', () => {
    expect(checkReport({ ...soundReport(), sections: [section('一、总体情况', '未收到申请。')] })).toEqual([])
  })

  it('must say in section six what fees were charged or left unpaid', () => {
    const fees = with2025(({ tables }) => Object.assign(tables.two, { fees: '0.04' }))
    const silent = [section('一、总体情况', '收取信息处理费400元'), section('六、其他需要报告的事项', '无')]
    const [problem] = checkReport({ ...fees, sections: silent })
    expect(problem).toMatchObject({
      rule: 'X12',
      level: 'warning',
      where: { table: 'two', row: 'fees', column: 'amount' },
    })
    expect(problem?.message).toBe('行政事业性收费填 0.04 万元，但“六、其他需要报告的事项”没有说明信息处理费的收取情况')
    expect(checkReport({ ...fees, sections: [section('六、其他', '无'), section('附', '信息处理费400元')] })).toEqual(
      [],
    )
    expect(checkReport({ ...fees, sections: [] })).toEqual([])
    expect(checkReport({ ...fees, sections: [section('一、总体情况', '无')] })).toHaveLength(1)
  })
})
