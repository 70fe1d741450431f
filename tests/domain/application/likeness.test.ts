import { ALIKE, keepLettersAndDigits, measureLikeness, sameNumbers } from '../../../domain/application/likeness'

describe('likeness of two requests', () => {
  it('is 1 for the same text, whatever its width, spaces and punctuation', () => {
    expect(measureLikeness('2024年，本街道的部门决算。', '２０２４年 本街道的部门决算')).toBe(1)
  })

  it('is 0 for texts without a pair in common, and for nothing', () => {
    expect(measureLikeness('部门决算', '监理日志')).toBe(0)
    expect(measureLikeness('', '')).toBe(0)
    expect(measureLikeness('。', '部门决算')).toBe(0)
  })

  it('is the same from both sides', () => {
    const [one, other] = ['中同街停车场收费标准', '停车场的收费标准和依据']
    expect(measureLikeness(one, other)).toBe(measureLikeness(other, one))
  })

  it.each([
    ['2024年本街道的部门决算', '本街道2024年部门决算表'],
    ['中同街道办事处2024年度三公经费', '2024年度中同街道办事处“三公”经费支出'],
    ['申请公开健康路12号院旧改施工合同', '健康路12号院旧改工程施工合同'],
  ])('“%s” and “%s” are alike', (one, other) => {
    expect(measureLikeness(one, other)).toBeGreaterThanOrEqual(ALIKE)
  })

  it.each([
    ['2024年本街道的部门决算', '本街道低保审批名单'],
    ['健康路12号院旧改施工合同', '健康路停车收费标准'],
  ])('“%s” and “%s” are not', (one, other) => {
    expect(measureLikeness(one, other)).toBeLessThan(ALIKE)
  })

  it('is of pairs: twice the shared among all', () => {
    expect(measureLikeness('甲乙丙', '甲乙丁')).toBe(0.5)
    expect(measureLikeness('哈哈哈甲', '哈哈哈乙')).toBeCloseTo(2 / 3)
    expect([measureLikeness('甲', '乙'), measureLikeness('甲乙', '丙'), measureLikeness('甲乙', '乙甲')]).toEqual([
      0, 0, 0,
    ])
  })

  it('does not count a pair twice that stands there once', () => {
    expect(measureLikeness('哈哈哈哈', '哈哈')).toBeLessThan(1)
  })
})

describe('numbers in two requests', () => {
  it('tell years apart that likeness does not', () => {
    expect(measureLikeness('2024年部门决算', '2025年部门决算')).toBeGreaterThan(ALIKE)
    expect(sameNumbers('2024年部门决算', '2025年部门决算')).toBe(false)
  })

  it('are told apart though their digits are the same', () => {
    expect(sameNumbers('1号和23号', '12号和3号')).toBe(false)
  })

  it('are the same in any order and width', () => {
    expect(sameNumbers('2024年12号院', '１２号院（2024）')).toBe(true)
  })
})

it('plain leaves letters and digits only', () => {
  expect(keepLettersAndDigits(' Ａb，1。')).toBe('ab1')
})
