import { IDENTITY_REMOVED } from '../../domain/words'
import type { FilingDraft } from '../../typings/api'
import type { ApplicationDoc, SealedApplicant } from '../store/documents'
import type { Vault } from './vault'

type StoredApplicant = Pick<ApplicationDoc, 'applicant' | 'receipt' | 'identityRemovedOn'>

/** Not there in what was stored before they were asked for. */
const ADDED = ['agentName', 'agentPhone', 'joint'] as const
const FIELDS = [
  'name',
  'idKind',
  'idNumber',
  'representative',
  'contactName',
  'phone',
  'email',
  'address',
  ...ADDED,
] as const

/** Each field sealed for its own place, so that nothing can be moved to another case or field; '' stays ''. */
export function sealApplicant(vault: Vault, draft: FilingDraft, receipt: string): SealedApplicant {
  return mapFields((field) => (draft[field] ? vault.seal(draft[field], `${receipt}/${field}`) : ''))
}

/** Throws SealBroken. */
export function openApplicant(
  vault: Vault,
  { applicant, receipt, identityRemovedOn }: StoredApplicant,
): SealedApplicant {
  const opened = mapFields((field) => (applicant[field] ? vault.open(applicant[field], `${receipt}/${field}`) : ''))
  return identityRemovedOn ? { ...opened, name: IDENTITY_REMOVED } : opened
}

/** To whom a letter is written: who applied together is answered together. Throws SealBroken. */
export function addresseesOf(vault: Vault, doc: StoredApplicant): string {
  const { name, joint } = openApplicant(vault, doc)
  return [name, ...joint.split(/[\s、，,;；]+/u)].filter((one) => one !== '').join('、')
}

/** All that a list shows of an applicant. Throws SealBroken. */
export function openApplicantName(vault: Vault, { applicant, receipt, identityRemovedOn }: StoredApplicant): string {
  return identityRemovedOn ? IDENTITY_REMOVED : vault.open(applicant.name, `${receipt}/name`)
}

function mapFields(value: (field: keyof SealedApplicant) => string): SealedApplicant {
  return Object.fromEntries(FIELDS.map((field) => [field, value(field)])) as SealedApplicant
}
