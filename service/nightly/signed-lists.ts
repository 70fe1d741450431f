import type { Day } from '../../domain/day'
import { macHolds, withMac } from '../sealing/document-mac'
import type { Services } from '../services'
import type { HeadsDoc } from '../store/documents'
import type { Page } from '../store/store'
import { keyOf, kindOf, lineOf, rowIn, type SignedRow } from './signed-rows'

/** Lines of one document: some hundred kilobytes. */
const LINES = 1_000
/** Lists of one query. */
const LISTS = 10

/** A row and when the night that signed it began to look. */
export type SignedAt = SignedRow & { at: string }

/** Where the chain of lists ends, and every row as it was signed last. */
export type SignedState = {
  seq: number
  mac: string
  day: Day | ''
  at: string
  auditUntil: string
  rows: Map<string, SignedAt>
  /** Since every row was written anew. */
  lines: number
  /** Lists of an earlier version, where no list of this one stands behind them yet. */
  former: SignedRow[]
}

/**
 * The rows as they were signed last, read from the newest list backwards until one that held them all. Lists that are not
 * authentic tell nothing; that they are there, `verify` tells.
 */
export async function readSigned(services: Services, partition: string): Promise<SignedState> {
  const state: SignedState = {
    seq: 0,
    mac: '',
    day: '',
    at: '',
    auditUntil: '',
    lines: 0,
    rows: new Map(),
    former: [],
  }
  let part = 0
  for await (const list of listsBackwards(services, partition)) {
    takeEnd(state, list)
    if (!macHolds(services.vault, 'heads', list)) continue
    if (list.seq === undefined) return withFormer(services, partition, state)
    takeRows(state, list)
    part = partAfter(part, list)
    if (part === 1) return state
  }
  return state
}

/** The part of a whole list that is read, going backwards: its last one begins it; 0 for a list of changes. */
function partAfter(later: number, { part = 0, parts = 0 }: HeadsDoc): number {
  return part === parts || part === later - 1 ? part : 0
}

/** An earlier version wrote every application anew each day, and no list named the one before it. */
async function withFormer(services: Services, partition: string, state: SignedState): Promise<SignedState> {
  for await (const list of listsBackwards(services, partition)) {
    const { seq, _id, mac } = list
    if (seq !== undefined || !macHolds(services.vault, 'heads', list)) continue
    if (state.former.length === 0) takeRows(state, list)
    state.former.push({ kind: 'heads', id: _id, version: 0, content: mac })
    if (state.seq > 0) return state
  }
  return state
}

async function* listsBackwards({ store }: Services, partition: string): AsyncGenerator<HeadsDoc> {
  let cursor: string | null = null
  do {
    const order: [string, 'desc'] = ['day', 'desc']
    const page: Page<HeadsDoc> = await store.query<HeadsDoc>('heads', {
      partition,
      order,
      limit: LISTS,
      ...(cursor && { cursor }),
    })
    yield* page.items
    cursor = page.next
  } while (cursor)
}

function takeEnd(state: SignedState, { seq = 0, mac, day, at = '', auditUntil = '' }: HeadsDoc): void {
  if (state.day === '') Object.assign(state, { seq, mac, day, at, auditUntil })
}

function takeRows(state: SignedState, { heads, at = '', parts = 0 }: HeadsDoc): void {
  const lines = heads.split('\n').filter(Boolean)
  if (parts === 0) state.lines += lines.length
  // Of two lines about one row the later counts, and this goes backwards.
  for (const line of lines.reverse()) {
    const row = rowIn(line)
    const key = keyOf(row)
    if (!kindOf(row.kind)?.isOnlyVerified && !state.rows.has(key)) state.rows.set(key, { ...row, at })
  }
}

/** A list to be written: where it follows, and what it says. */
export type NewList = Pick<SignedState, 'seq' | 'mac' | 'at' | 'auditUntil'> & {
  day: Day
  rows: SignedRow[]
  isWhole: boolean
}

/** Lists are found by their day, so none has an earlier one than the list before it, wherever a clock was set back. */
export function dayOfNext({ day }: Pick<SignedState, 'day'>, today: Day): Day {
  return day !== '' && day > today ? day : today
}

/** The documents of a list, each with the MAC of the one before it. */
export function listDocs({ vault }: Services, partition: string, list: NewList): HeadsDoc[] {
  const { rows, isWhole, at, auditUntil, day } = list
  const parts = Math.max(1, Math.ceil(rows.length / LINES))
  const docs: HeadsDoc[] = []
  for (let part = 1; part <= parts; part += 1) {
    const seq = list.seq + part
    const lines = rows.slice((part - 1) * LINES, part * LINES).map(lineOf)
    const doc = withMac(vault, 'heads', {
      _id: `${partition}/list-${String(seq).padStart(8, '0')}`,
      partition,
      day,
      heads: lines.join('\n'),
      seq,
      before: docs.at(-1)?.mac ?? list.mac,
      at,
      auditUntil: part === parts ? auditUntil : '',
      part: isWhole ? part : 0,
      parts: isWhole ? parts : 0,
    })
    docs.push(doc)
  }
  return docs
}
