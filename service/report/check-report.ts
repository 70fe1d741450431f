import { type Refusal, refuse } from '../../domain/refusal'
import { describePlace } from '../../domain/report/cell-place'
import { checkReport, isSound } from '../../domain/report/check-report'
import { layOutTables } from '../../domain/report/lay-out-report'
import type { ReportReading } from '../../domain/report/reading/read-report'
import type { Problem } from '../../domain/report/report'
import type { ProblemView, ReportCheckView, ResidentApi } from '../../typings/api'
import { readReportFile, UnreadableReport } from './read-report-file'

/** Problems of what was read: cells that did not read, and broken relations. None while a table is missing. */
export function problemsOf(reading: ReportReading, previous: ReportReading | null): Problem[] {
  if (!reading.tables) return []
  return [...reading.problems, ...checkReport({ ...reading, tables: reading.tables }, previous?.tables ?? null)]
}

/** Why `previous` cannot be compared with `reading`, or null when it can. */
export function whyNotPrevious(reading: ReportReading, previous: ReportReading): string | null {
  if (!previous.tables) return `上年报告没有读到表${previous.missing.join('、表')}`
  if (reading.year === null) return '本年报告没有读到年份，不能与上年比较'
  if (previous.year === reading.year - 1) return null
  return `上年报告应是 ${reading.year - 1} 年，读到的是${previous.year === null ? '没有年份' : ` ${previous.year} 年`}`
}

export function problemView(problem: Problem): ProblemView {
  return { ...problem, place: describePlace(problem.where) }
}

/** A report as somebody pasted or dropped it. */
export type ReportToCheck = ResidentApi['report.check']['in']

/** Checks a report where the host lets it be checked: a server has a thread for it. */
export type CheckReport = (input: ReportToCheck) => Promise<ReportCheckView | Refusal>

/** Reads and checks a report that somebody pasted or dropped; keeps nothing. */
export function checkReportText({ name = '', text, base64, previousText }: ReportToCheck): ReportCheckView | Refusal {
  const reading = readOrRefuse('text', () =>
    readReportFile(name, base64 ? Buffer.from(base64, 'base64') : (text ?? '')),
  )
  if ('refused' in reading) return reading
  if (!previousText?.trim()) return describeCheck(reading, null)
  const previous = readOrRefuse('previousText', () => readReportFile('', previousText))
  if ('refused' in previous) return previous
  const reason = reading.tables && whyNotPrevious(reading, previous)
  return reason ? refuse('fields', undefined, { fields: { previousText: reason } }) : describeCheck(reading, previous)
}

function readOrRefuse(field: string, read: () => ReportReading): ReportReading | Refusal {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnreadableReport) return refuse('fields', undefined, { fields: { [field]: error.message } })
    throw error
  }
}

function describeCheck(reading: ReportReading, previous: ReportReading | null): ReportCheckView {
  const problems = problemsOf(reading, previous)
  const { office, year, missing, tables } = reading
  return {
    office,
    year,
    ok: missing.length === 0 && isSound(problems),
    missing,
    problems: problems.map(problemView),
    tables: tables ? layOutTables(tables, problems) : [],
  }
}
