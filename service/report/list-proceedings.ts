import { fold } from '../../domain/application/fold'
import type { Proceeding } from '../../domain/application/state'
import { describePlace } from '../../domain/report/cell-place'
import { listProceedingsInCell, type TableFourCell } from '../../domain/report/table-four'
import { type CalendarToday, type Scene, sceneOf } from '../case/case-scene'
import { withoutTexts } from '../sealing/seal-events'
import type { Services } from '../services'
import type { ApplicationDoc, OfficeDoc } from '../store/documents'
import { everyDoc } from '../store/every-document'

/** A proceeding with the case it is about. */
export type Disputed = Proceeding & { scene: Scene }

type OfficeKey = Pick<OfficeDoc, '_id' | 'partition'>

/** Every 复议 and 诉讼 over replies of an office: one query finds their cases. */
function disputedDocs({ store }: Pick<Services, 'store'>, { _id, partition }: OfficeKey): Promise<ApplicationDoc[]> {
  return everyDoc<ApplicationDoc>(store, 'applications', { partition, eq: { office: _id, disputed: true } })
}

/** What table four counts. */
export async function proceedingsOf(services: Pick<Services, 'store'>, office: OfficeKey): Promise<Proceeding[]> {
  const docs = await disputedDocs(services, office)
  return docs.flatMap(({ events }) => [...fold(withoutTexts(events)).proceedings])
}

export async function disputedIn(
  services: Pick<Services, 'store'>,
  office: OfficeKey,
  on: CalendarToday,
): Promise<Disputed[]> {
  return (await disputedDocs(services, office)).flatMap((doc) => {
    const scene = sceneOf(doc, on)
    return scene.state.proceedings.map((proceeding) => ({ ...proceeding, scene }))
  })
}

/** The cases of a cell of table four, each once, and how many proceedings it counts. */
export function casesOfFour(disputed: readonly Disputed[], year: number, cell: TableFourCell) {
  const counted = listProceedingsInCell(disputed, year, cell)
  const scenes = new Map(counted.map(({ scene }) => [scene.doc._id, scene]))
  const where = { table: 'four', row: cell.group, column: cell.column } as const
  const cases = scenes.size === counted.length ? '' : `，涉及申请${scenes.size}件`
  return { title: `${year}年 ${describePlace(where)}（${counted.length}件${cases}）`, scenes: [...scenes.values()] }
}
