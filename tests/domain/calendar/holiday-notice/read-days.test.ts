import { readDays } from '../../../../domain/calendar/holiday-notice/read-days'

const read = (text: string, newYear = false) => readDays(text, { year: 2026, newYear })

describe('days named in a notice', () => {
  it.each([
    ['12月31日至1月2日', false, ['2026-12-31', '2027-01-01', '2027-01-02']],
    ['12月31日至1月2日', true, ['2025-12-31', '2026-01-01', '2026-01-02']],
    ['1月1日', true, ['2026-01-01']],
    ['11月30日、12月2日', true, ['2026-11-30', '2026-12-02']],
    ['2027年1月1日', false, ['2027-01-01']],
    ['1月26日(周一)、28日(星期三)', false, ['2026-01-26', '2026-01-28']],
    ['12月30日、1月2日、3日', false, ['2026-12-30', '2027-01-02', '2027-01-03']],
  ])('%s (New Year: %s) are read', (text, newYear, days) => {
    expect(read(text, newYear)).toEqual({ days, problems: [] })
  })

  it('are at most fifteen in a row', () => {
    expect(read('10月1日至15日').days).toHaveLength(15)
    expect(read('10月1日至16日')).toEqual({ days: [], problems: ['“10月1日至16日”的起止日期不合理。'] })
  })

  it.each([
    ['1月5日(周天)', '通知写2026年1月5日是周日，实际是周一。'],
    ['1月1日至3日(周五)', '通知写2026年1月3日是周五，实际是周六。'],
    ['5日', '2026-00-05不是一个存在的日期。'],
    ['2月30日至3月5日', '2026-02-30不是一个存在的日期。'],
  ])('%s are told as wrong', (text, sentence) => {
    expect(read(text).problems).toContain(sentence)
  })

  it('are none where one end does not exist', () => {
    expect(read('2月30日至3月5日').days).toEqual([])
  })
})
