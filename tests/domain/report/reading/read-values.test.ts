import { normalizeLabel, readValue } from '../../../../domain/report/reading/read-cells'
import { readAmount, readCount, readRow } from '../../../../domain/report/reading/read-counts'
import { readSections } from '../../../../domain/report/reading/read-sections'

const WHERE = { table: 'two', row: 'licences', column: 'count' } as const
const unreadable = (message: string) => [{ rule: 'X10', level: 'error', where: WHERE, message }]

describe('a cell of a published report', () => {
  it.each(['', ' ', '-', '--', '—', '——', '/', '／', '\\', '无', '〇', '○', '\u200b'])('is blank with %j', (text) => {
    expect(readValue(text)).toEqual({ kind: 'blank' })
  })

  it.each<[string, string]>([
    ['12', '12'],
    ['１２', '12'],
    ['1,234', '1234'],
    ['12,345,678', '12345678'],
    [' 1 2 ', '12'],
    ['－3', '-3'],
    ['−3', '-3'],
    ['0.50', '0.50'],
    ...['件', '个', '项', '条', '次', '宗', '起', '万元', '元'].map((unit) => [`5${unit}`, '5'] as [string, string]),
    ['1'.repeat(100), '1'.repeat(100)],
  ])('holds in %j the number %s', (text, number) => {
    expect(readValue(text)).toEqual({ kind: 'number', text: number })
  })

  it.each(['待查', '1,23', '1件2', '件5', '5件件', '1.', '.5', '1'.repeat(101)])('holds no number in %j', (text) => {
    expect(readValue(text)).toBeNull()
  })

  it('is compared without marks, width and 度, and never where it is prose', () => {
    expect(normalizeLabel(' “三安全　一稳定”（本年度）ＡＢ ')).toBe('三安全一稳定本年AB')
    expect([normalizeLabel('字'.repeat(200)).length, normalizeLabel('字'.repeat(201))]).toEqual([200, ''])
  })
})

describe('a count of a published report', () => {
  it.each([
    [{ kind: 'number', text: '12' }, 12, []],
    [{ kind: 'blank' }, 0, unreadable('这一格是空的，按 0 读取；没有的也应填 0')],
    [{ kind: 'bad', text: '待查' }, 0, unreadable('填的是“待查”，应为不小于 0 的整数')],
    [{ kind: 'bad', text: '字'.repeat(21) }, 0, unreadable(`填的是“${'字'.repeat(20)}”，应为不小于 0 的整数`)],
  ] as const)('of %j is %i', (value, count, problems) => {
    expect(readCount(value, WHERE)).toEqual({ value: count, problems })
  })

  it.each([
    ['007', '7'],
    ['1.50', '1.5'],
    ['1.00', '1'],
    ['0', '0'],
    ['-0012.0', '-12'],
    ['100', '100'],
  ])('an amount of %s is told as %s', (text, amount) => {
    expect(readAmount({ kind: 'number', text }, WHERE)).toEqual({ value: amount, problems: [] })
  })

  it('an amount that is none is 0 with a problem', () => {
    const problems = unreadable('没有读到金额，应填数字，没有的填 0')
    expect(readAmount({ kind: 'blank' }, WHERE)).toEqual({ value: '0', problems })
  })

  it('is missing with its row, which says how many figures were read', () => {
    const where = () => WHERE
    const value = { a: 0, b: 0 }
    expect(readRow(null, ['a', 'b'], { where, found: 1 })).toEqual({
      value,
      problems: unreadable('这一行应有 2 个数字，读到 1 个，无法对应到各列'),
    })
    expect(readRow(null, ['a', 'b'], { where, found: 0 })).toEqual({
      value,
      problems: unreadable('这一行没有读到：找不到它的名称，或者后面没有数字'),
    })
  })
})

describe('the text of a published report', () => {
  it('stands under its headings, without that of the tables', () => {
    const lines = [
      '目录',
      '（一）主动公开',
      '一、总体情况',
      '　全年平稳。 ',
      '',
      '见（一）主动公开',
      '附：一、总体情况',
      '（一）主动公开',
      '公开20条。',
      '（二）依申请公开，收到3件',
      '二、主动公开政府信息情况',
      '表格',
      '四、政府信息公开行政复议、行政诉讼情况',
      '没有案件。',
      ' 五． 存在的主要问题及改进情况 ',
      '有不足。',
      '六 其他需要报告的事项',
      '没有。',
      '七、附件',
    ]
    expect(readSections(lines)).toEqual([
      { heading: '一、总体情况', level: 1, paragraphs: ['全年平稳。', '见（一）主动公开', '附：一、总体情况'] },
      { heading: '（一）主动公开', level: 2, paragraphs: ['公开20条。', '（二）依申请公开，收到3件'] },
      { heading: '五、存在的主要问题及改进情况', level: 1, paragraphs: ['有不足。'] },
      { heading: '六、其他需要报告的事项', level: 1, paragraphs: ['没有。', '七、附件'] },
    ])
  })
})
