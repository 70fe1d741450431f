import type { ApplicantKind } from '../../domain/application/vocabulary'
import type { LeafCode } from '../../domain/outcome/outcomes'
import { checkReport } from '../../domain/report/check-report'
import { toTenThousands } from '../../domain/report/checks/check-powers'
import type { AnnualReport, Problem, TableFour, TableThree, TableTwo } from '../../domain/report/report'
import { OVERVIEW_HEADINGS, REMEDY_GROUPS, SECTION_HEADINGS } from '../../domain/report/report-rows'
import { countTableFour } from '../../domain/report/table-four'
import { type CaseGroup, countTableThreeFromGroups } from '../../domain/report/table-three'
import type { SectionInput, TableTwoInput } from '../../typings/api'
import type { Services } from '../services'
import type { DraftDoc, OfficeDoc, ReportDoc } from '../store/documents'
import { listDisputed } from './list-proceedings'
import { versionsOf } from './published-reports'

const NONE = { issued: 0, repealed: 0, inForce: 0 }
const EMPTY_TWO: TableTwo = {
  regulations: NONE,
  normativeDocuments: NONE,
  licences: 0,
  penalties: 0,
  coercion: 0,
  fees: '0',
}

export type Live = {
  report: AnnualReport
  draft: DraftDoc
  problems: Problem[]
  groups: CaseGroup[]
  /** The published versions of the year, the newest first. */
  versions: ReportDoc[]
  /** False for a year that was handled outside this system: then there is nothing to compute its figures from. */
  hasCases: boolean
}

/** The report of a year as the cases stand this moment: nothing of tables three and four is stored. */
export async function liveReport(services: Services, office: OfficeDoc, year: number): Promise<Live> {
  const [groups, proceedings, stored, versions, before] = await Promise.all([
    groupsOf(services, office),
    listDisputed(services, office),
    services.store.get<DraftDoc>('drafts', office.partition, draftId(office, year)),
    versionsOf(services, office, year),
    versionsOf(services, office, year - 1),
  ])
  const published = versions[0]?.report ?? null
  const previous = before[0]?.report ?? null
  const draft = stored ?? { ...emptyDraft(office, year), ...startOf(published, previous) }
  const counted = { three: countTableThreeFromGroups(groups, year), four: countTableFour(proceedings, year) }
  const hasCases = hasFigures(counted)
  const { three, four } = hasCases || !published ? counted : published.tables
  const { tableTwo: two, sections } = draft
  const report = { office: office.name, year, tables: { two, three, four }, sections }
  return { report, draft, groups, versions, hasCases, problems: checkReport(report, previous?.tables ?? null) }
}

function hasFigures({ three: { rows }, four }: { three: TableThree; four: TableFour }): boolean {
  return rows.N.total + rows.P.total + REMEDY_GROUPS.reduce((sum, [group]) => sum + four[group].total, 0) > 0
}

const draftId = (office: OfficeDoc, year: number) => `${office._id}/${year}`

function emptyDraft(office: OfficeDoc, year: number): DraftDoc {
  const { _id, partition } = office
  return {
    _id: draftId(office, year),
    partition,
    office: _id,
    year,
    version: 0,
    tableTwo: EMPTY_TWO,
    sections: emptySections(),
  }
}

/** A correction starts from what stands; a new year from the documents that were in force when the last one ended. */
function startOf(
  published: AnnualReport | null,
  previous: AnnualReport | null,
): Partial<Pick<DraftDoc, 'tableTwo' | 'sections'>> {
  if (published) return { tableTwo: published.tables.two, sections: published.sections }
  if (!previous) return {}
  const { inForce } = previous.tables.two.normativeDocuments
  return { tableTwo: { ...EMPTY_TWO, normativeDocuments: { ...NONE, inForce } } }
}

/** The counts that every table three is made of. */
export async function groupsOf(
  { store }: Pick<Services, 'store'>,
  { _id, partition }: Pick<OfficeDoc, '_id' | 'partition'>,
): Promise<CaseGroup[]> {
  const by = ['receivedYear', 'closedYear', 'outcome', 'applicantKind']
  const groups = await store.group('applications', { partition, eq: { office: _id }, by })
  return groups.map(({ key: [receivedYear, closedYear, outcome, applicantKind], count }) => ({
    receivedYear: Number(receivedYear),
    closedYear: Number(closedYear),
    outcome: String(outcome) as LeafCode | '',
    applicantKind: String(applicantKind) as ApplicantKind,
    count,
  }))
}

/** The text sections of the form: 一 with its five parts, 五, 六. */
function emptySections(): AnnualReport['sections'] {
  const section = (level: 1 | 2) => (heading: string) => ({ heading, level, paragraphs: [] })
  const [overview, , , , problems, other] = SECTION_HEADINGS
  return [
    section(1)(overview),
    ...OVERVIEW_HEADINGS.map(section(2)),
    ...[problems, other].map((heading) => section(1)(heading)),
  ]
}

export function sectionsFrom(inputs: readonly SectionInput[]): AnnualReport['sections'] {
  return inputs.map(({ heading, level, text }) => ({
    heading,
    level,
    paragraphs: text.split(/\n+/).filter((line) => line.trim() !== ''),
  }))
}

export function sectionInputs(sections: AnnualReport['sections']): SectionInput[] {
  return sections.map(({ heading, level, paragraphs }) => ({ heading, level, text: paragraphs.join('\n') }))
}

/** Officers type 元, the form asks for 万元. A street makes no 规章, so those cells are never asked. */
export function tableTwoFrom(input: TableTwoInput): TableTwo {
  const normativeDocuments = {
    issued: Number(input.normativeIssued),
    repealed: Number(input.normativeRepealed),
    inForce: Number(input.normativeInForce),
  }
  return {
    regulations: NONE,
    normativeDocuments,
    licences: Number(input.licences),
    penalties: Number(input.penalties),
    coercion: Number(input.coercion),
    fees: toTenThousands(input.feesYuan.trim() || '0'),
  }
}

export function tableTwoInput({ normativeDocuments, licences, penalties, coercion, fees }: TableTwo): TableTwoInput {
  return {
    normativeIssued: String(normativeDocuments.issued),
    normativeRepealed: String(normativeDocuments.repealed),
    normativeInForce: String(normativeDocuments.inForce),
    licences: String(licences),
    penalties: String(penalties),
    coercion: String(coercion),
    feesYuan: toYuan(fees),
  }
}

/** '1.234567' 万元 → '12345.67' 元, moving the point in the text. */
export function toYuan(tenThousands: string): string {
  const [whole = '0', part = ''] = tenThousands.split('.')
  const digits = `${whole}${part.padEnd(4, '0').slice(0, 4)}`.replace(/^0+(?=\d)/, '')
  const rest = part.slice(4)
  return rest ? `${digits}.${rest}` : digits
}
