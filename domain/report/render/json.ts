import type { AnnualReport } from '../report'

/** The report as open data; `readReportJson` reads it back. */
export const renderJson = (report: AnnualReport): string => `${JSON.stringify(report, null, 2)}\n`
