import { checkResults, checkRows } from '../../../../domain/report/checks/check-tables'
import { soundReport } from '../sample'

describe('within one report', () => {
  it('X2: the total of results is the sum of the 21 leaves, in each column', () => {
    const { three } = soundReport().tables
    Object.assign(three.rows['3.1'], { person: 2, total: 2 })
    Object.assign(three.rows['3.7'], { person: 3, total: 2 })
    expect(checkResults(three)).toMatchObject([
      { rule: 'X2', level: 'error', where: { table: 'three', row: '3.7', column: 'person' } },
    ])
  })

  it('X3: the total of a row is the sum of the six kinds, in every row', () => {
    const { three } = soundReport().tables
    Object.assign(three.rows.P, { research: 1, total: 2 })
    Object.assign(three.rows['3.3.6'], { other: 1, total: 0 })
    expect(checkRows(three).map(({ rule, where }) => `${rule} ${where.row}/${where.column}`)).toEqual([
      'X3 P/total',
      'X3 3.3.6/total',
    ])
  })
})
