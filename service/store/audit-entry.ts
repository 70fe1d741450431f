import { randomUUID } from 'node:crypto'
import { withMac } from '../sealing/document-mac'
import type { Services } from '../services'
import type { AuditDoc, StaffDoc } from './documents'

/** Who did what to whom and why; kept in the transaction that does it. */
export function auditBy(
  services: Pick<Services, 'vault' | 'clock'>,
  { _id: actor, office, partition }: StaffDoc,
  { what, on, reason = '' }: { what: string; on: string; reason?: string },
): AuditDoc {
  return auditEntry(services, { partition, office, actor, what, on, reason })
}

type AuditFields = Pick<AuditDoc, 'partition' | 'office' | 'actor' | 'what' | 'on'> & { reason: string }

/** A line of the audit, of this moment. Its reason is sealed: an officer may name the applicant in it. */
export function auditEntry(
  { vault, clock }: Pick<Services, 'vault' | 'clock'>,
  { reason, ...entry }: AuditFields,
): AuditDoc {
  const _id = randomUUID()
  const sealedReason = vault.seal(reason, auditPlace(_id))
  return withMac(vault, 'audit', { _id, ...entry, at: clock.now(), sealedReason })
}

/** Throws SealBroken. */
export function openReason({ vault }: Pick<Services, 'vault'>, { _id, sealedReason }: AuditDoc): string {
  return vault.open(sealedReason, auditPlace(_id))
}

export function auditPlace(id: string): string {
  return `audit ${id}/reason`
}
