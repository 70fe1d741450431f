import type { YearFigures } from '../../../typings/api'

export type Bar = { label: string; value: number; percent: number; tone: string }
export type YearBars = { year: number; demo: boolean; bars: Bar[] }

const MEASURES = [
  ['broughtForward', '上年结转'],
  ['received', '本年新收'],
  ['closed', '本年办结'],
  ['carriedForward', '结转下年'],
] as const

/** Newest year first; `percent` is the share of the largest value, so that all years have one scale. */
export function computeBars(years: readonly YearFigures[]): YearBars[] {
  const largest = Math.max(1, ...years.flatMap((one) => MEASURES.map(([name]) => one[name])))
  const bars = (one: YearFigures) =>
    MEASURES.map(([name, label]) => ({
      label,
      value: one[name],
      percent: Math.round((one[name] / largest) * 100),
      tone: name,
    }))
  return [...years].sort((a, b) => b.year - a.year).map((one) => ({ year: one.year, demo: one.demo, bars: bars(one) }))
}
