import { addWorkingDays, BUILT_IN_HOLIDAY_NOTICES, makeCalendar } from '../../../domain/calendar/calendar'
import {
  earliestPossibleDay,
  endOfTerm,
  graceEndsOn,
  isSurelyNotPast,
  moveToWorkingDay,
  previousWorkingDay,
} from '../../../domain/calendar/terms'

/** The last year with a notice is 2026. */
const calendar = makeCalendar(BUILT_IN_HOLIDAY_NOTICES)

describe('a term of calendar days (民诉法 Art. 85)', () => {
  it('ends on its last day where that is worked', () => {
    expect(endOfTerm({ from: '2025-11-03', days: 15 }, calendar)).toEqual({ day: '2025-11-18' })
  })

  it('ends on the next working day where its last day is off', () => {
    expect(endOfTerm({ from: '2025-11-07', days: 15 }, calendar)).toEqual({ day: '2025-11-24' })
    expect(endOfTerm({ from: '2025-09-16', days: 15 }, calendar)).toEqual({ day: '2025-10-09' })
  })

  it('ends on a weekend day that is worked', () => {
    expect(moveToWorkingDay('2025-09-28', calendar)).toEqual({ day: '2025-09-28' })
  })

  it('names the year without which its end cannot be told', () => {
    expect(endOfTerm({ from: '2026-12-20', days: 15 }, calendar)).toEqual({ missingYear: 2027 })
  })
})

describe('a term of working days', () => {
  it('counts from the day after', () => {
    expect(endOfTerm({ from: '2025-11-07', workingDays: 5 }, calendar)).toEqual({ day: '2025-11-14' })
  })

  it('has days of grace for the post after it', () => {
    expect(graceEndsOn('2025-09-29', 5, calendar)).toEqual({ day: '2025-10-13' })
    expect(graceEndsOn('2026-12-29', 5, calendar)).toEqual({ missingYear: 2027 })
  })
})

describe('the working day before', () => {
  it.each([
    ['2025-11-22', '2025-11-21'],
    ['2025-11-24', '2025-11-21'],
    ['2025-10-05', '2025-09-30'],
    ['2025-09-29', '2025-09-28'],
  ])('%s is %s', (day, before) => expect(previousWorkingDay(day, calendar)).toEqual({ day: before }))

  it('is not told of a year without a notice', () => {
    expect(previousWorkingDay('2027-01-05', calendar)).toEqual({ missingYear: 2027 })
  })
})

describe('a year without a notice', () => {
  it('is counted by weekdays without New Year’s Day, to tell the earliest day on which a reply can be due', () => {
    expect(earliestPossibleDay('2026-12-04', 20, calendar)).toBe('2027-01-04')
  })

  it('changes no day that is known', () => {
    expect(earliestPossibleDay('2026-12-03', 20, calendar)).toBe(addWorkingDays('2026-12-03', 20, calendar))
  })

  it('leaves a day surely in time that no notice could make late, and says so of no other', () => {
    const isInTime = (day: string) => isSurelyNotPast(day, (by) => addWorkingDays('2026-12-04', 20, by), calendar)
    expect(['2026-12-31', '2027-01-02'].map(isInTime)).toEqual([true, true])
    expect(isInTime('2027-01-03')).toBe(false)
  })

  it('leaves every day in time where nothing is due', () => {
    expect(isSurelyNotPast('2027-05-01', () => null, calendar)).toBe(true)
  })
})
