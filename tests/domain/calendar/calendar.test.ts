import { isWorkday } from 'chinese-days'
import {
  addWorkingDays,
  BUILT_IN_HOLIDAY_NOTICES,
  countWorkingDays,
  isWithinWorkingDays,
  MissingCalendar,
  makeCalendar,
} from '../../../domain/calendar/calendar'
import { nextDay } from '../../../domain/day'

const calendar = makeCalendar(BUILT_IN_HOLIDAY_NOTICES)

function everyDay(year: number): string[] {
  const days = []
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = nextDay(day)) days.push(day)
  return days
}

describe('the built-in years', () => {
  it.each([2020, 2021, 2022, 2023, 2024, 2025, 2026])('agree with chinese-days on every day of %i', (year) => {
    expect(everyDay(year).filter((day) => calendar.isWorkingDay(day) !== isWorkday(day))).toEqual([])
  })

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('have in %i %i working days', (year, count) => {
    expect(countWorkingDays(`${year - 1}-12-31`, `${year}-12-31`, calendar)).toBe(count)
  })

  it.each([
    ['2024-02-09', 'working'],
    ['2024-02-18', 'make-up'],
    ['2024-02-25', 'weekend'],
    ['2024-02-12', 'holiday'],
    ['2022-12-31', 'holiday'],
  ])('call %s a %s', (day, kind) => {
    expect(calendar.kindOf(day)).toBe(kind)
  })

  it.each(BUILT_IN_HOLIDAY_NOTICES)('name the notice of $year', ({ notice }) => {
    expect(notice).toMatch(/^国办发明电〔\d{4}〕\d+号/)
  })
})

describe('the working days between two days', () => {
  it('are the same counted by months as counted day by day', () => {
    const days = [...everyDay(2024), ...everyDay(2025)]
    const starts = days.filter((_, index) => index % 17 === 0)
    for (const after of starts) {
      let count = 0
      for (const until of days.filter((day) => day > after)) {
        count += Number(calendar.isWorkingDay(until))
        expect([after, until, countWorkingDays(after, until, calendar)]).toEqual([after, until, count])
      }
    }
  })

  it('are refused where a month of a year without a notice is among them', () => {
    expect(() => countWorkingDays('2026-12-15', '2027-03-01', calendar)).toThrow(new MissingCalendar(2027))
  })
})

describe('a year without a notice', () => {
  it.each([2019, 2027])('is refused, never guessed: %i', (year) => {
    expect(calendar.covers(year)).toBe(false)
    expect(() => calendar.isWorkingDay(`${year}-06-01`)).toThrow(new MissingCalendar(year))
  })

  it('is named by what is thrown', () => {
    const { name, message, year } = new MissingCalendar(2027)
    expect([name, message, year]).toEqual(['MissingCalendar', 'the holiday notice for 2027 is missing', 2027])
  })

  it('is not needed where the term is over before', () => {
    expect(isWithinWorkingDays(1, { after: '2026-12-30', until: '2027-01-02' }, calendar)).toBe(false)
  })

  it('stays uncovered by an empty entry', () => {
    const empty = makeCalendar([...BUILT_IN_HOLIDAY_NOTICES, { year: 2027, notice: '', off: [], work: [] }])
    expect(() => empty.kindOf('2027-03-01')).toThrow(MissingCalendar)
  })

  it('stops the count at its first day', () => {
    expect(() => addWorkingDays('2026-12-04', 20, calendar)).toThrow(MissingCalendar)
    expect(addWorkingDays('2026-12-03', 20, calendar)).toBe('2026-12-31')
  })

  it('is counted once its notice is added', () => {
    const added = makeCalendar([
      ...BUILT_IN_HOLIDAY_NOTICES,
      { year: 2027, notice: 'x', off: ['2027-01-01'], work: [] },
    ])
    expect(addWorkingDays('2026-12-04', 20, added)).toBe('2027-01-04')
  })
})

describe('notices', () => {
  const notice = (year: number, off: string[], work: string[] = []) => ({ year, notice: 'x', off, work })

  it('give way to a later one for the same year', () => {
    const replaced = makeCalendar([notice(2026, ['2026-03-02']), notice(2026, ['2026-03-03'])])
    expect([replaced.isWorkingDay('2026-03-02'), replaced.isWorkingDay('2026-03-03')]).toEqual([true, false])
  })

  it('reach into the year before, whatever their order', () => {
    const [of2026, of2027] = [notice(2026, ['2026-01-01']), notice(2027, ['2026-12-31', '2027-01-01'])]
    for (const order of [
      [of2026, of2027],
      [of2027, of2026],
    ]) {
      expect(makeCalendar(order).kindOf('2026-12-31')).toBe('holiday')
    }
  })

  it('of the later year counts where two name the same day', () => {
    const [of2026, of2027] = [notice(2026, ['2026-01-01', '2027-01-02']), notice(2027, ['2027-01-01'], ['2027-01-02'])]
    for (const order of [
      [of2026, of2027],
      [of2027, of2026],
    ]) {
      expect(makeCalendar(order).kindOf('2027-01-02')).toBe('make-up')
    }
  })

  it('cover only their own year', () => {
    expect(makeCalendar([notice(2027, ['2026-12-31', '2027-01-01'])]).covers(2026)).toBe(false)
  })
})

describe('a local day off', () => {
  const off = ['2025-03-12', '2025-03-15', '2025-04-27'].map((day) => ({ day, kind: 'off' as const, reason: '某节' }))
  const local = makeCalendar(BUILT_IN_HOLIDAY_NOTICES, [...off, { day: '2025-03-22', kind: 'work', reason: '某节' }])

  it.each([
    ['2025-03-12', 'local-day-off'],
    ['2025-03-15', 'weekend'],
    ['2025-04-27', 'local-day-off'],
    ['2025-03-22', 'local-make-up'],
  ])('makes %s a %s', (day, kind) => {
    expect(local.kindOf(day)).toBe(kind)
  })

  it('worked instead is a working day', () => {
    expect([local.isWorkingDay('2025-03-22'), local.isWorkingDay('2025-03-12')]).toEqual([true, false])
  })

  it('has its reason, and no other day has one', () => {
    expect([local.localReason('2025-03-12'), local.localReason('2025-03-13')]).toEqual(['某节', null])
  })
})
