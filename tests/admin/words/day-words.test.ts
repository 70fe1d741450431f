import { describeDay, describeDayRow, judgeUrgency } from '../../../admin/src/words/day-words'

describe('days left', () => {
  it.each([
    [6, 'calm'],
    [3, 'soon'],
    [0, 'soon'],
    [-2, 'overdue'],
    [null, 'calm'],
  ])('of %p look %s', (daysLeft, urgency) => {
    expect(judgeUrgency(daysLeft)).toBe(urgency)
  })

  it('are overdue when the server says so, even without a count', () => {
    expect(judgeUrgency(null, true)).toBe('overdue')
  })
})

describe('a day to act by', () => {
  it('names its day of the week', () => expect(describeDay('2026-12-08')).toBe('2026-12-08（周二）'))
})

describe('a day of the sheet', () => {
  const day = { day: '2026-11-23', weekday: '周一', why: '' }

  it('carries its count, or says that it does not count', () => {
    expect(describeDayRow({ ...day, kind: 'counted', number: 7 })).toBe('第 7 天')
    expect(describeDayRow({ ...day, kind: 'skipped', number: null })).toBe('不计')
    expect(describeDayRow({ ...day, kind: 'paused', number: null })).toBe('暂停')
  })
})
