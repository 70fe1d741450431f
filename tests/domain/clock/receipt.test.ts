import { computeReceivedOn, needsConfirmation } from '../../../domain/clock/receipt'

describe('the day of receipt (Art. 31)', () => {
  const days = { submittedOn: '2025-03-03', signedOn: '2025-03-04', confirmedOn: '2025-03-05' }

  it.each([
    ['in-person', '2025-03-03'],
    ['oral', '2025-03-03'],
    ['signed-post', '2025-03-04'],
    ['ordinary-post', '2025-03-05'],
    ['online', '2025-03-05'],
    ['fax', '2025-03-05'],
  ] as const)('is by %s %s', (channel, on) => {
    expect(computeReceivedOn({ channel, ...days })).toBe(on)
  })

  it.each(['signed-post', 'ordinary-post', 'online', 'fax'] as const)('is open by %s until it is known', (channel) => {
    expect(computeReceivedOn({ channel, submittedOn: '2025-03-03' })).toBeNull()
  })

  it.each([
    ['in-person', false],
    ['oral', false],
    ['signed-post', false],
    ['ordinary-post', true],
    ['online', true],
    ['fax', true],
  ] as const)('by %s is asked of the applicant: %s', (channel, asked) => {
    expect(needsConfirmation(channel)).toBe(asked)
  })
})
