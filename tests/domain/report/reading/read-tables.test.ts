import { splitBlocks } from '../../../../domain/report/reading/blocks'
import { listCells } from '../../../../domain/report/reading/read-cells'
import {
  makeEmptyTableFour,
  readTableFour,
  readTables,
  readTableThree,
  readTableTwo,
} from '../../../../domain/report/reading/read-tables'
import { ROW_LABELS } from '../../../../domain/report/report-rows'

const cellsOf = (...lines: string[]) => listCells(splitBlocks(lines.join('\n')))
const addressOf = ({ table, row, column }: { table: string; row: string; column: string }) =>
  [table, row, column].join('/')

describe('table two of a published report', () => {
  const TWO = [
    '规章\t1\t2\t3',
    '行政规范性文件\t4\t5\t6',
    '行政许可\t7',
    '行政处罚\t8',
    '行政强制\t9',
    '行政事业性收费\t10.50',
  ]
  const VALUE = {
    regulations: { issued: 1, repealed: 2, inForce: 3 },
    normativeDocuments: { issued: 4, repealed: 5, inForce: 6 },
    licences: 7,
    penalties: 8,
    coercion: 9,
    fees: '10.5',
  }

  it('is read row by row', () => {
    expect(readTableTwo(cellsOf(...TWO))).toEqual({ value: VALUE, problems: [] })
  })

  it('has of a label that comes twice the first row', () => {
    expect(readTableTwo(cellsOf(...TWO, '行政许可\t99'))?.value).toEqual(VALUE)
  })

  it('is there with two rows and not with one; each row that lacks is told', () => {
    expect(readTableTwo(cellsOf(...TWO.slice(0, 1)))).toBeNull()
    const two = readTableTwo(cellsOf(...TWO.slice(0, 2)))
    expect(two?.problems.map(({ where }) => addressOf(where))).toEqual([
      'two/licences/count',
      'two/penalties/count',
      'two/coercion/count',
      'two/fees/amount',
    ])
    expect(two?.value).toMatchObject({ licences: 0, fees: '0' })
  })

  it('is not that of the form before 2021', () => {
    expect(readTableTwo(cellsOf('信息内容\t本年新制作数量\t对外公开总数量', ...TWO))).toBeNull()
  })

  it('has its blanks told by where complete rows begin', () => {
    expect(readTableTwo(cellsOf('规章\t\t1\t2\t3', '行政规范性文件\t\t\t5\t\t'))).toMatchObject({
      value: { normativeDocuments: { issued: 0, repealed: 5, inForce: 0 } },
    })
  })

  it('has its figures below each other, and no more than belong to the row', () => {
    const read = readTableTwo(cellsOf('规章', '1', '2', '3', '99', '行政许可', '7', '98'))
    expect(read?.value).toMatchObject({ regulations: { issued: 1, repealed: 2, inForce: 3 }, licences: 7 })
  })

  it('tells how many figures a row has that should have three', () => {
    const short = readTableTwo(cellsOf('规章\t1\t2', ...TWO.slice(1)))
    expect(short?.problems.map(({ message }) => message)).toEqual(['这一行应有 3 个数字，读到 2 个，无法对应到各列'])
    expect(short?.value.regulations).toEqual({ issued: 0, repealed: 0, inForce: 0 })
  })
})

