import { checkCarried, checkPending } from '../../../../domain/report/checks/check-previous-year'
import { soundReport } from '../sample'

const years = () => ({ tables: soundReport().tables, previous: soundReport().tables })

describe('from one year to the next', () => {
  it('X4: what is brought forward is what was carried forward, in total', () => {
    const { tables, previous } = years()
    previous.three.rows.F.total = 1
    expect(checkCarried({ tables, previous })).toMatchObject([
      { rule: 'X4', level: 'error', where: { row: 'P', column: 'total' } },
    ])
  })

  it('X7: what was pending appears again, decided or pending', () => {
    const { tables, previous } = years()
    previous.four.direct.pending = 2
    tables.four.direct.upheld = 1
    expect(checkPending({ tables, previous })).toMatchObject([
      { rule: 'X7', level: 'warning', where: { table: 'four', row: 'direct', column: 'pending' } },
    ])
    tables.four.direct.overturned = 1
    expect(checkPending({ tables, previous })).toEqual([])
  })
})
