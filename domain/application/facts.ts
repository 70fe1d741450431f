import type { Timeline } from '../clock'
import type { FactSource } from '../outcome/shape'
import type { CaseState } from './case'

/** What the case already knows of a letter's facts, so that nobody types it again. '' = not known. */
export function factsOfCase(state: CaseState, timeline: Timeline): Record<FactSource, string> {
  const { searches, supplement, consultations, reasons, fee } = state
  const asked = consultations.find(({ party }) => party === 'third')
  return {
    'search-scope': searches.map(({ scope }) => scope).join('；'),
    'search-method': searches.map(({ method }) => method).join('；'),
    'supplement-requested-on': supplement?.requestedOn ?? '',
    'supplement-due-on': supplement?.dueOn ?? '',
    'supplemented-on': supplement?.suppliedOn ?? '',
    'consultation-sent-on': asked?.sentOn ?? '',
    'reasons-requested-on': reasons?.requestedOn ?? '',
    'fee-issued-on': fee?.issuedOn ?? '',
    'fee-delivered-on': fee?.deliveredOn ?? '',
    'fee-due-on': timeline.paymentDueOn ?? '',
    'fee-yuan': fee ? String(fee.yuan) : '',
    'withdrawn-on': state.events.find(({ type }) => type === 'withdrawn') ? (state.closedOn ?? '') : '',
  }
}
