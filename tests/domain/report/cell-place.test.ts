import { describePlace, nameColumn, nameRow } from '../../../domain/report/cell-place'

describe('the place of a figure in words', () => {
  it.each([
    ['two', 'licences', 'count', '表二 行政许可 · 本年处理决定数量'],
    ['two', 'regulations', 'inForce', '表二 规章 · 现行有效件数'],
    ['two', 'nothing', 'count', '表二'],
    ['three', 'N', 'person', '表三 一、本年新收政府信息公开申请数量 · 自然人'],
    ['three', '3.3.1', 'total', '表三 （三）不予公开 1. 属于国家秘密 · 总计'],
    ['three', '3.6.3', 'other', '表三 （六）其他处理 3. 其他 · 其他'],
    ['four', 'direct', 'pending', '表四 未经复议直接起诉 · 尚未审结'],
    ['four', 'nothing', 'total', '表四 nothing · 总计'],
  ] as const)('of %s/%s/%s is %s', (table, row, column, words) => {
    expect(describePlace({ table, row, column })).toBe(words)
  })

  it('of a row or a column that is none is its code', () => {
    expect([nameRow('9.9'), nameColumn('nobody')]).toEqual(['9.9', 'nobody'])
  })
})
