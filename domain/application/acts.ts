import { holdsOneOf, type Role } from '../roles'
import type { CaseAct } from './act'
import { abandon } from './acts/abandon'
import { cancelFee } from './acts/cancel-fee'
import { chargeFee } from './acts/charge-fee'
import { confirm } from './acts/confirm'
import { considerDisclosure } from './acts/consider-disclosure'
import { correctLetter } from './acts/correct-letter'
import { decideProceeding } from './acts/decide-proceeding'
import { draftReply } from './acts/draft-reply'
import { enterSupplement } from './acts/enter-supplement'
import { excuseSupplement } from './acts/excuse-supplement'
import { extend } from './acts/extend'
import { issueLetter } from './acts/issue-letter'
import { note } from './acts/note'
import { openProceeding } from './acts/open-proceeding'
import { passReview } from './acts/pass-review'
import { postponeReply } from './acts/postpone-reply'
import { reassign } from './acts/reassign'
import { reclassify } from './acts/reclassify'
import { recordContact } from './acts/record-contact'
import { recordDelivery } from './acts/record-delivery'
import { recordEarlierReply } from './acts/record-earlier-reply'
import { recordFailedService } from './acts/record-failed-service'
import { recordFeeDelivery } from './acts/record-fee-delivery'
import { recordOpinion } from './acts/record-opinion'
import { recordPayment } from './acts/record-payment'
import { recordReasons } from './acts/record-reasons'
import { recordRefund } from './acts/record-refund'
import { recordReturn } from './acts/record-return'
import { recordSearch } from './acts/record-search'
import { recordWithdrawal } from './acts/record-withdrawal'
import { requestReasons } from './acts/request-reasons'
import { requestSupplement } from './acts/request-supplement'
import { returnReply } from './acts/return-reply'
import { reviewWithheld } from './acts/review-withheld'
import { sendConsultation } from './acts/send-consultation'
import { serveLetter } from './acts/serve-letter'
import { setAsideReply } from './acts/set-aside-reply'
import { signReply } from './acts/sign-reply'
import { strikeProceeding } from './acts/strike-proceeding'
import { submit } from './acts/submit'
import { suggestDisclosure } from './acts/suggest-disclosure'
import { supplement } from './acts/supplement'
import { tellThirdParty } from './acts/tell-third-party'
import { voidLetter } from './acts/void-letter'
import { withdraw } from './acts/withdraw'

/** Every act of the procedure, in the order in which a screen shows them. What stands nowhere here cannot be done. */
export const ACTS = [
  submit,
  requestSupplement,
  enterSupplement,
  supplement,
  excuseSupplement,
  extend,
  postponeReply,
  chargeFee,
  recordFeeDelivery,
  recordPayment,
  cancelFee,
  recordRefund,
  abandon,
  recordSearch,
  sendConsultation,
  recordDelivery,
  recordOpinion,
  tellThirdParty,
  requestReasons,
  recordReasons,
  draftReply,
  passReview,
  returnReply,
  signReply,
  issueLetter,
  serveLetter,
  voidLetter,
  recordFailedService,
  recordReturn,
  correctLetter,
  openProceeding,
  decideProceeding,
  strikeProceeding,
  setAsideReply,
  suggestDisclosure,
  considerDisclosure,
  reviewWithheld,
  confirm,
  recordContact,
  reclassify,
  recordEarlierReply,
  withdraw,
  recordWithdrawal,
  note,
  reassign,
] as const

export type ActName = (typeof ACTS)[number]['name']

type InputOfAct<A> = A extends { decide(state: never, input: infer Input, context: never): unknown } ? Input : never
type CommandFor<A> = A extends { name: infer Name } ? { act: Name } & InputOfAct<A> : never

/** What may be asked of a case: the name of an act, and what its form and the service give to it. */
export type Command = CommandFor<(typeof ACTS)[number]>
export type CommandOf<N extends ActName> = Extract<Command, { act: N }>

const BY_NAME = new Map<string, CaseAct>(ACTS.map((act) => [act.name, act as unknown as CaseAct]))

export function isActName(name: string): name is ActName {
  return BY_NAME.has(name)
}

export function actCalled(name: ActName): CaseAct {
  const act = BY_NAME.get(name)
  if (!act) throw new Error(`there is no act ${name}`)
  return act
}

/** The acts that officers make on a case that is there; the rest is the applicant's. */
export const OFFICE_ACTS: readonly CaseAct[] = [...BY_NAME.values()].filter(
  ({ who, from }) => from.length > 0 && who.some((one) => one !== 'resident'),
)

export function isOfficeAct(name: string): name is OfficeActName {
  return OFFICE_ACTS.some((act) => act.name === name)
}

/** An act that an officer makes on a case that is there. */
export type OfficeActName = Exclude<ActName, 'submit' | 'supplement' | 'withdraw' | 'suggest-disclosure'>

/** True when one of the roles may make this act; whose office the case belongs to is asked apart. */
export function mayAct(roles: readonly Role[], act: ActName): boolean {
  return holdsOneOf(roles, actCalled(act).who)
}
