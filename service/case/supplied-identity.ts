import type { SuppliedIdentity } from '../../domain/application/vocabulary'
import { checkField, type Filing, makeEmptyFiling } from '../../domain/form/check-filing'
import { normalizeId } from '../../domain/identity/identity'
import { ID_KINDS } from '../../domain/words/application'
import { Failure } from '../respond'
import { openApplicant } from '../sealing/seal-applicant'
import type { Vault } from '../sealing/vault'
import type { ApplicationDoc, SealedApplicant, StoredEvent } from '../store/documents'
import { applicantHashOf } from './filing-hash'

/** A document that came with a supplement, as it was typed. */
export type Identity = { idKind: string; idNumber: string }

type ApplicantOnFile = Pick<ApplicationDoc, 'applicant' | 'applicantKind' | 'receipt' | 'identityRemovedOn'>

/** Art. 29, 30: nobody knows yet who applies. Asked of what is sealed: an empty field is stored empty. */
export function lacksIdentity({ applicant }: Pick<ApplicationDoc, 'applicant'>): boolean {
  return applicant.idNumber === ''
}

/** Null where nothing was typed; throws a Failure that names the field where it is no such number, or one is there. */
export function checkedIdentity(doc: ApplicantOnFile, identity: Identity): Identity | null {
  const idNumber = normalizeId(identity.idNumber)
  if (idNumber === '') return null
  if (!lacksIdentity(doc)) throw refuseField('idNumber', '这件申请已经有证件号码，不能用补正改。')
  const idKind = ID_KINDS.find((kind) => kind === identity.idKind)
  if (!idKind) throw refuseField('idKind', '请选择证件类型。')
  const draft: Filing = { ...makeEmptyFiling(), applicantKind: doc.applicantKind, idKind, idNumber }
  for (const field of ['idKind', 'idNumber'] as const) {
    const problem = checkField(field, draft)
    if (problem) throw refuseField(field, `${problem}。`)
  }
  return { idKind, idNumber }
}

function refuseField(field: string, sentence: string): Failure {
  return new Failure('fields', sentence, { [field]: sentence })
}

/** What the event keeps of it: nothing that names anybody. Throws SealBroken. */
export function keptOf(vault: Vault, doc: ApplicantOnFile, identity: Identity): SuppliedIdentity {
  const { idKind: formerIdKind } = openApplicant(vault, doc)
  return { identityHash: identityHashOf(vault, doc.receipt, identity), formerIdKind }
}

export function identityHashOf(vault: Vault, receipt: string, { idKind, idNumber }: Identity): string {
  return vault.fingerprint(`supplied/${receipt}/${idKind}/${normalizeId(idNumber)}`)
}

/** Sealed like what came with the form, and found by the same hash as the other applications of the same person. */
export function withIdentity(vault: Vault, doc: ApplicantOnFile, identity: Identity) {
  const seal = (field: keyof Identity) => vault.seal(identity[field], `${doc.receipt}/${field}`)
  const applicant: SealedApplicant = { ...doc.applicant, idKind: seal('idKind'), idNumber: seal('idNumber') }
  return { applicant, applicantHash: applicantHashOf(vault, identity, doc.receipt) }
}

export function suppliedIn(events: readonly StoredEvent[]) {
  const of = events.find((event) => event.type === 'supplemented' && event.identityHash !== undefined)
  if (of?.type !== 'supplemented') return null
  const { identityHash = '', formerIdKind = '', fileIds = [] } = of
  return { identityHash, formerIdKind, fileIds }
}
