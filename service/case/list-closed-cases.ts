import type { LeafCode } from '../../domain/outcome/outcomes'
import type { Services } from '../services'
import type { StaffDoc } from '../store/documents'
import { everyDoc } from '../store/every-document'
import type { ListedDoc } from './listed-case'

type Wanted = { year: number; leaves: readonly LeafCode[] }

/**
 * The cases of an office that were closed in a year and whose reply may be one of `leaves`: the outcome column keeps the
 * first reply, so every disputed one is among them and the caller looks at the reply that stands.
 */
export async function closedIn(
  { store }: Services,
  { partition, office }: Pick<StaffDoc, 'partition' | 'office'>,
  { year, leaves }: Wanted,
): Promise<ListedDoc[]> {
  const asked = [...leaves.map((outcome) => ({ office, closedYear: year, outcome })), { office, disputed: true }]
  const found = await Promise.all(asked.map((eq) => everyDoc<ListedDoc>(store, 'applications', { partition, eq })))
  const docs = new Map(found.flat().map((doc) => [doc._id, doc]))
  return [...docs.values()].filter(({ closedYear }) => closedYear === year)
}
