import type { Choice, FormInput } from '../../record/form'
import type { CaseState, Consultation } from '../state'

export function isUndelivered({ deliveredOn, answeredOn }: Consultation): boolean {
  return !deliveredOn && !answeredOn
}

export function isUnanswered({ answeredOn }: Consultation): boolean {
  return !answeredOn
}

/** The consultation that a form names, where it is still one of these. */
export function findConsultation(
  { consultations }: Pick<CaseState, 'consultations'>,
  { consultationId }: FormInput,
  isStill: (one: Consultation) => boolean,
): Consultation | undefined {
  return consultations.find((one) => one.consultationId === consultationId && isStill(one))
}

const LONGEST_SUBJECT = 30

export function consultationChoices(consultations: readonly Consultation[]): Choice[] {
  return consultations.map(({ consultationId, party, sentOn, about }) => ({
    value: consultationId,
    label: `${sentOn} 发给${party === 'third' ? '第三方' : '共同制作的机关'}：${about.slice(0, LONGEST_SUBJECT)}`,
  }))
}

/** The consultations with one of them changed. */
export function changeConsultation(
  { consultations }: CaseState,
  id: string,
  change: Partial<Consultation>,
): Pick<CaseState, 'consultations'> {
  return { consultations: consultations.map((one) => (one.consultationId === id ? { ...one, ...change } : one)) }
}
