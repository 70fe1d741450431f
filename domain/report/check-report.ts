import { checkFeeStatement, checkProse, checkSource } from './checks/check-plausibility'
import { checkRegulations, checkUnit } from './checks/check-powers'
import { checkCarried, checkInForce, checkPending } from './checks/check-previous-year'
import { checkBalance, checkCounts, checkRemedies, checkResults, checkRows } from './checks/check-tables'
import type { AnnualReport, Problem, ReportTables } from './report'

/** A report as far as checks read it: a published one may name neither office nor year. */
export type CheckedReport = Pick<AnnualReport, 'tables' | 'sections'> & { office: string | null }

/**
 * Every relation between the tables (X1 to X12) that the report breaks, in the order of the rules.
 * `previous` holds last year's tables; X4, X5, X7 and X8 are asked only with it.
 */
export function checkReport(report: CheckedReport, previous: ReportTables | null = null): Problem[] {
  const { tables, sections } = report
  const years = previous ? { tables, previous } : null
  return [
    ...checkBalance(tables.three),
    ...checkResults(tables.three),
    ...checkRows(tables.three),
    ...(years ? checkCarried(years) : []),
    ...checkRemedies(tables.four),
    ...(years ? [...checkPending(years), ...checkInForce(years)] : []),
    ...checkProse(tables, sections),
    ...checkCounts(tables.two, tables.three, tables.four),
    ...checkSource(tables, previous),
    ...checkFeeStatement(tables, sections),
    ...checkRegulations(report.office, tables.two),
    ...checkUnit(tables.two),
  ]
}

export const isSound = (problems: readonly Problem[]): boolean => problems.every((one) => one.level !== 'error')
