import type { Services } from '../services'
import { auditEntry } from '../store/audit-entry'
import type { AuditDoc, HeadsDoc } from '../store/documents'
import type { Doc } from '../store/store'
import { dayOfNext, listDocs, readSigned, type SignedAt } from './signed-lists'
import { keyOf, kindOf, rowsOf, type SignedRow } from './signed-rows'

/** What the night found and nobody has accepted yet. `wrong` and the day it was found are in its `content`. */
export function openFindings(rows: ReadonlyMap<string, SignedAt>): SignedAt[] {
  return [...rows.values()].filter(({ kind, version }) => kind === 'finding' && version === 1)
}

/** The row that a finding is about, by its kind and id. */
export function rowOfFinding({ id }: SignedRow): Pick<SignedRow, 'kind' | 'id'> {
  const [kind = '', ...rest] = id.split(' ')
  return { kind: kind as SignedRow['kind'], id: rest.join(' ') }
}

/**
 * An administrator takes these rows as they stand now, and says why: the next night compares with that. The list and the
 * entry of the audit are kept together. Answers the ids of what was accepted.
 */
export async function acceptFindings(
  services: Services,
  partition: string,
  { ids, reason }: { ids: readonly string[]; reason: string },
): Promise<string[]> {
  const state = await readSigned(services, partition)
  const findings = openFindings(state.rows).filter((one) => ids.includes(rowOfFinding(one).id))
  if (findings.length === 0) return []
  const rows: SignedRow[] = []
  for (const finding of findings) {
    rows.push({ ...finding, version: 0 }, await rowNow(services, partition, rowOfFinding(finding)))
  }
  const day = dayOfNext(state, services.clock.today())
  const list = { ...state, day, at: services.clock.now(), rows, isWhole: false }
  const entries = findings.map((finding) => {
    const what = { what: 'heads.accept', on: rowOfFinding(finding).id, reason }
    return auditEntry(services, { partition, office: '', actor: 'console', ...what })
  })
  await services.store.transact(partition, async (tx) => {
    for (const doc of listDocs(services, partition, list)) await tx.create<HeadsDoc>('heads', doc)
    for (const entry of entries) await tx.create<AuditDoc>('audit', entry)
  })
  return findings.map((finding) => rowOfFinding(finding).id)
}

/** A row as it stands now; with version -1 where it is not there. */
export async function rowNow(
  { store, vault }: Services,
  partition: string,
  { kind, id }: Pick<SignedRow, 'kind' | 'id'>,
): Promise<SignedRow> {
  const gone = { kind, id, version: -1, content: '' }
  if (kind === 'audit-count') {
    const groups = await store.group('audit', { partition, by: ['office'] })
    return { ...gone, version: groups.find(({ key }) => key[0] === id)?.count ?? -1 }
  }
  const coll = kindOf(kind)?.coll
  const doc = coll ? await store.get<Doc>(coll, partition, id) : null
  const rows = coll && doc ? rowsOf(vault, coll, doc) : []
  return rows.find((row) => keyOf(row) === keyOf({ kind, id })) ?? gone
}
