import { APPLICANT_KINDS, type ApplicantKind } from '../../domain/application/vocabulary'
import { LEAF_CODES, type LeafCode } from '../../domain/outcome/outcomes'
import type { ReportTables, RowCounts, TableThree, TableTwo } from '../../domain/report/report'
import { makeEmptyTableThree } from '../../domain/report/table-three'

type KindCounts = Partial<Record<ApplicantKind, number>>
/** The figures of one year as they are typed here; totals and what is carried forward are computed. */
export type YearSpec = {
  received: KindCounts
  broughtForward: KindCounts
  outcomes: Partial<Record<LeafCode, KindCounts>>
  issued: number
  inForce: number
  licences: number
  penalties: number
}

export function makeTables(spec: YearSpec): ReportTables {
  const none = { upheld: 0, overturned: 0, other: 0, pending: 0, total: 0 }
  return {
    two: makeTableTwo(spec),
    three: makeTableThree(spec),
    four: { reconsideration: none, direct: none, afterReconsideration: none },
  }
}

function makeTableTwo({ issued, inForce, licences, penalties }: YearSpec): TableTwo {
  const regulations = { issued: 0, repealed: 0, inForce: 0 }
  return {
    regulations,
    normativeDocuments: { issued, repealed: 0, inForce },
    licences,
    penalties,
    coercion: 0,
    fees: '0',
  }
}

function makeTableThree({ received, broughtForward, outcomes }: YearSpec): TableThree {
  const { rows } = makeEmptyTableThree()
  rows.N = completeRow(received)
  rows.P = completeRow(broughtForward)
  for (const leaf of LEAF_CODES) rows[leaf] = completeRow(outcomes[leaf] ?? {})
  for (const column of [...APPLICANT_KINDS, 'total'] as const) {
    rows['3.7'][column] = LEAF_CODES.reduce((sum, leaf) => sum + rows[leaf][column], 0)
    rows.F[column] = rows.N[column] + rows.P[column] - rows['3.7'][column]
  }
  return { rows }
}

function completeRow(counts: KindCounts): RowCounts {
  const cells = APPLICANT_KINDS.map((kind) => [kind, counts[kind] ?? 0] as const)
  const total = cells.reduce((sum, [, count]) => sum + count, 0)
  return { ...(Object.fromEntries(cells) as Record<ApplicantKind, number>), total }
}

const EMPTY_YEAR: YearSpec = {
  received: {},
  broughtForward: {},
  outcomes: {},
  issued: 0,
  inForce: 0,
  licences: 0,
  penalties: 0,
}

/** The one year whose figures are not invented. */
export function isPublishedFigure(office: string, year: number): boolean {
  return office === 'zhongtongjie' && year === 2023
}

/** 中同街 2023 is what was really published: zero in every cell. The other years are invented. */
export const ZHONGTONGJIE: Record<number, YearSpec> = {
  2021: {
    ...EMPTY_YEAR,
    received: { person: 5, business: 1 },
    outcomes: { '3.1': { person: 3 }, '3.2': { business: 1 }, '3.4.1': { person: 1 } },
    licences: 12,
  },
  2022: {
    ...EMPTY_YEAR,
    received: { person: 3 },
    broughtForward: { person: 1 },
    outcomes: { '3.1': { person: 2 }, '3.4.1': { person: 1 }, '3.6.1': { person: 1 } },
    licences: 9,
  },
  2023: EMPTY_YEAR,
  2024: {
    ...EMPTY_YEAR,
    received: { person: 6, business: 1, 'legal-services': 1 },
    outcomes: {
      '3.1': { person: 3, business: 1 },
      '3.3.6': { person: 1 },
      '3.4.2': { 'legal-services': 1 },
      '3.5.1': { person: 1 },
    },
    licences: 15,
    penalties: 2,
  },
  2025: {
    ...EMPTY_YEAR,
    received: { person: 8, 'public-interest': 1 },
    broughtForward: { person: 1 },
    outcomes: {
      '3.1': { person: 5, 'public-interest': 1 },
      '3.2': { person: 1 },
      '3.4.1': { person: 2 },
      '3.6.3': { person: 1 },
    },
    licences: 11,
  },
}

export const ZITENG: Record<number, YearSpec> = {
  2024: { ...EMPTY_YEAR, received: { person: 2 }, outcomes: { '3.1': { person: 2 } }, licences: 4 },
  2025: {
    ...EMPTY_YEAR,
    received: { person: 1, other: 1 },
    outcomes: { '3.1': { other: 1 }, '3.5.3': { person: 1 } },
    licences: 6,
  },
}
