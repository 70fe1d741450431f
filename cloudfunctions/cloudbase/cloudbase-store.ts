import { setTimeout as sleep } from 'node:timers/promises'
import { type CursorKey, encodeCursor } from '../../service/store/cursor'
import { requireGroup, toCell } from '../../service/store/declared-indexes'
import { type Plan, planOf } from '../../service/store/query-plan'
import type { CollectionName, Doc, Group, GroupCount, Page, Query, Scalar, Store } from '../../service/store/store'
import { transactWithRetry } from './cloudbase-transaction'
import { documentIn, documentWithin } from './document-rows'
import { withPortErrors } from './port-errors'
import { type MakePause, retryOnConflict } from './retry'
import type { CloudDatabase } from './sdk-types'

/** The numbers of `next`, a collection of our own beside those of the schema. */
export const NUMBERS = 'numbers'

/** The Store port on CloudBase's document database, through the SDK as it is published. */
export function openCloudbase(db: CloudDatabase, pause: MakePause = (ms) => sleep(ms)): Store {
  const again = <T>(work: () => Promise<T>) => retryOnConflict(pause, work)
  return {
    get: <T extends Doc>(coll: CollectionName, partition: string, id: string) =>
      again(async () => {
        const { data } = await withPortErrors(db.collection(coll).doc(id).get())
        return documentWithin<T>(partition, data[0])
      }),
    query: <T extends Doc>(coll: CollectionName, query: Query) => again(() => queryPage<T>(db, coll, query)),
    group: (coll, group) => again(() => countGroups(db, coll, group)),
    next: (partition, id) => again(() => nextNumber(db, { partition, id })),
    transact: (partition, fn) => transactWithRetry(db, pause, { partition, fn }),
    close: async () => {},
  }
}

type QueryCondition = object

function conditionsOf(
  db: CloudDatabase,
  { partition, eq = {}, range = {} }: Pick<Query, 'partition' | 'eq' | 'range'>,
) {
  const _ = db.command
  const conditions: QueryCondition[] = [{ partition: _.eq(partition) }]
  for (const [field, value] of Object.entries(eq)) conditions.push({ [field]: _.eq(toCell(value)) })
  for (const [field, bounds] of Object.entries(range)) {
    for (const [bound, value] of Object.entries(bounds) as ['gt' | 'gte' | 'lt' | 'lte', Scalar][]) {
      conditions.push({ [field]: _[bound](toCell(value)) })
    }
  }
  return conditions
}

/** What comes after the last document of the page before, in the order of the page. */
function afterCursor(db: CloudDatabase, { ordered, direction, after }: Plan): QueryCondition[] {
  if (!after) return []
  const _ = db.command
  const beyond = (value: string | number | undefined) => (direction === 'asc' ? _.gt(value) : _.lt(value))
  const [value, id] = ordered ? after : [null, after[0]]
  if (!ordered) return [{ _id: beyond(id) }]
  return [_.or([{ [ordered]: beyond(value ?? '') }, { [ordered]: _.eq(value), _id: beyond(id) }])]
}

async function queryPage<T extends Doc>(db: CloudDatabase, coll: CollectionName, query: Query): Promise<Page<T>> {
  const plan = planOf(coll, query)
  const { ordered, direction, limit } = plan
  const conditions = [...conditionsOf(db, query), ...afterCursor(db, plan)]
  const found = db.collection(coll).where(db.command.and(conditions))
  const sorted = (ordered ? found.orderBy(ordered, direction) : found).orderBy('_id', direction)
  const rows: object[] = (await withPortErrors(sorted.limit(limit + 1).get())).data
  const items = rows.slice(0, limit)
  const next = rows.length > limit ? encodeCursor(keyOf(items.at(-1), ordered)) : null
  return { items: items.map((row) => documentIn<T>(row)).filter((doc) => doc !== null), next }
}

function keyOf(row: unknown, ordered: string | null): CursorKey {
  const fields = ordered ? [ordered, '_id'] : ['_id']
  return fields.map((field) => Reflect.get(Object(row), field) as string | number)
}

type Counted = { key: Record<string, string | number>; count: number }

/** All groups are brought back as one document: of a longer list CloudBase gives the first twenty. */
async function countGroups(db: CloudDatabase, coll: CollectionName, group: Group): Promise<GroupCount[]> {
  requireGroup(coll, group)
  const $ = db.command.aggregate
  const eq = Object.entries(group.eq ?? {}).map(([field, value]) => [field, toCell(value)] as const)
  const key = Object.fromEntries(group.by.map((field, at) => [`by${at}`, `$${field}`]))
  const pipeline = db
    .collection(coll)
    .aggregate()
    .match({ partition: group.partition, ...Object.fromEntries(eq) })
    .group({ _id: key, count: $.sum(1) })
    .group({ _id: null, groups: $.push({ key: '$_id', count: '$count' }) })
  const { data }: { data: { groups: Counted[] }[] } = await withPortErrors(pipeline.end())
  const groups = data[0]?.groups ?? []
  return groups
    .map(({ key: values, count }) => ({ key: group.by.map((_, at) => values[`by${at}`] ?? ''), count }))
    .sort((one, other) => compareKeys(one.key, other.key))
}

/** As the other engines sort: numbers before texts, texts by their bytes. */
function compareKeys(one: Scalar[], other: Scalar[]): number {
  const at = one.findIndex((value, index) => value !== other[index])
  return at < 0 ? 0 : compareScalars(one[at], other[at])
}

function compareScalars(one: Scalar | undefined, other: Scalar | undefined): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  if (typeof one === 'number' || typeof other === 'number') return typeof one === 'number' ? -1 : 1
  return Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other)))
}

async function nextNumber(db: CloudDatabase, key: { partition: string; id: string }): Promise<number> {
  const counter = db.collection(NUMBERS)
  const id = `${key.partition}/${key.id}`
  const counted = await withPortErrors(counter.where({ _id: id }).updateAndReturn({ n: db.command.inc(1) }))
  if (counted.updated) return Number(Reflect.get(Object(counted.doc), 'n'))
  const made = withPortErrors(counter.add({ _id: id, partition: key.partition, n: 0 }))
  // Of several that begin a series at once, one makes it; all of them then count.
  await made.catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'Duplicate')) throw error
  })
  return nextNumber(db, key)
}
