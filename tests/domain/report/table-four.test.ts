import {
  type CountedProceeding,
  countTableFour,
  listProceedingsInCell,
  parseTableFourCell,
} from '../../../domain/report/table-four'

const one = (proceeding: Partial<CountedProceeding>): CountedProceeding => ({
  route: 'reconsideration',
  filedOn: '2025-04-01',
  decidedOn: null,
  result: null,
  ...proceeding,
})
const LATE = one({ decidedOn: '2026-02-03', result: 'overturned' })

describe('table four', () => {
  it('counts a proceeding in the year of its result, and as pending at the end of the years before', () => {
    expect(countTableFour([LATE], 2024).reconsideration.total).toBe(0)
    expect(countTableFour([LATE], 2025).reconsideration).toMatchObject({ pending: 1, overturned: 0, total: 1 })
    expect(countTableFour([LATE], 2026).reconsideration).toMatchObject({ pending: 0, overturned: 1, total: 1 })
    expect(countTableFour([LATE], 2027).reconsideration.total).toBe(0)
  })

  it('has the sum of its four results as the total', () => {
    const results = ['upheld', 'overturned', 'overturned', 'other', null] as const
    const all = results.map((result) => one({ result, decidedOn: result && '2025-06-01' }))
    expect(countTableFour(all, 2025).reconsideration).toEqual({
      upheld: 1,
      overturned: 2,
      other: 1,
      pending: 1,
      total: 5,
    })
  })

  it('counts one decided on 31 December as decided', () => {
    const decided = one({ decidedOn: '2025-12-31', result: 'upheld' })
    expect(countTableFour([decided], 2025).reconsideration).toMatchObject({ upheld: 1, pending: 0 })
  })

  it.each([
    ['reconsideration', 'reconsideration'],
    ['direct', 'direct'],
    ['after-reconsideration', 'afterReconsideration'],
  ] as const)('puts %s under %s', (route, group) => {
    expect(countTableFour([one({ route })], 2025)[group].pending).toBe(1)
  })

  it('opens every cell to exactly what it counts', () => {
    const all = [LATE, one({}), one({ route: 'direct', decidedOn: '2025-06-01', result: 'other' })]
    expect(listProceedingsInCell(all, 2025, { group: 'reconsideration', column: 'pending' })).toHaveLength(2)
    expect(listProceedingsInCell(all, 2025, { group: 'reconsideration', column: 'total' })).toHaveLength(2)
    expect(listProceedingsInCell(all, 2025, { group: 'direct', column: 'other' })).toEqual([all[2]])
  })

  it('has fifteen cells and no other', () => {
    expect(parseTableFourCell('four/direct/total')).toEqual({ group: 'direct', column: 'total' })
    for (const at of ['direct/total', 'four/direct/N', 'four/other/total', 'four/direct/total/1', '3.1/person']) {
      expect(parseTableFourCell(at)).toBeNull()
    }
  })
})
