import { normalizeId } from '../../domain/identity/identity'
import { toCanonicalJson } from '../sealing/canonical-json'
import type { Vault } from '../sealing/vault'

/** Fields that a form did not always have. Left empty they change nothing, so that a form sent again is the same form. */
const ADDED: Readonly<Record<string, string>> = {
  through: 'self',
  agentName: '',
  agentPhone: '',
  joint: '',
  authorisation: '',
}

/** The keyed hash of a form as it was sent, kept in its first event. */
export function hashOfFiling(vault: Vault, content: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(content).filter(([name, value]) => ADDED[name] === undefined || !isUnset(name, value))
  return vault.fingerprint(toCanonicalJson(Object.fromEntries(given)))
}

function isUnset(name: string, value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : value === ADDED[name]
}

/** Finds the same applicant without opening anything; whoever gave no number is the same as nobody else. */
export function applicantHashOf(
  vault: Vault,
  { idKind, idNumber }: { idKind: string; idNumber: string },
  receipt: string,
): string {
  return vault.fingerprint(idNumber.trim() === '' ? `nobody/${receipt}` : `${idKind}/${normalizeId(idNumber)}`)
}