describe('table three of a published report', () => {
  const SEVEN = '1\t0\t0\t0\t0\t2\t3'

  it('is there with two rows and not with one; each row that lacks is told', () => {
    expect(readTableThree(cellsOf(`一、本年新收政府信息公开申请数量\t${SEVEN}`))).toBeNull()
    const read = readTableThree(
      cellsOf(`一、本年新收政府信息公开申请数量\t${SEVEN}`, `二、上年结转政府信息公开申请数量\t${SEVEN}`),
    )
    expect(read?.value.rows.P).toMatchObject({ person: 1, other: 2, total: 3 })
    expect(read?.problems.map(({ where }) => addressOf(where))).toContain('three/3.1/person')
    expect(read?.problems.map(({ where }) => addressOf(where))).not.toContain('three/P/person')
  })

  it('has no row before the one it follows', () => {
    const read = readTableThree(
      cellsOf(
        `二、上年结转政府信息公开申请数量\t${SEVEN}`,
        '一、本年新收政府信息公开申请数量\t9\t9\t9\t9\t9\t9\t9',
        `四、结转下年度继续办理\t${SEVEN}`,
      ),
    )
    expect([read?.value.rows.N.person, read?.value.rows.F.person]).toEqual([0, 1])
  })

  it('takes the heads 其他 and 总计 of its columns for no rows', () => {
    const heads = '其他\t总计\t5\t5\t5\t5\t5\t5\t5'
    const read = readTableThree(
      cellsOf(
        heads,
        `一、本年新收政府信息公开申请数量\t${SEVEN}`,
        heads,
        `（七）总计\t9\t9\t9\t9\t9\t9\t9`,
        `5. 要求行政机关确认或重新出具已获取信息\t${SEVEN}`,
        `3. 其他\t${SEVEN}`,
        `（七）总计\t${SEVEN}`,
      ),
    )
    const { rows } = read!.value
    expect([rows['3.6.3'].person, rows['3.7'].person, rows.N.person]).toEqual([1, 1, 1])
  })

  it('has a row 总计 from the rows of 不予处理 on', () => {
    const total = (row: string) =>
      readTableThree(cellsOf(`${row}\t${SEVEN}`, `（七）总计\t${SEVEN}`, `四、结转下年度继续办理\t${SEVEN}`))?.value
        .rows['3.7'].person
    expect([total(ROW_LABELS['3.4.2']), total(ROW_LABELS['3.4.3'])]).toEqual([0, 1])
  })

  it('has its blanks told by where complete rows begin', () => {
    const read = readTableThree(
      cellsOf(`一、本年新收政府信息公开申请数量\t\t${SEVEN}`, `二、上年结转政府信息公开申请数量\t\t\t4\t\t\t\t\t`),
    )
    expect(read?.value.rows.P).toMatchObject({ person: 0, business: 4 })
  })

  it('tells of a row how many figures it has', () => {
    const read = readTableThree(
      cellsOf(`一、本年新收政府信息公开申请数量\t${SEVEN}`, '二、上年结转政府信息公开申请数量\t1\t2'),
    )
    expect(read?.problems[0]?.message).toBe('这一行应有 7 个数字，读到 2 个，无法对应到各列')
  })
})

