import type { OfficeApi, ResidentApi } from '../typings/api'

const KB = 1024
const MB = 1024 * KB

/** Enough for every action whose input is a few short fields. */
const USUAL_BYTES = 64 * KB

/** Actions whose lawful input is longer: forms with long texts, files in base64, whole reports. */
const LARGER: Partial<Record<keyof OfficeApi | keyof ResidentApi, number>> = {
  'application.file': 128 * KB,
  'application.supplement': 128 * KB,
  'application.withdraw': 128 * KB,
  'case.enter': 128 * KB,
  'case.act': 256 * KB,
  'letter.preview': 256 * KB,
  'correction.register': 256 * KB,
  'correction.decide': 256 * KB,
  'office.save': 256 * KB,
  // The text of a holiday notice, pasted.
  'calendar.parse': 256 * KB,
  // The sections of a report, which some offices write at length.
  'report.save': 2 * MB,
  // A report as a file of 2.8 MB in base64, and the text of the year before.
  'report.check': 10 * MB,
  // A piece of 128 KB in base64.
  'file.part': 192 * KB,
  // A template of one megabyte in base64.
  'template.replace': 1600 * KB,
}

/** How many bytes the body of a call may have; an action that is not known gets the usual limit. */
export function bodyLimitOf(action: string): number {
  return Object.hasOwn(LARGER, action) ? (Reflect.get(LARGER, action) as number) : USUAL_BYTES
}

/** What no action exceeds: more than this need not be read at all. */
export const LARGEST_BODY_BYTES = Math.max(USUAL_BYTES, ...Object.values(LARGER))
