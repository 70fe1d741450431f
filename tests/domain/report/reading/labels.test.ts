import { findRowByLabel, findTableTwoRowByLabel, normalizeRowLabel } from '../../../../domain/report/reading/labels'

describe('a label of a published report', () => {
  it.each([
    ['（三）不予公开 1. 属于国家秘密', '属于国家秘密'],
    ['三、本年度办理结果（一）予以公开', '予以公开'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '部分公开'],
    ['（二）部分公开(区分处理的)', '部分公开'],
    ['第3项 重复申请 12', '重复申请'],
    ['重复申请2', '重复申请'],
    ['重复2申请', '重复2申请'],
    ['规 章', '规章'],
  ])('reads %j as %j', (text, label) => {
    expect(normalizeRowLabel(text)).toBe(label)
  })

  it.each([
    ['合计', '3.7'],
    ['属于行政执法案卷信息', '3.3.7'],
    ['没有现成信息需另行制作', '3.4.2'],
    ['没有这样的行', null],
  ])('names with %j the row %s of table three', (text, row) => {
    expect(findRowByLabel(text)).toBe(row)
  })

  it.each([
    ['规范性文件', 'normativeDocuments'],
    ['行政规范性文件', 'normativeDocuments'],
    ['规章', 'regulations'],
    ['没有这样的行', null],
  ])('names with %j the row %s of table two', (text, row) => {
    expect(findTableTwoRowByLabel(text)).toBe(row)
  })
})
