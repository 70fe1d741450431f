import type { ApplicantKind } from '../application/vocabulary'
import type { Delivery, IdKind, InformationForm, Through } from '../words/application'

/**
 * What a resident types (Art. 29). Empty string = not given; files by the id of their upload. The names of the fields are
 * also the keys of `fields` in a refusal.
 */
export type FilingDraft = {
  applicantKind: ApplicantKind
  /** Who fills it in: the applicant, an agent by written authority, or somebody who helps. */
  through: Through
  agentName: string
  agentPhone: string
  /** Files of the written authority of an agent. */
  authorisation: string[]
  name: string
  idKind: IdKind
  idNumber: string
  /** Of an organisation: its legal representative and its contact person. */
  representative: string
  /** Others who apply with the first-named, whose kind decides the column. */
  joint: string
  contactName: string
  phone: string
  email: string
  address: string
  description: string
  documentNumber: string
  purpose: string
  form: InformationForm
  delivery: Delivery
  acceptOther: boolean
  proofFiles: string[]
  attachments: string[]
}
export type FilingField = keyof FilingDraft

export function makeEmptyFiling(): FilingDraft {
  return {
    applicantKind: 'person',
    through: 'self',
    agentName: '',
    agentPhone: '',
    authorisation: [],
    name: '',
    idKind: 'id-card',
    idNumber: '',
    representative: '',
    joint: '',
    contactName: '',
    phone: '',
    email: '',
    address: '',
    description: '',
    documentNumber: '',
    purpose: '',
    form: 'electronic',
    delivery: 'online',
    acceptOther: true,
    proofFiles: [],
    attachments: [],
  }
}

export function isOrganisation({ applicantKind }: Pick<FilingDraft, 'applicantKind'>): boolean {
  return applicantKind !== 'person'
}

/**
 * A body without a credit code (an owners' committee, say) stands in 'other' and names another document;
 * a sole trader (个体工商户) is a person and may show the code of the business.
 */
export function listIdKinds(kind: ApplicantKind): readonly IdKind[] {
  if (kind === 'person') return ['id-card', 'passport', 'other-id', 'credit-code']
  return kind === 'other' ? ['credit-code', 'other-id'] : ['credit-code']
}

/** What was typed for somebody who acts for the applicant counts only while somebody does. */
export function removeUnaskedFields<F extends FilingDraft>(filing: F): F {
  const { through } = filing
  if (through === 'agent') return filing
  return { ...filing, authorisation: [], ...(through === 'self' && { agentName: '', agentPhone: '' }) }
}
