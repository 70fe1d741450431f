import { describeDayOff, describeDaysLeft } from '../../../domain/words/last-day'

/** 22 November 2025 is a Saturday. */
const SATURDAY = { on: '2025-11-22', doneBy: '2025-11-21' }
const MONDAY = { on: '2025-11-24', doneBy: null }

describe('what is left until a last day', () => {
  it.each([
    [{ ...MONDAY, today: '2025-11-14', workingDays: 6 }, '剩 6 个工作日'],
    [{ ...MONDAY, today: '2025-11-21', workingDays: 1 }, '剩 1 个工作日'],
    [{ ...MONDAY, today: '2025-11-24', workingDays: 0 }, '今天到期'],
    [{ ...MONDAY, today: '2025-11-26', workingDays: -2 }, '已逾期 2 个工作日'],
    [{ ...MONDAY, today: '2025-11-24', workingDays: null }, ''],
    [{ ...SATURDAY, today: '2025-11-20', workingDays: 1 }, '剩 1 个工作日'],
    [{ ...SATURDAY, today: '2025-11-21', workingDays: 0 }, '今天就要办完'],
    [{ ...SATURDAY, today: '2025-11-22', workingDays: 0 }, '今天到期'],
    [{ ...SATURDAY, today: '2025-11-23', workingDays: 0 }, '已逾期'],
    [{ on: '2025-11-23', doneBy: '2025-11-21', today: '2025-11-22', workingDays: 0 }, '明天到期'],
    [{ on: '2025-10-05', doneBy: '2025-09-30', today: '2025-10-01', workingDays: 0 }, '到期以前没有工作日'],
  ])('of %j is called %s: 今天 is said of no other day than today', (day, words) => {
    expect(describeDaysLeft(day)).toBe(words)
    expect(words.startsWith('今天到期')).toBe(words !== '' && day.on === day.today)
  })
})

describe('a last day that is off', () => {
  it('is told as that day in law, and by which working day it has to be done', () => {
    expect(describeDayOff({ ...SATURDAY, today: '2025-11-20', workingDays: 1 })).toBe(
      '2025年11月22日不是工作日，实际应在2025年11月21日（前一个工作日）前办完',
    )
  })

  it('says so too once that working day is over', () => {
    expect(describeDayOff({ ...SATURDAY, today: '2025-11-22', workingDays: 0 })).toContain('已经过了，请马上办')
  })

  it.each([
    ['worked', { ...MONDAY, today: '2025-11-20', workingDays: 2 }],
    ['over', { ...SATURDAY, today: '2025-11-25', workingDays: -2 }],
  ])('says nothing where it is %s', (_, day) => expect(describeDayOff(day)).toBe(''))
})
