import type { Problem, ReportSection, ReportTables } from '../report'
import { type PublishedBlock, splitBlocks } from './blocks'
import { listCells } from './read-cells'
import { readSections } from './read-sections'
import { readTables } from './read-tables'
import { readTitle } from './read-title'

/** What could be read of a published report. `tables` is null when any is missing; `missing` names them: '二', '三', '四'. */
export type ReportReading = {
  office: string | null
  year: number | null
  tables: ReportTables | null
  sections: ReportSection[]
  missing: string[]
  /** Cells that are not what they should be (X10), with their place. */
  problems: Problem[]
}

/** Reads a report as really published: title, sections, and the three tables by their labels. */
export function readReport(blocks: readonly PublishedBlock[]): ReportReading {
  const lines = blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []))
  return { ...readTitle(lines), sections: readSections(lines), ...readTables(listCells(blocks)) }
}

export const readReportText = (text: string): ReportReading => readReport(splitBlocks(text))
