import { type Day, isDay } from '../../../../domain/day'

const PARTS = /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?$/
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/

/** A day as people type it: '2026.3.4', '2026年3月4日' and '20260304' are 2026-03-04; null where there is no such day. */
export function readTypedDay(text: string): Day | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const [, year, month = '', date = ''] = PARTS.exec(plain) ?? DIGITS.exec(plain) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : null
}
