import type { Day } from '../domain/day'
import type { OfficeCard, OfficeName } from './office'
import type { ReportBlock } from './report'

export type YearFigures = {
  year: number
  received: number
  broughtForward: number
  closed: number
  carriedForward: number
  demo: boolean
}

export type ReportCard = {
  office: string
  year: number
  title: string
  version: number
  publishedOn: Day
  demo: boolean
  figures: YearFigures
}

export type Home = { today: Day; demo: boolean; offices: OfficeName[]; office: OfficeCard; reports: ReportCard[] }

export type ReportView = {
  office: OfficeName
  year: number
  title: string
  version: number
  publishedOn: Day
  publishedBy: string
  hash: string
  demo: boolean
  blocks: ReportBlock[]
  figures: YearFigures[]
  years: number[]
}

/** What anyone reads of an office. */
export interface PublicPageApi {
  home: { in: { office?: string }; out: Home }
  'report.read': { in: { office: string; year: number }; out: ReportView }
}
