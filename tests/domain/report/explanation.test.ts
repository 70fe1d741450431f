import { isExplained, listExplainableDifferences, listUnexplainedErrors } from '../../../domain/report/explanation'
import type { CheckRule, Problem } from '../../../domain/report/report'

const problem = (rule: CheckRule, message: string): Problem => ({
  rule,
  level: rule === 'X7' ? 'warning' : 'error',
  message,
  where: { table: 'three', row: 'P', column: 'total' },
})
const [sum, carried, column, pending] = [
  problem('X1', '不等'),
  problem('X4', '上年结转1，本年0'),
  problem('X5', '自然人一列不等'),
  problem('X7', '尚未审结'),
]
const signed = (...differences: string[]) => ({ differences, reason: '上年漏计', by: '方敏', at: '' })

describe('a report that differs from last year’s', () => {
  it('can be explained where the difference lies between two years, and only there', () => {
    expect(listExplainableDifferences([sum, carried, column, pending])).toEqual([carried.message, column.message])
  })

  it('is stopped by every error until it is explained', () => {
    expect(listUnexplainedErrors([carried, column, pending])).toEqual([carried, column])
    expect(listUnexplainedErrors([carried, column, pending], signed(carried.message, column.message))).toEqual([])
  })

  it('is not explained before anybody signed', () => {
    expect([isExplained(carried), isExplained(carried, signed(carried.message))]).toEqual([false, true])
  })

  it('is stopped by a sum that does not hold, whatever is signed', () => {
    expect(listUnexplainedErrors([sum, carried], signed(sum.message, carried.message))).toEqual([sum])
  })

  it('is explained for the figures as they were signed, not for others', () => {
    expect(listUnexplainedErrors([problem('X4', '上年结转2，本年0')], signed(carried.message))).toHaveLength(1)
  })
})
