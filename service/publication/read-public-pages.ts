import { layOutReport } from '../../domain/report/lay-out-report'
import type { Home, ReportView } from '../../typings/api'
import { allOffices, officeBy } from '../district/find-offices'
import { officeCard, officeName } from '../district/office-card'
import { figuresOf, publishedReports, reportCard, versionsOf } from '../report/published-reports'
import { Failure } from '../respond'
import type { Services } from '../services'

export async function readHome(services: Services, asked: { office?: string }): Promise<Home> {
  const offices = await allOffices(services)
  const office = offices.find(({ _id }) => _id === asked.office) ?? offices[0]
  if (!office) throw new Failure('not-found', '还没有街道办事处开通。')
  const reports = await publishedReports(services, office)
  return {
    today: services.clock.today(),
    demo: office.demo,
    offices: offices.map(officeName),
    office: officeCard(office),
    reports: reports.map(reportCard),
  }
}

export async function readPublishedReport(
  services: Services,
  asked: { office: string; year: number },
): Promise<ReportView> {
  const office = await officeBy(services, asked.office)
  const [reports, versions] = await Promise.all([
    publishedReports(services, office),
    versionsOf(services, office, asked.year),
  ])
  const [newest] = versions
  if (!newest) throw new Failure('not-found', `${office.name}还没有公布${asked.year}年的年度报告。`)
  const { year, title, version, publishedOn, publishedBy, hash, demo, report } = newest
  const figures = reports.map(figuresOf).sort((a, b) => a.year - b.year)
  return {
    office: officeName(office),
    year,
    title,
    version,
    publishedOn,
    publishedBy,
    hash,
    demo,
    blocks: layOutReport(report),
    figures,
    years: figures.map((one) => one.year).reverse(),
  }
}
