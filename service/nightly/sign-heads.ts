import { addTime } from '../instant'
import type { Services } from '../services'
import { auditEntry } from '../store/audit-entry'
import type { AuditDoc, HeadsDoc, OfficeDoc } from '../store/documents'
import { everyDoc, everyPage } from '../store/every-document'
import { type CollectionName, type Doc, Duplicate, type Query } from '../store/store'
import { auditedOffices, differenceOf, findUnexplained, type SignedDifference, wordsOf } from './compare-signed'
import { dayOfNext, listDocs, readSigned, type SignedState } from './signed-lists'
import { keyOf, rowsOf, type SignedRow } from './signed-rows'

/** What the night signed, and what it would not sign because it went back or is gone. */
export type Signing = { signed: number; refused: number }

/** By office: what belongs to one. */
const OF_OFFICES = ['applications', 'corrections', 'reports', 'settings', 'staff'] as const
const OF_DISTRICT = ['calendars', 'localDays'] as const
/** An entry of the audit that is younger may not have been kept yet when the night looks. */
const SETTLED_MINUTES = 10
/** From so many lines of changes on, and once they are more than the rows, every row is written anew. */
const FEWEST_LINES = 1_000

/**
 * Compares every row with how it was signed last, and appends to the chain of lists what is new. What went back or is
 * gone is not signed: it stays in the lists as it was, is told in the log, in the audit and by `verify`, and stays told
 * until an administrator accepts it. Whoever removes or rolls back a row without the key is found the next morning.
 */
export async function signHeads(services: Services, partition: string): Promise<Signing> {
  const at = services.clock.now()
  const state = await readSigned(services, partition)
  const { rows, differences, seen } = await compareRows(services, partition, state)
  const wrong = await findUnexplained(services, partition, differences)
  const keys = new Set(wrong.map(({ signed }) => keyOf(signed)))
  const lawful = differences.filter(({ signed }) => !keys.has(keyOf(signed)))
  const found = wrong.filter((one) => !isOpen(state, one))
  const auditUntil = addTime(at, -SETTLED_MINUTES, 'minute')
  const changes = [
    ...(state.seq === 0 ? state.former : []),
    ...rows,
    ...lawful.map(({ signed, now }) => now ?? { ...signed, version: -1, content: '' }),
    ...found.map((one) => findingOf(one, services.clock.today())),
    ...(await auditRows(services, partition, { after: state.auditUntil, until: auditUntil })),
  ]
  for (const one of found) await recordDifference(services, partition, one)
  await appendList(services, partition, { state, changes, at, auditUntil })
  if (wrong.length > 0) services.log.write('error', { what: 'heads-refused', count: wrong.length })
  return { signed: seen - wrong.length, refused: wrong.length }
}

type Looked = { rows: SignedRow[]; differences: SignedDifference[]; seen: number }

/** New or grown rows, what differs from how it was signed, and how many rows there are. */
async function compareRows(services: Services, partition: string, { rows: signed }: SignedState): Promise<Looked> {
  const [rows, differences]: [SignedRow[], SignedDifference[]] = [[], []]
  const seen = new Set<string>()
  for await (const { row, doc } of everyRow(services, partition)) {
    const key = keyOf(row)
    seen.add(key)
    const before = signed.get(key)
    const difference = before ? differenceOf(before, row, doc) : null
    if (difference) differences.push(difference)
    else if (!before || before.version !== row.version || before.content !== row.content) rows.push(row)
  }
  for (const [key, before] of signed) {
    const difference = seen.has(key) || before.kind === 'finding' ? null : differenceOf(before, null, null)
    if (difference) differences.push(difference)
  }
  return { rows, differences, seen: seen.size }
}

type RowWithDoc = { row: SignedRow; doc: Doc | null }

