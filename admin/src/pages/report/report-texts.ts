import type { LiveReport, TableTwoInput } from '../../../../typings/api'
import type { Texts } from '../../hooks/merge-texts'
import type { SavedTexts } from '../../hooks/use-shared-typing'

/** What is written by hand for a report. */
type Written = Pick<LiveReport, 'tableTwo' | 'sections'>

/** Each figure and each section under the name its field has: 'licences', 'sections.2'. */
export function readReportTexts({ version, tableTwo, sections }: Written & { version: number }): SavedTexts {
  const written = Object.fromEntries(sections.map(({ text }, at) => [sectionName(at), text]))
  return { version, texts: { ...tableTwo, ...written } }
}

/** The figures and sections of `saved` with these texts. */
export function toWritten(texts: Texts, { tableTwo, sections }: Written): Written {
  const figures = Object.entries(tableTwo).map(([name, value]) => [name, texts[name] ?? value])
  return {
    tableTwo: { ...tableTwo, ...(Object.fromEntries(figures) as TableTwoInput) },
    sections: sections.map((one, at) => ({ ...one, text: texts[sectionName(at)] ?? one.text })),
  }
}

export const sectionName = (at: number) => `sections.${at}`

/** The name under which what is typed into a report survives a reload. */
export function reportTypingName({ office, year }: Pick<LiveReport, 'office' | 'year'>): string {
  return `report/${office.id}/${year}/texts`
}
