import { describeUnconfirmed } from '../../../domain/application/unconfirmed'
import type { Channel } from '../../../domain/application/vocabulary'

const told = (waited: number | null, channel: Channel = 'online', reached?: boolean) =>
  describeUnconfirmed(
    {
      status: 'submitted',
      channel,
      submittedOn: '2025-03-03',
      ...(reached !== undefined && { contact: { on: '2025-03-04', reached } }),
    },
    waited,
  )

describe('an application that nobody confirmed (Art. 31)', () => {
  it.each([
    [null, '请今天与申请人确认，最迟下一个工作日。', false],
    [0, '请今天与申请人确认，最迟下一个工作日。', false],
    [1, '请今天与申请人确认。', true],
    [2, '已经2个工作日没有与申请人确认，请马上联系。', true],
  ])('after %s working days is told as %s', (waited, text, urgent) => {
    expect(told(waited)).toEqual({ text, urgent })
    expect(told(waited, 'online', true)).toEqual({ text, urgent })
  })

  it.each([
    [null, '平常信函，今天就要与申请人确认。'],
    [0, '平常信函，今天就要与申请人确认。'],
    [1, '平常信函应当当天确认，已经过了1个工作日，请马上联系。'],
  ])('and came by ordinary post is to be confirmed the same day: after %s %s', (waited, text) => {
    expect(told(waited, 'ordinary-post')).toEqual({ text, urgent: true })
  })

  it('tells the last try where the applicant was not reached', () => {
    const text = '还没有联系上申请人，最近一次是2025-03-04。'
    expect(told(5, 'online', false)).toEqual({ text, urgent: false })
  })

  it('is only to be registered where its day of receipt is certain', () => {
    const text = '收到之日已经确定（2025-03-03），期限在走，请登记。'
    expect(told(0, 'in-person')).toEqual({ text, urgent: true })
  })

  it('is told of no more once it is confirmed', () => {
    expect(describeUnconfirmed({ status: 'processing', channel: 'online', submittedOn: '2025-03-03' }, 5)).toBeNull()
  })
})
