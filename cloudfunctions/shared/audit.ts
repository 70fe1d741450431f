import { randomUUID } from 'node:crypto'
import type { AuditDoc, StaffDoc } from './documents'
import type { Services } from './services'

/** Who did what to whom and why; kept in the transaction that does it. */
export function auditBy(
  { clock }: Services,
  { _id: actor, office, partition }: StaffDoc,
  { what, on, reason = '' }: { what: string; on: string; reason?: string },
): AuditDoc {
  return { _id: randomUUID(), partition, office, at: clock.now(), actor, what, on, reason }
}
