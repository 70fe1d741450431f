import { formatCellAddress } from './cell-place'
import type { LaidOutTable } from './layout/grid'
import { layOutTableFour, layOutTableThree, layOutTableTwo } from './layout/lay-out-tables'
import type { AnnualReport, Problem, ReportTables } from './report'
import { OVERVIEW_HEADINGS, SECTION_HEADINGS } from './report-rows'

export type { LaidOutCell, LaidOutTable } from './layout/grid'

/** The report as one column of headings, paragraphs and tables: the same shape as ReportBlock of typings. */
export type LaidOutBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; table: LaidOutTable }

/** The three tables exactly in the official form; a cell with problems carries their sentences. */
export function layOutTables(tables: ReportTables, problems: readonly Problem[] = []): LaidOutTable[] {
  const laidOut = [layOutTableTwo(tables.two), layOutTableThree(tables.three), layOutTableFour(tables.four)]
  return laidOut.map((table) => ({ ...table, cells: table.cells.map((cell) => addProblems(cell, problems)) }))
}

function addProblems(cell: LaidOutTable['cells'][number], problems: readonly Problem[]) {
  if (!cell.at) return cell
  const here = problems.filter((one) => formatCellAddress(one.where) === cell.at)
  return here.length > 0 ? { ...cell, problem: here.map((one) => one.message).join('；') } : cell
}

export const composeReportTitle = ({ office, year }: Pick<AnnualReport, 'office' | 'year'>): string =>
  `${office}${year}年政府信息公开工作年度报告`

/** The whole report in the order of the form (国办公开办函〔2021〕30号): title, text of section 一, tables 二 to 四, text of 五 and 六. */
export function layOutReport(report: AnnualReport, problems: readonly Problem[] = []): LaidOutBlock[] {
  const [two, three, four] = layOutTables(report.tables, problems)
  return [
    { kind: 'heading', level: 1, text: composeReportTitle(report) },
    ...layOutSection(report, 0),
    makeHeading(SECTION_HEADINGS[1]),
    { kind: 'table', table: two! },
    makeHeading(SECTION_HEADINGS[2]),
    { kind: 'table', table: three! },
    makeHeading(SECTION_HEADINGS[3]),
    { kind: 'table', table: four! },
    ...layOutSection(report, 4),
    ...layOutSection(report, 5),
  ]
}

const makeHeading = (text: string): LaidOutBlock => ({ kind: 'heading', level: 2, text })

/** A section with its sub-sections, up to the next section; one that nobody wrote keeps its headings. */
function layOutSection({ sections }: AnnualReport, section: 0 | 4 | 5): LaidOutBlock[] {
  const title = SECTION_HEADINGS[section]
  const start = sections.findIndex((one) => one.level === 1 && one.heading.startsWith(title.slice(0, 2)))
  if (start < 0) return [makeHeading(title), ...(section === 0 ? OVERVIEW_HEADINGS.map(makeSubHeading) : [])]
  const length = sections.slice(start + 1).findIndex((one) => one.level === 1)
  const own = sections.slice(start, length < 0 ? undefined : start + 1 + length)
  return own.flatMap((one): LaidOutBlock[] => [
    one.level === 1 ? makeHeading(title) : makeSubHeading(one.heading),
    ...one.paragraphs.map((text): LaidOutBlock => ({ kind: 'paragraph', text })),
  ])
}

const makeSubHeading = (text: string): LaidOutBlock => ({ kind: 'heading', level: 3, text })
