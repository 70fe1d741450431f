import type { LaidOutTable } from './layout/grid'
import { layOutFour, layOutThree, layOutTwo } from './layout/tables'
import { addressOf } from './place'
import type { AnnualReport, Problem, ReportTables } from './report'
import { OVERVIEW_HEADINGS, SECTION_HEADINGS } from './rows'

export type { LaidOutCell, LaidOutTable } from './layout/grid'

/** The report as one column of headings, paragraphs and tables: the same shape as ReportBlock of typings. */
export type LaidOutBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; table: LaidOutTable }

/** The three tables exactly in the official form; a cell with problems carries their sentences. */
export function layoutTables(tables: ReportTables, problems: readonly Problem[] = []): LaidOutTable[] {
  const laidOut = [layOutTwo(tables.two), layOutThree(tables.three), layOutFour(tables.four)]
  return laidOut.map((table) => ({ ...table, cells: table.cells.map((cell) => withProblems(cell, problems)) }))
}

function withProblems(cell: LaidOutTable['cells'][number], problems: readonly Problem[]) {
  if (!cell.at) return cell
  const here = problems.filter((one) => addressOf(one.where) === cell.at)
  return here.length > 0 ? { ...cell, problem: here.map((one) => one.message).join('；') } : cell
}

export const titleOf = ({ office, year }: Pick<AnnualReport, 'office' | 'year'>): string =>
  `${office}${year}年政府信息公开工作年度报告`

/** The whole report in the order of the form (law.md §2.2): title, text of section 一, tables 二 to 四, text of 五 and 六. */
export function reportBlocks(report: AnnualReport, problems: readonly Problem[] = []): LaidOutBlock[] {
  const [two, three, four] = layoutTables(report.tables, problems)
  return [
    { kind: 'heading', level: 1, text: titleOf(report) },
    ...textOf(report, 0),
    heading(SECTION_HEADINGS[1]),
    { kind: 'table', table: two! },
    heading(SECTION_HEADINGS[2]),
    { kind: 'table', table: three! },
    heading(SECTION_HEADINGS[3]),
    { kind: 'table', table: four! },
    ...textOf(report, 4),
    ...textOf(report, 5),
  ]
}

const heading = (text: string): LaidOutBlock => ({ kind: 'heading', level: 2, text })

/** A section with its sub-sections, up to the next section; one that nobody wrote keeps its headings. */
function textOf({ sections }: AnnualReport, section: 0 | 4 | 5): LaidOutBlock[] {
  const title = SECTION_HEADINGS[section]
  const start = sections.findIndex((one) => one.level === 1 && one.heading.startsWith(title.slice(0, 2)))
  if (start < 0) return [heading(title), ...(section === 0 ? OVERVIEW_HEADINGS.map(subHeading) : [])]
  const length = sections.slice(start + 1).findIndex((one) => one.level === 1)
  const own = sections.slice(start, length < 0 ? undefined : start + 1 + length)
  return own.flatMap((one): LaidOutBlock[] => [
    one.level === 1 ? heading(title) : subHeading(one.heading),
    ...one.paragraphs.map((text): LaidOutBlock => ({ kind: 'paragraph', text })),
  ])
}

const subHeading = (text: string): LaidOutBlock => ({ kind: 'heading', level: 3, text })
