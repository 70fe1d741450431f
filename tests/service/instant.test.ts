import { addTime, afterQuiet, dayOf, onDay } from '../../service/instant'

describe('instants', () => {
  it('belong to the day it is in Shanghai', () => {
    expect(dayOf('2026-03-04T15:59:59.999Z')).toBe('2026-03-04')
    expect(dayOf('2026-03-04T16:00:00.000Z')).toBe('2026-03-05')
  })

  it('are moved by minutes, hours and days, also backwards and over a year', () => {
    expect(addTime('2026-12-31T23:50:00.000Z', 30, 'minute')).toBe('2027-01-01T00:20:00.000Z')
    expect(addTime('2026-01-01T00:00:00.000Z', -24, 'hour')).toBe('2025-12-31T00:00:00.000Z')
  })

  it.each([
    ['2026-03-04T13:59:59.999Z', '2026-03-04T13:59:59.999Z'],
    ['2026-03-04T14:00:00.000Z', '2026-03-05T00:00:00.000Z'],
    ['2026-03-04T16:30:00.000Z', '2026-03-05T00:00:00.000Z'],
    ['2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00.000Z'],
    ['2026-03-05T00:00:00.000Z', '2026-03-05T00:00:00.000Z'],
  ])('at night wait for eight in the morning in Shanghai: %s for %s', (at, morning) => {
    expect(afterQuiet(at)).toBe(morning)
  })

  it('keep their time of day in Shanghai on another day', () => {
    expect(onDay('2026-11-10', '2026-03-04T16:30:00.000Z')).toBe('2026-11-09T16:30:00.000Z')
    expect(dayOf(onDay('2026-11-10', '2026-03-04T16:30:00.000Z'))).toBe('2026-11-10')
  })
})
