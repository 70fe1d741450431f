import type { Services } from '../services'
import type { MarkDoc } from '../store/documents'
import { INSTALLATION } from '../store/partitions'
import type { CollectionName, Doc, Store } from '../store/store'

/** The districts of this installation: each is a partition of its own. */
export async function districtsOf({ store }: Pick<Services, 'store'>): Promise<string[]> {
  const mark = await store.get<MarkDoc>('marks', INSTALLATION, 'districts')
  return mark ? mark.value.split(',').filter(Boolean) : []
}

/** Offices and officers never move to another district, and there are few of them. */
const REMEMBERED: readonly CollectionName[] = ['offices', 'staff']
/** Where what was found before lies, by collection and id. */
const known = new WeakMap<Store, Map<string, string>>()

/**
 * A document of which only the id is known, as a web address or a login tells it: looked for in every district of the
 * installation at once; an office or an officer that was found before, in its own alone.
 */
export async function findInDistricts<T extends Doc>(
  services: Pick<Services, 'store'>,
  coll: CollectionName,
  id: string,
): Promise<T | null> {
  const { store } = services
  const places = known.get(store) ?? new Map<string, string>()
  known.set(store, places)
  const place = places.get(`${coll}/${id}`)
  const there = place === undefined ? null : await store.get<T>(coll, place, id)
  if (there) return there
  const districts = await districtsOf(services)
  const docs = await Promise.all(districts.map((district) => store.get<T>(coll, district, id)))
  const doc = docs.find((one) => one !== null) ?? null
  if (doc && REMEMBERED.includes(coll)) places.set(`${coll}/${id}`, doc.partition)
  return doc
}
