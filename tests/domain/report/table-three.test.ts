import fc from 'fast-check'
import { NEVER } from '../../../domain/application/columns'
import { APPLICANT_KINDS } from '../../../domain/application/vocabulary'
import { addDays, yearOf } from '../../../domain/day'
import { LEAF_CODES } from '../../../domain/outcome/outcomes'
import { REPORT_COLUMNS, ROW_CODES } from '../../../domain/report/report-rows'
import {
  type CaseGroup,
  ClosedBeforeReceived,
  type CountedCase,
  countTableThreeFromGroups,
  countTableThreeOfCases,
  countUnconfirmed,
  listCasesInCell,
  parseTableThreeCell,
} from '../../../domain/report/table-three'

const YEAR = 2025

const cases: fc.Arbitrary<CountedCase[]> = fc.array(
  fc
    .record({
      kind: fc.constantFrom(...APPLICANT_KINDS),
      start: fc.option(fc.integer({ min: 0, max: 1460 })),
      length: fc.option(fc.integer({ min: 0, max: 700 })),
      leaf: fc.constantFrom(...LEAF_CODES),
    })
    .map(({ kind, start, length, leaf }) => ({
      id: 'x',
      applicantKind: kind,
      receivedOn: start === null ? null : addDays('2023-01-01', start),
      closedOn: length === null ? null : addDays('2023-01-01', (start ?? 0) + length),
      outcome: length === null ? null : leaf,
    })),
  { maxLength: 60 },
)

const business: CountedCase = {
  id: '15',
  applicantKind: 'business',
  receivedOn: '2025-12-04',
  closedOn: '2026-01-04',
  outcome: '3.1',
}

/** As they are stored: without receipt there is neither a year of receipt nor an outcome. */
function groupsOf(all: readonly CountedCase[]): CaseGroup[] {
  return all.map(({ receivedOn, closedOn, outcome, applicantKind }) => ({
    receivedYear: receivedOn ? yearOf(receivedOn) : NEVER,
    closedYear: closedOn ? yearOf(closedOn) : NEVER,
    outcome: receivedOn && outcome ? outcome : '',
    applicantKind,
    count: 1,
  }))
}

describe('table three', () => {
  it('counts an application answered after New Year in the same column of both years', () => {
    const [first, second] = [
      countTableThreeOfCases([business], 2025).rows,
      countTableThreeOfCases([business], 2026).rows,
    ]
    expect([first.N.business, first.F.business, first['3.7'].total]).toEqual([1, 1, 0])
    expect([second.N.total, second.P.business, second['3.1'].business, second.F.total]).toEqual([0, 1, 1, 0])
  })

  it('counts an unconfirmed application nowhere', () => {
    const { rows } = countTableThreeOfCases([{ ...business, receivedOn: null, closedOn: null, outcome: null }], 2025)
    expect(ROW_CODES.map((row) => rows[row].total)).toEqual(ROW_CODES.map(() => 0))
  })

  it('opens no cell to what was closed without an outcome', () => {
    const [withdrawn] = groupsOf([{ ...business, outcome: null }])
    expect(listCasesInCell([withdrawn!], 2026, { row: '3.7', column: 'total' })).toEqual([])
  })

  it('leaves out, and counts by itself, what is neither received nor closed', () => {
    const group = { ...groupsOf([business])[0]!, count: 5 }
    const open = { ...group, closedYear: NEVER }
    const unconfirmed = { ...open, receivedYear: NEVER }
    const withdrawn = { ...group, receivedYear: NEVER }
    expect(countUnconfirmed([group, open, withdrawn, unconfirmed, { ...unconfirmed, count: 2 }])).toBe(7)
    expect(countUnconfirmed([])).toBe(0)
  })

  it('refuses an application closed before it was received', () => {
    const broken = { ...business, closedOn: '2024-01-04' }
    expect(() => countTableThreeOfCases([broken], 2025)).toThrow(ClosedBeforeReceived)
    expect(() => countTableThreeOfCases([broken], 2025)).toThrow(
      expect.objectContaining({ name: 'ClosedBeforeReceived', message: '15' }),
    )
  })

  it('balances in all seven columns over random histories', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const { rows } = countTableThreeOfCases(all, YEAR)
        for (const column of REPORT_COLUMNS) {
          expect(rows.N[column] + rows.P[column]).toBe(rows['3.7'][column] + rows.F[column])
        }
      }),
    )
  })

  it('brings forward what the year before carried forward, column by column', () => {
    fc.assert(
      fc.property(cases, (all) => {
        expect(countTableThreeOfCases(all, YEAR).rows.P).toEqual(countTableThreeOfCases(all, YEAR - 1).rows.F)
      }),
    )
  })

  it('opens every cell to exactly the cases it counts', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const { rows } = countTableThreeOfCases(all, YEAR)
        const counted = ROW_CODES.map((row) =>
          REPORT_COLUMNS.map((column) => listCasesInCell(groupsOf(all), YEAR, { row, column }).length),
        )
        expect(counted).toEqual(ROW_CODES.map((row) => REPORT_COLUMNS.map((column) => rows[row][column])))
      }),
      { numRuns: 40 },
    )
  })

  it('is the same from grouped counts as from cases', () => {
    fc.assert(
      fc.property(cases, (all) => {
        expect(countTableThreeFromGroups(groupsOf(all), YEAR)).toEqual(countTableThreeOfCases(all, YEAR))
      }),
    )
  })
})

describe('address of a cell', () => {
  it('names a row and a column of table three', () => {
    expect(parseTableThreeCell('3.3.1/public-interest')).toEqual({ row: '3.3.1', column: 'public-interest' })
  })

  it.each(['3.3/person', 'N/nobody', 'two/fees/amount', ''])('is nothing for %j', (at) => {
    expect(parseTableThreeCell(at)).toBeNull()
  })
})
