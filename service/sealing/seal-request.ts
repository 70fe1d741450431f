import type { ApplicationDoc, RequestBody, RequestTexts, SealedRequest } from '../store/documents'
import type { Vault } from './vault'

type StoredRequest = Pick<ApplicationDoc, 'receipt' | 'request'>
const TEXTS = ['description', 'documentNumber', 'purpose'] as const satisfies (keyof RequestTexts)[]

export function sealRequest(vault: Vault, request: RequestBody, receipt: string): SealedRequest {
  const { form, delivery, acceptOther } = request
  const sealed = textsBy((field) => vault.seal(request[field], requestFieldPlace(receipt, field)))
  return { form, delivery, acceptOther, sealed }
}

/** Throws SealBroken. */
export function openRequest(vault: Vault, { receipt, request }: StoredRequest): RequestBody {
  const { sealed, ...choices } = request
  return { ...choices, ...textsBy((field) => vault.open(sealed[field], requestFieldPlace(receipt, field))) }
}

/** What tells whether two applications ask for the same. Throws SealBroken. */
export function openComparedTexts(vault: Vault, { receipt, request: { sealed } }: StoredRequest): string {
  const open = (field: 'description' | 'documentNumber') => vault.open(sealed[field], requestFieldPlace(receipt, field))
  return `${open('description')} ${open('documentNumber')}`
}

/** Of which the title of a card is a part. Throws SealBroken. */
export function openDescription(vault: Vault, { receipt, request }: StoredRequest): string {
  return vault.open(request.sealed.description, requestFieldPlace(receipt, 'description'))
}

export function requestPlace(receipt: string, field: string): string {
  return `${receipt}/request/${field}`
}

const requestFieldPlace = (receipt: string, field: keyof RequestTexts) => requestPlace(receipt, field)

function textsBy(value: (field: keyof RequestTexts) => string): RequestTexts {
  const [description, documentNumber, purpose] = TEXTS.map(value) as [string, string, string]
  return { description, documentNumber, purpose }
}
