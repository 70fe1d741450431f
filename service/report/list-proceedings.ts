import { describePlace } from '../../domain/report/cell-place'
import { type CountedProceeding, listProceedingsInCell, type TableFourCell } from '../../domain/report/table-four'
import type { ListedDoc } from '../case/listed-case'
import type { Services } from '../services'
import type { OfficeDoc } from '../store/documents'
import { everyDoc } from '../store/every-document'

/** A proceeding with the case it is about. */
export type Disputed = CountedProceeding & { doc: ListedDoc }

type OfficeKey = Pick<OfficeDoc, '_id' | 'partition'>

/** Every 复议 and 诉讼 over replies of an office, which table four counts: one query finds the cards of their cases. */
export async function listDisputed(
  { store }: Pick<Services, 'store'>,
  { _id, partition }: OfficeKey,
): Promise<Disputed[]> {
  const docs = await everyDoc<ListedDoc>(store, 'applications', { partition, eq: { office: _id, disputed: true } })
  return docs.flatMap((doc) => (doc.card.proceedings ?? []).map((proceeding) => ({ ...proceeding, doc })))
}

/** The cases of a cell of table four, each once, and how many proceedings it counts. */
export function casesOfFour(disputed: readonly Disputed[], year: number, cell: TableFourCell) {
  const counted = listProceedingsInCell(disputed, year, cell)
  const docs = new Map(counted.map(({ doc }) => [doc._id, doc]))
  const where = { table: 'four', row: cell.group, column: cell.column } as const
  const cases = docs.size === counted.length ? '' : `，涉及申请${docs.size}件`
  return { title: `${year}年 ${describePlace(where)}（${counted.length}件${cases}）`, docs: [...docs.values()] }
}
