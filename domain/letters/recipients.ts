import type { CaseState } from '../application/state'
import type { Recipient } from './notice'

/** How a letter speaks to whom it goes to. */
export function addressRecipient(
  to: Recipient,
  { applicantKind, areSeveral }: Pick<CaseState, 'applicantKind'> & { areSeveral: boolean },
): string {
  if (to === 'applicant') return areSeveral ? '你们' : applicantKind === 'person' ? '您' : '贵单位'
  return to === 'agency' ? '贵机关' : '贵方'
}

/** Who is asked or told about an application need not know who made it. */
export function mayKnowApplicant(to: Recipient): boolean {
  return to === 'applicant' || to === 'file'
}
