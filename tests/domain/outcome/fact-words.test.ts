import { removeIdNumbers } from '../../../domain/outcome/fact-words'

describe('free text in a letter', () => {
  it.each([
    ['11010519491231002X', '（身份证号码略）'],
    ['张三11010519491231002X，李四110105194912310038。', '张三（身份证号码略），李四（身份证号码略）。'],
    ['11010519491231002X 110105194912310038', '（身份证号码略） （身份证号码略）'],
    ['卷宗9911010519491231002号', '卷宗9911010519491231002号'],
    ['1101051949123100389', '1101051949123100389'],
  ])('loses the numbers of identity cards and nothing else: %s', (typed, shown) => {
    expect(removeIdNumbers(typed)).toBe(shown)
  })
})
