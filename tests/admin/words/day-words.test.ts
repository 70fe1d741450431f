import { dayRowWord, daysLeftWord, dayWord, firstTab, sizeWord, urgencyOf } from '../../../admin/src/words/day-words'

describe('the queue', () => {
  it.each([
    [['clerk', 'approver'], 'to-confirm'],
    [['reviewer'], 'to-review'],
    [['approver'], 'to-sign'],
  ])('of %p opens at %s', (roles, tab) => expect(firstTab(roles)).toBe(tab))
})

describe('days left', () => {
  it.each([
    [6, '剩 6 个工作日', 'calm'],
    [3, '剩 3 个工作日', 'soon'],
    [0, '今天到期', 'soon'],
    [-2, '已逾期 2 个工作日', 'overdue'],
    [null, '', 'calm'],
  ])('of %p read "%s" and look %s', (daysLeft, word, urgency) => {
    expect(daysLeftWord(daysLeft)).toBe(word)
    expect(urgencyOf(daysLeft)).toBe(urgency)
  })

  it('are overdue when the server says so, even without a count', () => {
    expect(urgencyOf(null, true)).toBe('overdue')
  })
})

describe('a day to act by', () => {
  it('names its day of the week', () => expect(dayWord('2026-12-08')).toBe('2026-12-08（周二）'))
})

describe('a day of the sheet', () => {
  const day = { day: '2026-11-23', weekday: '周一', why: '' }

  it('carries its count, or says that it does not count', () => {
    expect(dayRowWord({ ...day, kind: 'counted', number: 7 })).toBe('第 7 天')
    expect(dayRowWord({ ...day, kind: 'skipped', number: null })).toBe('不计')
    expect(dayRowWord({ ...day, kind: 'paused', number: null })).toBe('暂停')
  })
})

describe('a file size', () => {
  it.each([
    [900, '900 字节'],
    [20_480, '20 KB'],
    [2_345_678, '2.2 MB'],
  ])('of %p bytes reads %s', (bytes, word) => expect(sizeWord(bytes)).toBe(word))
})
