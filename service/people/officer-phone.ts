import type { Vault } from '../services'
import type { StaffDoc } from '../store/documents'

/** '' where the officer gave none. Throws SealBroken. */
export function openPhone(vault: Vault, { _id, sealedPhone = '' }: StaffDoc): string {
  return sealedPhone === '' ? '' : vault.open(sealedPhone, phonePlace(_id))
}

export function sealPhone(vault: Vault, phone: string, login: string): string {
  return phone === '' ? '' : vault.seal(phone, phonePlace(login))
}

export function phonePlace(login: string): string {
  return `staff ${login}/phone`
}

/** As the outbox names them. */
export function recipientOf({ _id }: StaffDoc): string {
  return `staff:${_id}`
}
