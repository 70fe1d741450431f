import { verifyAll } from '../../../server/operations/verify'
import type { Row, ServerStore } from '../../../server/store/server-store'
import { filesOf, type Small, storeOf, WATCHED, type Watched } from './small-database'

/** One byte somewhere in what is stored: in a column of a row or in a sealed file. */
export type Place = { coll: Watched | 'file'; id: string; column: string; at: number }

type Content = Pick<Small, 'rows' | 'sealed'>

export function everyPlace(content: Content): Place[] {
  return recordsOf(content).flatMap((record) => placesIn(content, record))
}

/** Grows with each sign-in, under no signature: it only keeps a code from being good twice. */
const LOOSE = /"lastTotp":\d+/

type Record = Pick<Place, 'coll' | 'id'>

/** All that is watched: each row and each sealed file. */
export function recordsOf({ rows, sealed }: Content): Record[] {
  const ofRows = WATCHED.flatMap((coll) => (rows.get(coll) ?? []).map(({ id }) => ({ coll, id })))
  return [...ofRows, ...[...sealed.keys()].map((id) => ({ coll: 'file' as const, id }))]
}

export function placesIn({ rows, sealed }: Content, { coll, id }: Record): Place[] {
  if (coll === 'file') return places({ coll, id, column: '' }, sealed.get(id) ?? '')
  const row = rows.get(coll)?.find((one) => one.id === id)
  return Object.entries(row ?? {}).flatMap(([column, value]) => {
    const text = String(value)
    const [loose = ''] = LOOSE.exec(text) ?? []
    const [from, length] = [Buffer.byteLength(text.slice(0, text.indexOf(loose))), Buffer.byteLength(loose)]
    return places({ coll, id, column }, text).filter(({ at }) => at < from || at >= from + length)
  })
}

function places(where: Omit<Place, 'at'>, content: string | Uint8Array): Place[] {
  return Array.from({ length: Buffer.from(content as string).length }, (_, at) => ({ ...where, at }))
}

export type Twist = (byte: number) => number
/** Another digit or letter, the other case, no UTF-8 any more, a quotation mark. */
export const TWISTS: readonly Twist[] = [
  (byte) => byte ^ 0x01,
  (byte) => byte ^ 0x20,
  (byte) => byte ^ 0x80,
  () => 0x22,
  () => 0x00,
]

function twisted(content: string | Uint8Array, at: number, twist: Twist): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(content as string) as Buffer<ArrayBuffer>
  bytes[at] = twist(bytes[at] ?? 0)
  return bytes
}

/** True where the change changes nothing, or verify names the record it was made in. */
export async function isFound(small: Small, place: Place, twist: Twist): Promise<boolean> {
  const change = changed(small, place, twist)
  if (!change) return true
  const ids = await problemsIn({ ...small, ...change })
  return ids.some((id) => change.names.includes(id))
}

/** `names`: what verify may call the record by. */
type Change = Content & { names: string[] }

/** What is stored with one byte changed; null where the twist leaves it as it is. */
export function changed({ rows, sealed }: Content, { coll, id, column, at }: Place, twist: Twist): Change | null {
  if (coll === 'file') {
    const was = sealed.get(id) ?? Buffer.alloc(0)
    const now = twisted(was, at, twist)
    return now.equals(was) ? null : { rows, sealed: new Map(sealed).set(id, now), names: [id, `files/${id}`] }
  }
  const all = rows.get(coll) ?? []
  const index = all.findIndex((row) => row.id === id)
  const was = all[index]
  if (!was) throw new Error(`${coll} has no ${id}`)
  const value = twisted(String(was[column]), at, twist).toString()
  if (value === String(was[column])) return null
  const now = { ...was, [column]: typeof was[column] === 'number' ? asNumber(value) : value } as Row
  return {
    rows: new Map(rows).set(coll, all.with(index, now)),
    sealed,
    names: [id, `${coll}/${id}`, `${coll}/${now.id}`],
  }
}

/** A column that holds a number holds another one, or a text in its place. */
function asNumber(value: string): number | string {
  return /^\d+$/.test(value) ? Number(value) : value
}

export type Stored = Pick<Small, 'services' | 'vault' | 'rows' | 'sealed'>

/** The ids that verify names. */
export async function problemsIn({ services, vault, rows, sealed }: Stored): Promise<string[]> {
  const store = storeOf(services.store as ServerStore, rows)
  const inMemory = { ...services, store, files: filesOf(services.files, vault, sealed) }
  const keys = { root: Buffer.alloc(0), current: '', master: {}, cookie: Buffer.alloc(0) }
  const { problems } = await verifyAll({ services: inMemory, store, vault, keys })
  return problems.map(({ id }) => id)
}
