import { composeReportTitle } from '../../domain/report/lay-out-report'
import type { AnnualReport, ReportTables } from '../../domain/report/report'
import { OVERVIEW_HEADINGS, SECTION_HEADINGS } from '../../domain/report/report-rows'
import { reportHash } from '../../service/report/published-reports'
import { withMac } from '../../service/sealing/document-mac'
import type { Vault } from '../../service/sealing/vault'
import type { OfficeDoc, ReportDoc } from '../../service/store/documents'
import { isPublishedFigure, makeTables, type YearSpec } from './figures'

type ReportedYear = { year: number; spec: YearSpec }

/** A report as it would have been published at the end of January of the next year. */
export function makeReportDoc(vault: Vault, office: OfficeDoc, { year, spec }: ReportedYear): ReportDoc {
  const tables = makeTables(spec)
  const report: AnnualReport = { office: office.name, year, tables, sections: composeSections(office, year, tables) }
  const publishedOn = `${year + 1}-01-24`
  return withMac(vault, 'reports', {
    _id: `${office._id}/${year}/1`,
    partition: office.partition,
    office: office._id,
    year,
    version: 1,
    title: composeReportTitle(report),
    publishedAt: `${publishedOn}T02:00:00.000Z`,
    publishedOn,
    publishedBy: '演示导入',
    hash: reportHash(report),
    report,
    demo: !isPublishedFigure(office._id, year),
  })
}

const TRUE_FIGURES = '三张表的数字取自该街道公布的年度报告，文字和公布日期为演示而写。'

/** Our own words, filled with the figures of the tables, so that text and tables agree. */
function composeSections(office: OfficeDoc, year: number, tables: ReportTables): AnnualReport['sections'] {
  const overview = [
    `${isPublishedFigure(office._id, year) ? TRUE_FIGURES : ''}${year}年，${office.name}通过区政府网站、街道公开栏和微信渠道公开了机构职能、办事指南、财政和民生信息，新信息按规定的期限公开。`,
    describeApplications(year, tables),
    '信息从起草时就确定公开属性，发布前经过经办、审核、签发三道手续，每条信息有索引号，便于查找。',
    '街道公开栏、微信小程序和便民服务大厅的查阅点同时更新，并为老年人和书写困难的居民提供代填代查。',
    '公开工作列入科室年度工作安排，每季度检查一次更新情况，发现问题当月改正。',
  ]
  const section = (level: 1 | 2) => (heading: string, at: number, texts: string[]) => ({
    heading,
    level,
    paragraphs: texts.slice(at, at + 1),
  })
  const own: [string, string][] = [
    [
      SECTION_HEADINGS[4],
      '公开的内容与居民想知道的还有差距，答复文书的说理不够充分。下一年将按居民的提问补充公开事项，并组织一次文书练习。',
    ],
    [SECTION_HEADINGS[5], `${year}年没有收取信息处理费。`],
  ]
  return [
    { heading: SECTION_HEADINGS[0], level: 1, paragraphs: [] },
    ...OVERVIEW_HEADINGS.map((heading, at) => section(2)(heading, at, overview)),
    ...own.map(([heading, text]) => ({ heading, level: 1 as const, paragraphs: [text] })),
  ]
}

function describeApplications(year: number, { three: { rows } }: ReportTables): string {
  const { N, P, F } = rows
  if (N.total + P.total === 0) return `${year}年没有收到政府信息公开申请，也没有上年结转的申请。`
  return `${year}年新收申请${N.total}件，上年结转${P.total}件，办结${rows['3.7'].total}件，结转下年度${F.total}件。`
}
