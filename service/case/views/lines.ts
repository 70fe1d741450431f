import { type FilingField, getFieldLabelByName, type WhoApplies } from '../../../domain/form/check-filing'
import { maskAddress, maskEmail, maskId, maskName, maskPhone } from '../../../domain/identity/mask'
import {
  APPLICANT_KIND_WORDS,
  DELIVERY_WORDS,
  FORM_WORDS,
  ID_KIND_WORDS,
  ID_KINDS,
  THROUGH_WORDS,
} from '../../../domain/words'
import type { FileView, Line } from '../../../typings/api'
import { openName } from '../../files/file-entry'
import { readLegibly } from '../../sealing/legible'
import { openApplicant } from '../../sealing/seal-applicant'
import type { Vault } from '../../sealing/vault'
import type { Services } from '../../services'
import type { ApplicationDoc, FileDoc, RequestBody, SealedApplicant } from '../../store/documents'

/** Who applies. Masked unless it is the applicant who looks or an officer who has said why. */
export function applicantLines(vault: Vault, doc: ApplicationDoc, shown: 'open' | 'masked'): Line[] {
  const opened = openApplicant(vault, doc)
  const person = shown === 'open' || doc.identityRemovedOn ? opened : maskApplicant(opened)
  const idKind = ID_KINDS.find((kind) => kind === person.idKind)
  return linesOf({ applicantKind: doc.applicantKind, idKind }, [
    ['applicantKind', APPLICANT_KIND_WORDS[doc.applicantKind]],
    ['through', THROUGH_WORDS[doc.through ?? 'self']],
    ['agentName', person.agentName],
    ['agentPhone', person.agentPhone],
    ['name', person.name],
    ['idKind', idKind && person.idNumber !== '' ? ID_KIND_WORDS[idKind] : ''],
    ['idNumber', person.idNumber],
    ['representative', person.representative],
    ['joint', person.joint],
    ['contactName', person.contactName],
    ['phone', person.phone],
    ['email', person.email],
    ['address', person.address],
  ])
}

function maskApplicant(person: SealedApplicant): SealedApplicant {
  return {
    ...person,
    name: maskName(person.name),
    idNumber: maskId(person.idNumber),
    representative: maskName(person.representative),
    contactName: maskName(person.contactName),
    phone: maskPhone(person.phone),
    email: maskEmail(person.email),
    address: maskAddress(person.address),
    agentName: maskName(person.agentName),
    agentPhone: maskPhone(person.agentPhone),
    joint: person.joint.replace(/[^\s、，,;；]+/gu, maskName),
  }
}

export function requestLines(request: RequestBody, doc: Pick<ApplicationDoc, 'applicantKind'>): Line[] {
  return linesOf(doc, [
    ['description', request.description],
    ['documentNumber', request.documentNumber],
    ['purpose', request.purpose],
    ['form', FORM_WORDS[request.form]],
    ['delivery', DELIVERY_WORDS[request.delivery]],
    ['acceptOther', request.acceptOther ? '接受' : '不接受'],
  ])
}

/** Under the labels of the form; what was left empty is left out. */
function linesOf(of: WhoApplies, rows: [FilingField, string][]): Line[] {
  return rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ label: getFieldLabelByName(name, of), value }))
}

/** What a file is, in the words of the case. */
const WHAT_WORDS: Record<FileDoc['what'], string> = {
  authorisation: '授权委托书',
  proof: '身份证明',
  attachment: '附件',
  answer: '答复附件',
  evidence: '凭证',
  template: '文书模板',
  '': '',
}

export async function fileViews(
  { store, vault }: Services,
  partition: string,
  ids: readonly string[],
): Promise<FileView[]> {
  const docs = await Promise.all([...new Set(ids)].map((id) => store.get<FileDoc>('files', partition, id)))
  return docs.filter((doc) => doc !== null).map((doc) => fileView(vault, doc))
}

export function whatWord({ what }: Pick<FileDoc, 'what'>): string {
  return WHAT_WORDS[what]
}

export function fileView(vault: Vault, doc: FileDoc): FileView {
  const { _id, size, type, what } = doc
  return { id: _id, name: readLegibly(() => openName(vault, doc)), size, type, what: whatWord({ what }) }
}

/** Files of the request and of its supplement. */
export function requestFiles(doc: ApplicationDoc): string[] {
  const supplied = doc.events.flatMap((event) => (event.type === 'supplemented' ? (event.fileIds ?? []) : []))
  return [...doc.proofFiles, ...(doc.authorisation ?? []), ...doc.attachments, ...supplied]
}
