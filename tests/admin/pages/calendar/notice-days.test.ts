import fc from 'fast-check'
import { listMonths, markOf, type NoticeDays, toggleDay } from '../../../../admin/src/pages/calendar/notice-days'

const empty = (year: number): NoticeDays => ({ year, notice: '', off: [], work: [] })

describe('a year overview', () => {
  it('shows every day of the year once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), (year) => {
        const days = listMonths(empty(year)).flatMap((month) => month.days)
        const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
        expect(new Set(days.map(({ day }) => day)).size).toBe(isLeap ? 366 : 365)
      }),
      { numRuns: 30 },
    )
  })

  it('marks days off and make-up days', () => {
    const days = { ...empty(2027), off: ['2027-01-01'], work: ['2027-01-30'] }
    const january = listMonths(days)[0]?.days ?? []
    expect(january.filter(({ mark }) => mark).map(({ day, mark }) => [day, mark])).toEqual([
      ['2027-01-01', 'off'],
      ['2027-01-30', 'work'],
    ])
  })
})

describe('pressing a day', () => {
  const marks = (day: string, presses: number) => {
    let days = empty(2027)
    return Array.from({ length: presses }, () => {
      days = toggleDay(days, day)
      return markOf(days, day)
    })
  }

  it('makes a weekday a day off and an ordinary day again', () => {
    expect(marks('2027-01-04', 2)).toEqual(['off', null])
  })

  it('makes a weekend day a day off, a make-up day, and an ordinary one again', () => {
    expect(marks('2027-01-30', 3)).toEqual(['off', 'work', null])
  })

  it('keeps the days in order', () => {
    const days = toggleDay(toggleDay(empty(2027), '2027-10-01'), '2027-01-01')
    expect(days.off).toEqual(['2027-01-01', '2027-10-01'])
  })
})