/** A page at a time: of a district's cases nothing is kept but a line each. */
async function* everyRow(services: Services, partition: string): AsyncGenerator<RowWithDoc> {
  const { store } = services
  const offices = await everyDoc<OfficeDoc>(store, 'offices', { partition, eq: { district: partition } })
  for (const office of offices) {
    for (const row of rowsOf(services.vault, 'offices', office)) yield { row, doc: null }
    for (const coll of OF_OFFICES) yield* rowsIn(services, coll, { partition, eq: { office: office._id } })
  }
  for (const coll of OF_DISTRICT) yield* rowsIn(services, coll, { partition })
  for (const { key, count } of await store.group('audit', { partition, by: ['office'] })) {
    yield { row: { kind: 'audit-count', id: String(key[0]), version: count, content: '' }, doc: null }
  }
}

async function* rowsIn({ store, vault }: Services, coll: CollectionName, query: Query): AsyncGenerator<RowWithDoc> {
  for await (const docs of everyPage<Doc>(store, coll, query)) {
    for (const doc of docs) for (const row of rowsOf(vault, coll, doc)) yield { row, doc }
  }
}

type Between = { after: string; until: string }

/** The entries of the audit since the last list, each signed once. */
async function auditRows(services: Services, partition: string, { after, until }: Between): Promise<SignedRow[]> {
  const rows: SignedRow[] = []
  if (until <= after) return rows
  for (const office of await auditedOffices(services, partition)) {
    const query = { partition, eq: { office }, range: { at: { gt: after, lte: until } } }
    for await (const docs of everyPage<AuditDoc>(services.store, 'audit', query)) {
      rows.push(...docs.flatMap((doc) => rowsOf(services.vault, 'audit', doc)))
    }
  }
  return rows
}

function isOpen({ rows }: SignedState, { signed }: SignedDifference): boolean {
  return rows.get(keyOf({ kind: 'finding', id: findingId(signed) }))?.version === 1
}

/** Open as 1, accepted as 0. */
export function findingOf({ signed, wrong }: SignedDifference, day: string): SignedRow {
  return { kind: 'finding', id: findingId(signed), version: 1, content: `${wrong} ${day}` }
}

export function findingId({ kind, id }: Pick<SignedRow, 'kind' | 'id'>): string {
  return `${kind} ${id}`
}

async function recordDifference(services: Services, partition: string, difference: SignedDifference): Promise<void> {
  const reason = wordsOf(difference)
  const what = { what: 'heads.refused', on: difference.signed.id, reason }
  const entry = auditEntry(services, { partition, office: '', actor: 'nightly', ...what })
  await services.store.transact(partition, (tx) => tx.create<AuditDoc>('audit', entry))
}

type Appending = Pick<SignedState, 'at' | 'auditUntil'> & { state: SignedState; changes: SignedRow[] }

/** At least one list a day; a second run of the day appends what changed since. */
async function appendList(
  services: Services,
  partition: string,
  { state, changes, at, auditUntil }: Appending,
): Promise<void> {
  const day = dayOfNext(state, services.clock.today())
  if (changes.length === 0 && state.seq > 0 && state.day === day) return
  const isWhole = state.seq === 0 || state.lines + changes.length > Math.max(FEWEST_LINES, state.rows.size)
  const rows = isWhole ? wholeOf(state, changes) : changes
  const until = auditUntil > state.auditUntil ? auditUntil : state.auditUntil
  const { seq, mac } = state
  for (const doc of listDocs(services, partition, { seq, mac, day, at, auditUntil: until, rows, isWhole })) {
    if (!(await storeList(services, doc))) return
  }
}

function wholeOf({ rows }: SignedState, changes: readonly SignedRow[]): SignedRow[] {
  const all = new Map<string, SignedRow>(rows)
  for (const row of changes) all.set(keyOf(row), row)
  return [...all.values()]
}

/** False where another night of the same installation has signed meanwhile. */
async function storeList({ store }: Services, doc: HeadsDoc): Promise<boolean> {
  try {
    await store.transact(doc.partition, (tx) => tx.create<HeadsDoc>('heads', doc))
    return true
  } catch (error) {
    if (error instanceof Duplicate) return false
    throw error
  }
}
