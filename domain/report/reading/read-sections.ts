import type { ReportSection } from '../report'
import { SECTION_HEADINGS } from '../report-rows'
import { normalizeLabel } from './read-cells'

const HEADING_LABELS = SECTION_HEADINGS.map((heading) => normalizeLabel(heading).slice(1))
const SUB_HEADING = /^[（(][一二三四五六七八九十][）)][^。；;，,]{1,24}$/

/** The number of a section heading (0–5), or -1. */
function findSection(line: string): number {
  const match = /^\s*[一二三四五六]\s*(?:[、.．]\s*)?(\S.*)$/.exec(line)
  return match ? HEADING_LABELS.indexOf(normalizeLabel(match[1] ?? '')) : -1
}

/** The text of the report under its headings. Sections 二, 三 and 四 hold the tables and give no text. */
export function readSections(lines: readonly string[]): ReportSection[] {
  const sections: ReportSection[] = []
  let inText = false
  for (const line of lines.map((one) => one.trim()).filter(Boolean)) {
    const section = findSection(line)
    if (section >= 0) {
      inText = section === 0 || section > 3
      if (inText) sections.push({ heading: SECTION_HEADINGS[section]!, level: 1, paragraphs: [] })
    } else if (inText) addLine(sections, line)
  }
  return sections
}

function addLine(sections: ReportSection[], line: string): void {
  if (SUB_HEADING.test(line)) sections.push({ heading: line, level: 2, paragraphs: [] })
  else sections.at(-1)?.paragraphs.push(line)
}