describe('table four of a published report', () => {
  const HEADS = ['行政复议\t行政诉讼', '未经复议直接起诉\t复议后起诉', '结果维持\t结果纠正\t其他结果']
  const FIFTEEN = Array.from({ length: 15 }, (_, at) => String(at + 1)).join('\t')
  const VALUE = {
    reconsideration: { upheld: 1, overturned: 2, other: 3, pending: 4, total: 5 },
    direct: { upheld: 6, overturned: 7, other: 8, pending: 9, total: 10 },
    afterReconsideration: { upheld: 11, overturned: 12, other: 13, pending: 14, total: 15 },
  }

  it('has the fifteen figures under its heads', () => {
    expect(readTableFour(cellsOf(...HEADS, FIFTEEN))).toEqual({ value: VALUE, problems: [] })
    expect(readTableFour(cellsOf('行政复议行政诉讼\t未经复议直接起诉', FIFTEEN))?.value).toEqual(VALUE)
  })

  it('has them in one line each', () => {
    expect(readTableFour(cellsOf(...HEADS, ...FIFTEEN.split('\t')))?.value).toEqual(VALUE)
  })

  it('ends with the next section', () => {
    const after = [...HEADS, FIFTEEN, '五、存在的主要问题及改进情况', '16\t17\t18']
    expect(readTableFour(cellsOf(...after))).toEqual({ value: VALUE, problems: [] })
  })

  it('ends with the next text once all figures are there', () => {
    expect(readTableFour(cellsOf(...HEADS, FIFTEEN, '备注', '16'))).toEqual({ value: VALUE, problems: [] })
  })

  it('passes text over while figures lack', () => {
    const broken = FIFTEEN.replace('\t15', '\n续表\n15')
    expect(readTableFour(cellsOf(...HEADS, broken))?.value).toEqual(VALUE)
    expect(readTableFour(cellsOf(...HEADS, `\t${broken}`))?.value).toEqual(VALUE)
  })

  it('has its heads near each other', () => {
    const apart = (count: number) => [
      '行政复议',
      ...Array.from({ length: count }, () => '甲'),
      '未经复议直接起诉',
      FIFTEEN,
    ]
    expect(readTableFour(cellsOf(...apart(38)))?.value).toEqual(VALUE)
    expect(readTableFour(cellsOf(...apart(39)))).toBeNull()
    expect(readTableFour(cellsOf('行政复议', '未经复议直接', '起诉', FIFTEEN))?.value).toEqual(VALUE)
  })

  it.each([
    ['where no heads stand', [FIFTEEN]],
    ['where no figures stand', HEADS],
    ['where the figures stand behind the next section', [...HEADS, '五、存在的主要问题及改进情况', FIFTEEN]],
    ['where reconsideration is only spoken of', ['行政复议工作', '未经复议直接起诉', FIFTEEN]],
    ['where reconsideration is applied for', ['申请行政复议', '未经复议直接起诉', FIFTEEN]],
    ['where no suits stand beside it', ['行政复议\t行政诉讼', '复议后起诉', FIFTEEN]],
  ])('is not there %s', (_, lines) => {
    expect(readTableFour(cellsOf(...lines))).toBeNull()
  })

  it('tells how many figures were read where they are not fifteen', () => {
    const read = readTableFour(cellsOf(...HEADS, '1\t\t3'))
    expect(read).toEqual({
      value: makeEmptyTableFour(),
      problems: [
        {
          rule: 'X10',
          level: 'error',
          where: { table: 'four', row: 'reconsideration', column: 'upheld' },
          message: '表四应有 15 个数字，读到 2 个，无法对应到各列',
        },
      ],
    })
    expect(read?.value.direct).toEqual({ upheld: 0, overturned: 0, other: 0, pending: 0, total: 0 })
  })

  it('keeps the place of a blank cell before its figures and among them', () => {
    const blanks = FIFTEEN.replace(/^1\t/, '\t').replace('\t7\t', '\t\t')
    const read = readTableFour(cellsOf('行政复议\t\t行政诉讼', '未经复议直接起诉', '结果维持\t结果纠正\t\t', blanks))
    expect(read?.problems.map(({ where }) => addressOf(where))).toEqual([
      'four/reconsideration/upheld',
      'four/direct/overturned',
    ])
    expect(read?.value.direct).toMatchObject({ upheld: 6, overturned: 0, other: 8 })
  })
})

describe('table four with blank cells beside its figures', () => {
  it('has no cell of the lines above them', () => {
    const figures = Array.from({ length: 14 }, (_, at) => String(at + 1)).join('\t')
    const read = readTableFour(cellsOf('行政复议', '未经复议直接起诉', '\t结果维持', `${figures}\t`))
    expect(read?.problems.map(({ where }) => addressOf(where))).toEqual(['four/afterReconsideration/total'])
  })

  it('begins with the first cell of its line', () => {
    const figures = Array.from({ length: 13 }, (_, at) => String(at + 2)).join('\t')
    const read = readTableFour(cellsOf('行政复议', '未经复议直接起诉', `\t${figures}\t\t`))
    expect(read?.problems.map(({ where }) => addressOf(where))).toEqual([
      'four/reconsideration/upheld',
      'four/afterReconsideration/total',
    ])
  })
})

describe('the tables of a published report', () => {
  const TWO = ['规章\t1\t2\t3', '行政规范性文件\t4\t5\t6']
  const THREE = [ROW_LABELS.N, ROW_LABELS.P].map((label) => `${label}\t1\t0\t0\t0\t0\t2\t3`)
  const FOUR = ['行政复议\t未经复议直接起诉', '1\t2\t3']

  it('are told by name where they lack', () => {
    expect(readTables([])).toEqual({ tables: null, missing: ['二', '三', '四'], problems: [] })
    const expectMissing = (lines: string[], missing: string[]) =>
      expect(readTables(cellsOf(...lines))).toEqual({ tables: null, missing, problems: [] })
    expectMissing(TWO, ['三', '四'])
    expectMissing([...TWO, ...THREE], ['四'])
    expectMissing([...TWO, ...FOUR], ['三'])
    expectMissing([...THREE, ...FOUR], ['二'])
  })

  it('are read with what is wrong in each', () => {
    const { missing, problems } = readTables(cellsOf(...TWO, ...THREE, ...FOUR))
    expect(missing).toEqual([])
    expect([...new Set(problems.map(({ where }) => where.table))]).toEqual(['two', 'three', 'four'])
  })
})
