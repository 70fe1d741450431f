import { columnsOf, NEVER } from '../../../domain/application/columns'
import { computeTimeline } from '../../../domain/clock/timeline'
import { countTableThreeFromGroups, makeEmptyTableThree } from '../../../domain/report/table-three'
import { APPLICANT, CALENDAR, confirmed, given, issued, type Step, served, submitted, UNTIL_SIGNED } from './given'

const withdrawn = (on: string): Step => ({ on, by: APPLICANT, do: { act: 'withdraw' } })

function columns(...steps: Step[]) {
  const state = given(...steps)
  return columnsOf(state, computeTimeline(state.events, CALENDAR))
}

const tableOf = (year: number, ...steps: Step[]) =>
  countTableThreeFromGroups([{ ...columns(...steps), count: 1 }], year)

describe('an application in table three', () => {
  it.each([2024, 2025, 2026])('withdrawn before receipt counts nowhere in %i', (year) => {
    expect(tableOf(year, submitted('2025-03-03'), withdrawn('2025-03-04'))).toEqual(makeEmptyTableThree())
  })

  it('withdrawn before receipt has a year of its end, and neither a year of receipt nor an outcome', () => {
    expect(columns(submitted('2025-03-03'), withdrawn('2025-03-04'))).toMatchObject({
      status: 'closed',
      receivedYear: NEVER,
      closedYear: 2025,
      outcome: '',
    })
  })

  it('withdrawn after receipt counts as received and as 3.6.3', () => {
    const { rows } = tableOf(2025, submitted('2025-03-03'), confirmed('2025-03-04'), withdrawn('2025-03-05'))
    expect([rows.N.person, rows['3.6.3'].person, rows['3.7'].total, rows.F.total]).toEqual([1, 1, 1, 0])
  })

  it('that waits for confirmation counts nowhere', () => {
    expect(tableOf(2025, submitted('2025-03-03'))).toEqual(makeEmptyTableThree())
  })

  it('that is not closed is carried forward', () => {
    const { rows } = tableOf(2025, submitted('2025-03-03'), confirmed('2025-03-04'))
    expect([rows.N.total, rows['3.7'].total, rows.F.total]).toEqual([1, 0, 1])
  })

  it('whose letter was served is closed on that day, under its outcome', () => {
    const steps = [...UNTIL_SIGNED, issued('2025-03-10'), served('2025-03-11')]
    expect(columns(...steps)).toMatchObject({
      status: 'closed',
      outcome: '3.1',
      closedYear: 2025,
      nextActOn: '2025-03-11',
    })
    expect(tableOf(2025, ...steps).rows['3.1'].person).toBe(1)
  })
})
