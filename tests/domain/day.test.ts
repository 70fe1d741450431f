import fc from 'fast-check'
import { addDays, addMonths, formatDay, isDay, nextDay, weekdayOf, yearOf } from '../../domain/day'

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a day', () => {
  it.each(['2024-02-29', '2025-12-31', '2000-02-29'])('%s exists', (text) => expect(isDay(text)).toBe(true))

  it.each([
    '2025-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2024-2-9',
    '12024-02-09',
    '2024-02-091',
    '2024-02-09T00:00',
    '',
    null,
    20240209,
    ['2024-02-09'],
  ])('%j is none', (text) => expect(isDay(text)).toBe(false))

  it('is followed by the one a day later', () => {
    fc.assert(fc.property(day, (one) => nextDay(one) === addDays(one, 1) && isDay(nextDay(one)) && nextDay(one) > one))
  })

  it('is where it was after as many days forth and back', () => {
    fc.assert(fc.property(day, fc.integer({ min: -4000, max: 4000 }), (one, n) => addDays(addDays(one, n), -n) === one))
  })

  it('is followed by the next weekday, Sunday after Saturday', () => {
    expect([weekdayOf('2025-03-02'), weekdayOf('2025-03-03'), weekdayOf('2025-03-08')]).toEqual([0, 1, 6])
  })

  it('is written in words without leading zeros', () => expect(formatDay('2025-03-08')).toBe('2025年3月8日'))

  it('lies in its year', () => expect(yearOf('2025-03-08')).toBe(2025))
})

describe('months later', () => {
  it.each([
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2025-03-31', 1, '2025-04-30'],
    ['2025-12-05', 1, '2026-01-05'],
    ['2025-01-31', 12, '2026-01-31'],
    ['2025-06-30', 6, '2025-12-30'],
    ['2025-07-15', -7, '2024-12-15'],
    ['0999-12-09', 1, '1000-01-09'],
    ['0099-01-30', 1, '0099-02-28'],
  ])('than %s by %i is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to))

  it('is a day of that month, the same or the last one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, months) => {
        const to = addMonths(from, months)
        const isSame = to.slice(8) === from.slice(8)
        return isDay(to) && (isSame || nextDay(to).endsWith('-01'))
      }),
    )
  })
})
