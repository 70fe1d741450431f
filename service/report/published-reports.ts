import { createHash } from 'node:crypto'
import type { AnnualReport } from '../../domain/report/report'
import type { ReportCard, YearFigures } from '../../typings/api'
import { toCanonicalJson } from '../sealing/canonical-json'
import type { Services } from '../services'
import type { OfficeDoc, ReportDoc } from '../store/documents'

/** The newest version of each published year of an office, newest year first. */
export async function publishedReports({ store }: Services, { _id, partition }: OfficeDoc): Promise<ReportDoc[]> {
  const { items } = await store.query<ReportDoc>('reports', { partition, eq: { office: _id }, order: ['year', 'desc'] })
  const newest = new Map<number, ReportDoc>()
  for (const report of items) {
    if (report.version > (newest.get(report.year)?.version ?? 0)) newest.set(report.year, report)
  }
  return [...newest.values()]
}

/** Every published version of one year, the newest first. */
export async function versionsOf(
  { store }: Services,
  { _id, partition }: OfficeDoc,
  year: number,
): Promise<ReportDoc[]> {
  const eq = { office: _id, year }
  return (await store.query<ReportDoc>('reports', { partition, eq, order: ['version', 'desc'] })).items
}

/** SHA-256 of everything a version says, in hex: what is printed beside it and what `verify` computes again. */
export function reportHash(report: AnnualReport): string {
  return createHash('sha256').update(toCanonicalJson(report)).digest('hex')
}

export function figuresOf({ year, report, demo }: ReportDoc): YearFigures {
  const { rows } = report.tables.three
  return {
    year,
    received: rows.N.total,
    broughtForward: rows.P.total,
    closed: rows['3.7'].total,
    carriedForward: rows.F.total,
    demo,
  }
}

export function reportCard(doc: ReportDoc): ReportCard {
  const { office, year, title, version, publishedOn, demo } = doc
  return { office, year, title, version, publishedOn, demo, figures: figuresOf(doc) }
}
