import { APPLICANT_KINDS } from '../../application/vocabulary'
import { nameColumn } from '../cell-place'
import type { Problem, ReportColumn, ReportTables } from '../report'
import { DOCUMENT_ROWS, REMEDY_GROUPS, TABLE_TWO } from '../report-rows'

type ComparedTables = { tables: ReportTables; previous: ReportTables }

/** X4 (total) and X5 (each kind of applicant): what is brought forward is what last year carried forward. */
export function checkCarried({ tables, previous }: ComparedTables): Problem[] {
  const differs = (column: ReportColumn, rule: 'X4' | 'X5'): Problem[] => {
    const forward = tables.three.rows.P[column]
    const carried = previous.three.rows.F[column]
    if (forward === carried) return []
    const message = `${nameColumn(column)}一列：本年“上年结转”填 ${forward}，上年“结转下年度继续办理”是 ${carried}，不相等`
    return [{ rule, level: 'error', where: { table: 'three', row: 'P', column }, message }]
  }
  return [...differs('total', 'X4'), ...APPLICANT_KINDS.flatMap((kind) => differs(kind, 'X5'))]
}

/** X7: what was pending last year must appear this year, decided or still pending. */
export function checkPending({ tables, previous }: ComparedTables): Problem[] {
  return REMEDY_GROUPS.flatMap(([group, label]) => {
    const { upheld, overturned, other, pending } = tables.four[group]
    const seen = upheld + overturned + other + pending
    const before = previous.four[group].pending
    if (before <= seen) return []
    const message = `${label}：上年尚未审结 ${before} 件，本年各项结果与尚未审结合计只有 ${seen} 件`
    return [{ rule: 'X7', level: 'warning', where: { table: 'four', row: group, column: 'pending' }, message }]
  })
}

/** X8: in force this year = in force last year + issued − repealed; expiry and revision may explain a difference. */
export function checkInForce({ tables, previous }: ComparedTables): Problem[] {
  return DOCUMENT_ROWS.flatMap((row) => {
    const { issued, repealed, inForce } = tables.two[row]
    const before = previous.two[row].inForce
    const expected = before + issued - repealed
    if (expected === inForce) return []
    const label = TABLE_TWO[0].rows.find(([code]) => code === row)?.[1]
    const message = `${label}：上年有效 ${before} + 本年制发 ${issued} − 本年废止 ${repealed} = ${expected}，现行有效填 ${inForce}，请核对`
    return [{ rule: 'X8', level: 'warning', where: { table: 'two', row, column: 'inForce' }, message }]
  })
}
