import type { ApplicantKind } from '../application/events'
import type { Delivery, IdKind, InformationForm } from '../labels/application'

/** What a resident types (Art. 29). Empty string = not given; files by the id of their upload. */
export type Filing = {
  applicantKind: ApplicantKind
  name: string
  idKind: IdKind
  idNumber: string
  representative: string
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
export type FilingField = keyof Filing

export function emptyDraft(): Filing {
  return {
    applicantKind: 'person',
    name: '',
    idKind: 'id-card',
    idNumber: '',
    representative: '',
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

export function isOrganisation({ applicantKind }: Pick<Filing, 'applicantKind'>): boolean {
  return applicantKind !== 'person'
}

/**
 * A body without a credit code (an owners' committee, say) stands in 'other' and names another document;
 * a sole trader (个体工商户) is a person and may show the code of the business.
 */
export function idKindsFor(kind: ApplicantKind): readonly IdKind[] {
  if (kind === 'person') return ['id-card', 'passport', 'other-id', 'credit-code']
  return kind === 'other' ? ['credit-code', 'other-id'] : ['credit-code']
}
