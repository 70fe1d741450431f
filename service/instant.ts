import dayjs, { type ManipulateType } from 'dayjs'
import utc from 'dayjs/plugin/utc.js'
import { type Day, formatDay } from '../domain/day'

dayjs.extend(utc)

/** Shanghai is eight hours ahead of UTC, the year round. */
const SHANGHAI_HOURS = 8

/** `count` units after an instant; before it where negative. ISO strings in UTC, which compare as instants. */
export function addTime(at: string, count: number, unit: ManipulateType): string {
  return dayjs.utc(at).add(count, unit).toISOString()
}

/** The legal day in Shanghai of an instant. */
export function dayOf(at: string): Day {
  return dayjs.utc(at).utcOffset(SHANGHAI_HOURS).format('YYYY-MM-DD')
}

/** '2026-03-04 09:30' in Shanghai. */
export function minuteOf(at: string): string {
  return `${dayOf(at)} ${timeOf(at)}`
}

const MORNING = 8
const NIGHT = 22

/** The same instant, or the next eight in the morning where it lies between ten at night and then: nobody is woken. */
export function afterQuiet(at: string): string {
  const local = dayjs.utc(at).utcOffset(SHANGHAI_HOURS)
  if (local.hour() >= MORNING && local.hour() < NIGHT) return at
  const morning = local.hour() < MORNING ? local : local.add(1, 'day')
  return morning.hour(MORNING).startOf('hour').toISOString()
}

/** The instant of a legal day that has the time of day another instant has in Shanghai. */
export function onDay(day: Day, at: string): string {
  const timeOfDay = dayjs.utc(at).utcOffset(SHANGHAI_HOURS).format('THH:mm:ss.SSS')
  return dayjs.utc(`${day}${timeOfDay}`).subtract(SHANGHAI_HOURS, 'hour').toISOString()
}

/** '15:45' in Shanghai. */
export function timeOf(at: string): string {
  return dayjs.utc(at).utcOffset(SHANGHAI_HOURS).format('HH:mm')
}

/** '2026年3月4日 15:45' in Shanghai. */
export function momentInWords(at: string): string {
  return `${formatDay(dayOf(at))} ${timeOf(at)}`
}
