import { formatNumber, readCountedNumber, SERIES_CODES } from '../../../domain/letters/series'

const naming = { letterSeries: '中同街依复', numberStyles: {} }
const numberOf = (series: (typeof SERIES_CODES)[number], set = {}) =>
  formatNumber(series, { year: 2026, n: 3 }, { ...naming, ...set })

describe('a number', () => {
  it.each([
    ['letter', '中同街依复〔2026〕3号'],
    ['register', '中同街依复登〔2026〕3号'],
    ['supplement', '中同街依补〔2026〕3号'],
    ['extension', '中同街依延〔2026〕3号'],
    ['consultation', '中同街依征〔2026〕3号'],
    ['fee', '中同街依费〔2026〕3号'],
    ['reasons', '中同街依由〔2026〕3号'],
  ] as const)('of the series %s has the year in six-angle brackets and no leading zero', (series, number) => {
    expect(numberOf(series)).toBe(number)
  })

  it.each(SERIES_CODES)('of the series %s is read again, with 第 or without', (series) => {
    const styles = { numberStyles: { [series]: { prefix: '卫中办依', ordinal: true } } }
    expect([numberOf(series), numberOf(series, styles)].map(readCountedNumber)).toEqual([
      { year: 2026, n: 3 },
      { year: 2026, n: 3 },
    ])
  })
})

describe('numbers', () => {
  it('are written as the office is set', () => {
    const numberStyles = { fee: { prefix: '卫中办费', ordinal: true }, reasons: { prefix: '', ordinal: true } }
    expect(numberOf('fee', { numberStyles })).toBe('卫中办费〔2026〕第3号')
    expect(numberOf('reasons', { numberStyles })).toBe('中同街依由〔2026〕第3号')
  })

  it('of two series are never the same', () => {
    expect(new Set(SERIES_CODES.map((series) => numberOf(series))).size).toBe(SERIES_CODES.length)
  })
})
