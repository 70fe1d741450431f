import { isKeptLongEnough } from '../../../domain/identity/retention'

describe('the identity of an applicant', () => {
  const closedIn2026 = { status: 'closed' as const, closedYear: 2026 }

  it.each([
    ['2027-01-01', false],
    ['2036-12-31', false],
    ['2037-01-01', true],
  ])('of a case closed in 2026 is kept ten whole years: on %s over is %s', (today, isOver) => {
    expect(isKeptLongEnough(closedIn2026, 10, today)).toBe(isOver)
  })

  it('is kept while a case is open, or open again', () => {
    expect(isKeptLongEnough({ status: 'processing', closedYear: 9999 }, 1, '2099-01-01')).toBe(false)
    expect(isKeptLongEnough({ status: 'reopened', closedYear: 2026 }, 1, '2099-01-01')).toBe(false)
  })
})
