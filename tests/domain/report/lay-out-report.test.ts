import { LEAF_CODES } from '../../../domain/outcome/outcomes'
import { type LaidOutTable, layOutReport, layOutTables } from '../../../domain/report/lay-out-report'
import type { AnnualReport } from '../../../domain/report/report'
import { soundReport } from './sample'

const [TWO, THREE, FOUR] = layOutTables(soundReport().tables) as [LaidOutTable, LaidOutTable, LaidOutTable]

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i)

/** The squares of the grid that the cells lie on, in order: one that two cells share stands twice. */
function coveredSquares({ cells }: LaidOutTable): string[] {
  return cells
    .flatMap(({ row, column, rowspan, colspan }) =>
      upTo(rowspan).flatMap((down) => upTo(colspan).map((along) => `${row + down}/${column + along}`)),
    )
    .sort()
}

const allSquares = (rows: number, columns: number) =>
  upTo(rows)
    .flatMap((row) => upTo(columns).map((column) => `${row + 1}/${column + 1}`))
    .sort()

/** The words of the heads in the order of the page. */
const heads = ({ cells }: LaidOutTable) => cells.filter(({ head }) => head).map(({ text }) => text)

describe('the official tables', () => {
  it.each([
    ['two', TWO, 14, 4],
    ['three', THREE, 28, 10],
    ['four', FOUR, 4, 15],
  ] as const)(
    'table %s fills its grid without a gap and without two cells in one place',
    (id, table, rows, columns) => {
      expect([table.id, table.rows, table.columns]).toEqual([id, rows, columns])
      expect(coveredSquares(table)).toEqual(allSquares(rows, columns))
    },
  )

  it.each([
    ['two', TWO],
    ['three', THREE],
    ['four', FOUR],
  ])('table %s stands in the order in which a page is read', (_, { cells }) => {
    const places = cells.map(({ row, column }) => row * 100 + column)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('table two has the four items of Art. 20 with these words', () => {
    expect(heads(TWO).join(' ')).toBe(
      [
        '第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章 行政规范性文件',
        '第二十条第（五）项 信息内容 本年处理决定数量 行政许可',
        '第二十条第（六）项 信息内容 本年处理决定数量 行政处罚 行政强制',
        '第二十条第（八）项 信息内容 本年收费金额（单位：万元） 行政事业性收费',
      ].join(' '),
    )
  })

  it('table three has the rows and the columns of the form with these words', () => {
    expect(heads(THREE)).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      '申请人情况',
      '自然人',
      '法人或其他组织',
      '总计',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '三、本年度办理结果',
      '（一）予以公开',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '（三）不予公开',
      '1. 属于国家秘密',
      '2. 其他法律行政法规禁止公开',
      '3. 危及“三安全一稳定”',
      '4. 保护第三方合法权益',
      '5. 属于三类内部事务信息',
      '6. 属于四类过程性信息',
      '7. 属于行政执法案卷',
      '8. 属于行政查询事项',
      '（四）无法提供',
      '1. 本机关不掌握相关政府信息',
      '2. 没有现成信息需要另行制作',
      '3. 补正后申请内容仍不明确',
      '（五）不予处理',
      '1. 信访举报投诉类申请',
      '2. 重复申请',
      '3. 要求提供公开出版物',
      '4. 无正当理由大量反复申请',
      '5. 要求行政机关确认或重新出具已获取信息',
      '（六）其他处理',
      '1. 申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2. 申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3. 其他',
      '（七）总计',
      '四、结转下年度继续办理',
    ])
  })

  it('table four has three groups of five results with these words', () => {
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
    const expected = ['行政复议', '行政诉讼', ...results, '未经复议直接起诉', '复议后起诉', ...results, ...results]
    expect(heads(FOUR)).toEqual(expected)
  })

  it('have each number at an address of its own: 10, 175 and 15 of them', () => {
    const addresses = [TWO, THREE, FOUR].map(({ cells }) => cells.flatMap(({ at, numeric }) => (numeric ? [at] : [])))
    expect(addresses.map((all) => new Set(all).size)).toEqual([10, (LEAF_CODES.length + 4) * 7, 15])
    expect(addresses.flat()).not.toContain(null)
    expect([TWO, THREE, FOUR].flatMap(({ cells }) => cells.filter(({ head, at }) => head && at))).toEqual([])
  })

  it('show the figure at its address', () => {
    const { tables } = soundReport()
    tables.two.normativeDocuments.inForce = 11
    tables.two.penalties = 12
    tables.two.fees = '0.04'
    tables.three.rows['3.3.8']['legal-services'] = 13
    tables.four.afterReconsideration.pending = 14
    const cells = layOutTables(tables).flatMap((table) => table.cells)
    const texts = Object.fromEntries(
      cells.filter(({ text }) => !['0', '信息内容'].includes(text)).map((one) => [one.at, one.text]),
    )
    expect(texts).toMatchObject({
      'two/normativeDocuments/inForce': '11',
      'two/penalties/count': '12',
      'two/fees/amount': '0.04',
      '3.3.8/legal-services': '13',
      'four/afterReconsideration/pending': '14',
    })
  })

  it('mark the cell of a problem with its sentences, and no other cell', () => {
    const where = { table: 'four', row: 'direct', column: 'total' } as const
    const problem = { rule: 'X6', level: 'error', where, message: '一' } as const
    const cells = layOutTables(soundReport().tables, [problem, { ...problem, message: '二' }]).flatMap(
      (one) => one.cells,
    )
    expect(cells.filter((cell) => cell.problem !== null).map((cell) => [cell.at, cell.problem])).toEqual([
      ['four/direct/total', '一；二'],
    ])
  })
})

const text = (report: AnnualReport) =>
  layOutReport(report).map((block) => (block.kind === 'table' ? `[${block.table.id}]` : block.text))

describe('the whole report', () => {
  it('has its title, six sections and five sub-headings in the order of the form, also where nobody wrote yet', () => {
    expect(text(soundReport())).toEqual([
      '青石街道办事处2025年政府信息公开工作年度报告',
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '（三）政府信息管理',
      '（四）政府信息公开平台建设',
      '（五）监督保障',
      '二、主动公开政府信息情况',
      '[two]',
      '三、收到和处理政府信息公开申请情况',
      '[three]',
      '四、政府信息公开行政复议、行政诉讼情况',
      '[four]',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ])
  })

  it('has one title, and headings of sections above those of their parts', () => {
    const levels = layOutReport(soundReport()).flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
    expect(levels).toEqual([1, 2, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2])
  })

  it('puts what was written below its heading, up to the next section', () => {
    const sections: AnnualReport['sections'] = [
      { heading: '一、总体情况', level: 1, paragraphs: ['甲'] },
      { heading: '（一）主动公开', level: 2, paragraphs: ['乙', '丙'] },
      { heading: '五、问题', level: 1, paragraphs: ['丁'] },
      { heading: '六、其他需要报告的事项', level: 1, paragraphs: ['戊'] },
    ]
    const written = text({ ...soundReport(), sections })
    expect(written.slice(1, 5)).toEqual(['一、总体情况', '甲', '（一）主动公开', '乙'])
    expect(written.slice(-4)).toEqual(['五、存在的主要问题及改进情况', '丁', '六、其他需要报告的事项', '戊'])
  })
})
