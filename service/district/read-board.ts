import { yearOf } from '../../domain/day'
import { checkReport } from '../../domain/report/check-report'
import type { DistrictBoard } from '../../typings/api'
import { publishedReports } from '../report/published-reports'
import type { Services } from '../services'
import type { OfficeDoc, ReportDoc, StaffDoc } from '../store/documents'
import { officeBy, officesOf } from './find-offices'
import { officeName } from './office-card'

const YEARS_SHOWN = 5

/** Who has published and whose sums fail: published figures only, no case of anybody. */
export async function readDistrictBoard(services: Services, staff: StaffDoc): Promise<DistrictBoard> {
  const own = await officeBy(services, staff.office)
  const running = yearOf(services.clock.today())
  const years = Array.from({ length: YEARS_SHOWN }, (_, back) => running - 1 - back)
  const offices = await officesOf(services, own.district)
  return { years, offices: await Promise.all(offices.map((office) => describeOffice(services, office, years))) }
}

async function describeOffice(services: Services, office: OfficeDoc, years: readonly number[]) {
  const published = await publishedReports(services, office)
  const by = new Map(published.map((one) => [one.year, one]))
  const reports = years.map((year) => {
    const report = by.get(year)
    const state = report ? ('published' as const) : ('missing' as const)
    return { year, state, problems: report ? errorsOf(report, by.get(year - 1)) : 0 }
  })
  return { office: officeName(office), reports }
}

function errorsOf({ report }: ReportDoc, previous: ReportDoc | undefined): number {
  return checkReport(report, previous?.report.tables ?? null).filter(({ level }) => level === 'error').length
}
