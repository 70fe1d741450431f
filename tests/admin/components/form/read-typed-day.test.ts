import { readTypedDay } from '../../../../admin/src/components/form/read-typed-day'

describe('a typed day', () => {
  it.each([
    '2026-03-04',
    '2026-3-4',
    '2026.3.4',
    '2026/03/04',
    '2026年3月4日',
    '20260304',
    '２０２６－０３－０４',
    ' 2026 年 3 月 4 日 ',
  ])('is read from %p', (text) => expect(readTypedDay(text)).toBe('2026-03-04'))

  it.each(['2026-02-30', '20260230', '3.4', '2026-3', '昨天', ''])('is not made of %p', (text) =>
    expect(readTypedDay(text)).toBeNull(),
  )
})
