import type { Timeline } from '../clock/timeline'
import type { FactSource } from '../outcome/shape'
import { describeLack } from '../words/application'
import type { CaseState, Consultation } from './state'

/** What the case already knows of a letter's facts, so that nobody types it again. '' = not known. */
export function factsOfCase(state: CaseState, timeline: Timeline): Record<FactSource, string> {
  const { searches, supplement, reasons } = state
  const fee = state.fee?.cancelledOn ? null : state.fee
  const [earlier] = state.earlierReplies
  const [asked] = thirdParties(state)
  return {
    'search-scope': searches.map(({ scope }) => scope).join('；'),
    'search-method': searches.map(({ method }) => method).join('；'),
    'supplement-requested-on': supplement?.requestedOn ?? '',
    'supplement-due-on': supplement?.dueOn ?? '',
    'supplement-lacking': describeLack(supplement?.lacking ?? []),
    'supplemented-on': supplement?.suppliedOn ?? '',
    'consultation-sent-on': asked?.sentOn ?? '',
    'third-party-opinion': asked ? opinionInLetter(asked) : '',
    'third-party-told-on': thirdParties(state).find(({ toldOn }) => toldOn)?.toldOn ?? '',
    'earlier-reply-number': earlier?.number ?? '',
    'earlier-reply-issued-on': '',
    'earlier-reply-on': earlier?.servedOn ?? '',
    'reasons-requested-on': reasons?.requestedOn ?? '',
    'fee-issued-on': fee?.issuedOn ?? '',
    'fee-delivered-on': fee?.deliveredOn ?? '',
    'fee-due-on': timeline.paymentDueOn ?? '',
    'fee-yuan': fee ? String(fee.yuan) : '',
    'withdrawn-on': state.events.find((event) => event.type === 'withdrawn')?.on ?? '',
  }
}

export function thirdParties({ consultations }: CaseState): Consultation[] {
  return consultations.filter(({ party }) => party === 'third')
}

/** Art. 32: as a letter that withholds may restate it; '' where the answer is no ground to withhold. */
export function opinionInLetter({ opinion, reasonable }: Consultation): 'objects' | 'silent' | '' {
  if (opinion === null || opinion === 'silent') return 'silent'
  return opinion === 'objects' && reasonable ? 'objects' : ''
}
