import { describeSilence } from '../../domain/silence'

const authorities = {
  reviewBody: '卫滨区人民政府',
  court: '卫滨区人民法院',
  onlineAddress: 'https://fuyi.example.org/weibin',
}
const told = (replyDueOn: string | null, today: string, silenceRemedy: 'review-first' | 'either' = 'review-first') =>
  describeSilence({ replyDueOn, today, authorities, silenceRemedy })

describe('silence of the office', () => {
  it('tells the resident on the day after the term what can be done, until which day', () => {
    expect(told('2026-11-10', '2026-11-10')).toEqual([])
    expect(told(null, '2026-11-11')).toEqual([])
    const [review] = told('2026-11-10', '2026-11-11')
    expect(review).toMatchObject({ title: '先申请行政复议', until: '2027-01-09' })
    expect(review?.text).toContain('您可以向卫滨区人民政府申请行政复议')
    expect(review?.text).toContain('网上申请：https://fuyi.example.org/weibin')
  })

  it('tells review first of silence since 2026-07-01, and either before', () => {
    const [first, ...others] = told('2026-06-30', '2026-11-11')
    expect(first?.text).toContain('直接起诉可能不被受理（行政复议法实施条例第三十条')
    expect(others).toEqual([])
    const before = told('2026-06-29', '2026-11-11')
    expect(before.map(({ title }) => title)).toEqual(['申请行政复议', '提起行政诉讼'])
    expect(before[1]).toMatchObject({ text: expect.stringContaining('卫滨区人民法院'), until: '2026-12-29' })
  })

  it('tells either where the office is set so', () => {
    expect(told('2026-11-10', '2026-11-11', 'either')).toHaveLength(2)
  })
})
