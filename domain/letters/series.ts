import type { NumberStyle, OfficeSettings } from '../office-settings/office-settings'

/** A series of numbers counts 1, 2, 3… for one office and year; each kind of letter has its own. */
export const SERIES = {
  register: { name: '登记号', suffix: '登' },
  letter: { name: '答复', suffix: '' },
  supplement: { name: '补正', suffix: '补' },
  extension: { name: '延期', suffix: '延' },
  consultation: { name: '征求意见', suffix: '征' },
  notice: { name: '告知', suffix: '告' },
  fee: { name: '收费', suffix: '费' },
  reasons: { name: '说明理由', suffix: '由' },
  correction: { name: '更正', suffix: '更' },
  'own-record': { name: '更正登记', suffix: '更登' },
} as const satisfies Record<string, { name: string; suffix: string }>
export type SeriesCode = keyof typeof SERIES
export const SERIES_CODES = Object.keys(SERIES) as SeriesCode[]

type NumberNaming = Pick<OfficeSettings, 'letterSeries' | 'numberStyles'>
export type CountedNumber = { year: number; n: number }

/** '中同街依补〔2026〕3号' (GB/T 9704: the year in 〔〕, no leading zero, no 第), or as the office is set. */
export function formatNumber(series: SeriesCode, { year, n }: CountedNumber, naming: NumberNaming): string {
  const style = readNumberStyle(series, naming)
  return `${style.prefix}〔${year}〕${style.ordinal ? '第' : ''}${n}号`
}

export function readNumberStyle(series: SeriesCode, { letterSeries, numberStyles }: NumberNaming): NumberStyle {
  const set = numberStyles[series]
  return { prefix: set?.prefix || makeUsualPrefix(series, letterSeries), ordinal: set?.ordinal ?? false }
}

/** 依复 stands for the replies alone: '中同街依复' is '中同街依补' where it asks for a supplement. */
function makeUsualPrefix(series: SeriesCode, letterSeries: string): string {
  if (series === 'letter') return letterSeries
  const base = series === 'register' ? letterSeries : letterSeries.replace(/复$/u, '')
  return base + SERIES[series].suffix
}

const NUMBER = /〔(\d{4})〕第?(\d+)号$/u

/** The year and the number in it, whatever its series is called; null where it is no such number. */
export function readCountedNumber(number: string): CountedNumber | null {
  const [, year, n] = NUMBER.exec(number) ?? []
  return year && n ? { year: Number(year), n: Number(n) } : null
}
