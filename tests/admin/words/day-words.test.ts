import { describeDay, describeDayRow, describeDaysLeft, judgeUrgency } from '../../../admin/src/words/day-words'

describe('days left', () => {
  it.each([
    [6, '剩 6 个工作日', 'calm'],
    [3, '剩 3 个工作日', 'soon'],
    [0, '今天到期', 'soon'],
    [-2, '已逾期 2 个工作日', 'overdue'],
    [null, '', 'calm'],
  ])('of %p read "%s" and look %s', (daysLeft, word, urgency) => {
    expect(describeDaysLeft(daysLeft)).toBe(word)
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
