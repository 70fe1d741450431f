import { askToFill } from '../../../domain/words'

describe('what an empty field is asked with', () => {
  it.each([
    ['text', '检索范围', '请填写检索范围'],
    ['text', '与谁确认', '请写明与谁确认'],
    ['long-text', '为什么适用这一条', '请写明为什么适用这一条'],
    ['number', '延长多少个工作日', '请写明延长多少个工作日'],
    ['choice', '怎样公开', '请选择怎样公开'],
    ['day', '检索日期', '请选择检索日期'],
    ['files', '补正材料', '请上传补正材料'],
  ])('a %s %s: %s', (kind, label, asked) => {
    expect(askToFill({ kind, label })).toBe(asked)
  })
})
