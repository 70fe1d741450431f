import fc from 'fast-check'
import { APPLICANT_KINDS } from '../../../domain/application/vocabulary'
import { LEAF_CODES } from '../../../domain/outcome/outcomes'
import type { AnnualReport, RemedyCounts, ReportTables, TableFour } from '../../../domain/report/report'
import { type CaseGroup, countTableThreeFromGroups, makeEmptyTableThree } from '../../../domain/report/table-three'

export const YEAR = 2025

/** A report that breaks no relation. */
export function soundReport(tables: Partial<ReportTables> = {}): AnnualReport {
  const none = (): RemedyCounts => ({ upheld: 0, overturned: 0, other: 0, pending: 0, total: 0 })
  const documents = () => ({ issued: 0, repealed: 0, inForce: 0 })
  const two = { regulations: documents(), normativeDocuments: documents(), licences: 0, penalties: 0, coercion: 0 }
  const four: TableFour = { reconsideration: none(), direct: none(), afterReconsideration: none() }
  const empty: ReportTables = { two: { ...two, fees: '0' }, three: makeEmptyTableThree(), four }
  return { office: '青石街道办事处', year: YEAR, tables: { ...empty, ...tables }, sections: [] }
}

const count = fc.integer({ min: 0, max: 40_000 })

export const groups: fc.Arbitrary<CaseGroup[]> = fc.array(
  fc
    .record({
      receivedYear: fc.integer({ min: YEAR - 2, max: YEAR + 1 }),
      open: fc.boolean(),
      later: fc.integer({ min: 0, max: 2 }),
      leaf: fc.constantFrom(...LEAF_CODES),
      applicantKind: fc.constantFrom(...APPLICANT_KINDS),
      count,
    })
    .map(({ open, later, leaf, ...group }) => ({
      ...group,
      closedYear: open ? 9999 : group.receivedYear + later,
      outcome: open ? ('' as const) : leaf,
    })),
  { maxLength: 30 },
)

const remedies = fc
  .record({ upheld: count, overturned: count, other: count, pending: count })
  .map((one): RemedyCounts => ({ ...one, total: one.upheld + one.overturned + one.other + one.pending }))

const fees = fc.tuple(count, fc.integer({ min: 1, max: 999_999 })).map(([whole, part]) => {
  const decimals = String(part).padStart(6, '0').replace(/0+$/, '')
  return `${whole}.${decimals}`
})

/** Reports whose relations all hold, with any figures. */
export const balancedReports: fc.Arbitrary<AnnualReport> = fc
  .record({
    groups,
    normativeDocuments: fc.record({ issued: count, repealed: count, inForce: count }),
    decisions: fc.record({ licences: count, penalties: count, coercion: count }),
    fees,
    four: fc.record({ reconsideration: remedies, direct: remedies, afterReconsideration: remedies }),
  })
  .map((drawn) => {
    const regulations = { issued: 0, repealed: 0, inForce: 0 }
    const two = { regulations, normativeDocuments: drawn.normativeDocuments, ...drawn.decisions, fees: drawn.fees }
    return soundReport({ two, three: countTableThreeFromGroups(drawn.groups, YEAR), four: drawn.four })
  })
