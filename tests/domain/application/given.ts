import type { Command } from '../../../domain/application/acts'
import type { Actor, Context } from '../../../domain/application/context'
import { decide } from '../../../domain/application/decide'
import { evolveCase } from '../../../domain/application/fold'
import { type Acted, type CaseState, NOTHING } from '../../../domain/application/state'
import type { ApplicantKind, Channel } from '../../../domain/application/vocabulary'
import { BUILT_IN_HOLIDAY_NOTICES, makeCalendar } from '../../../domain/calendar/calendar'
import type { Day } from '../../../domain/day'
import { isRefusal, type RefusalCode } from '../../../domain/refusal'

export const CALENDAR = makeCalendar(BUILT_IN_HOLIDAY_NOTICES)
export const CLERK: Actor = { id: 'clerk', roles: ['clerk'] }
export const REVIEWER: Actor = { id: 'reviewer', roles: ['reviewer'] }
export const APPROVER: Actor = { id: 'approver', roles: ['approver'] }
export const APPLICANT: Actor = { id: 'applicant', roles: 'resident' }

export const CONTEXT: Context = {
  today: '2025-03-03',
  actor: CLERK,
  calendar: CALENDAR,
  signingMode: 'three',
  remedy: {
    reviewBody: '红旗区人民政府',
    court: '红旗区人民法院',
    partialRemedy: 'A',
    onlineAddress: 'https://fuyi.example.org/hongqi',
    wording: 2,
  },
  delivery: 'online',
  earlierReplies: [],
  nthOfMonth: 1,
  feeRule: 'restart',
  number: '中同街依申请登〔2025〕1号',
}

/** One step: who does what on which day. */
export type Step = { on: Day; by?: Actor; do: Command; with?: Partial<Context> }

export function tryStep(state: CaseState, step: Step) {
  return decide(state, step.do, { ...CONTEXT, today: step.on, actor: step.by ?? CLERK, ...step.with })
}

/** The case after lawful steps; a refused one fails the test with its code. */
export function given(...steps: Step[]): CaseState {
  return steps.reduce((state, step) => {
    const decision = tryStep(state, step)
    if (isRefusal(decision)) throw new Error(`${step.do.act}: ${decision.code} ${decision.detail ?? ''}`)
    return decision.events.reduce(evolveCase, state)
  }, NOTHING)
}

/** The code of the refusal, or the types of the events. */
export function outcomeOf(state: CaseState, step: Step): RefusalCode | string[] {
  const decision = tryStep(state, step)
  return isRefusal(decision) ? decision.code : decision.events.map((event) => event.type)
}

export function event<T extends Acted['type']>(state: CaseState, type: T) {
  return state.events.find((one): one is Extract<Acted, { type: T }> => one.type === type)
}

export const submitted = (on: Day, channel: Channel = 'online', applicantKind: ApplicantKind = 'person'): Step => ({
  on,
  by: channel === 'online' ? APPLICANT : CLERK,
  do: {
    act: 'submit',
    submittedOn: on,
    channel,
    applicantKind,
    contentHash: 'h',
    ...(channel === 'oral' && { text: '手部受伤，由经办人代为填写' }),
  },
})
export const confirmed = (on: Day): Step => ({ on, do: { act: 'confirm', confirmedWith: '申请人本人', how: '电话' } })
export const searched = (on: Day): Step => ({
  on,
  do: { act: 'record-search', on, scope: '档案室', method: '目录', result: 'found', findings: '' },
})
export const asked = (on: Day, dueOn: Day): Step => ({
  on,
  do: { act: 'request-supplement', lacking: ['description'], on, dueOn, items: '年份' },
})
export const supplemented = (on: Day): Step => ({
  on,
  by: APPLICANT,
  do: { act: 'supplement', text: '2024年', files: [] },
})
export const charged = (on: Day): Step => ({
  on,
  by: APPROVER,
  do: { act: 'charge-fee', issuedOn: on, basis: 'pages', quantity: 31, alreadyPublic: false },
})
export const DISCLOSED = {
  act: 'draft-reply',
  leaf: '3.1',
  facts: { way: 'given', given: '预算表' },
  files: [],
} as const
export const drafted = (on: Day): Step => ({ on, do: { ...DISCLOSED, files: [] } })
export const reviewed = (on: Day): Step => ({ on, by: REVIEWER, do: { act: 'pass-review', note: '' } })
export const signed = (on: Day): Step => ({ on, by: APPROVER, do: { act: 'sign-reply' } })
export const issued = (on: Day): Step => ({
  on,
  do: { act: 'issue-letter' },
  with: { number: '中同街依申请〔2025〕1号' },
})
export const served = (on: Day): Step => ({
  on,
  do: { act: 'serve-letter', servedOn: on, means: 'online', evidence: '' },
})

/** What whoever withholds has checked, and says so: that it is held, and what the ground rests on besides. */
export const CHECKED = {
  held: 'yes',
  heldWhere: '党政办公室档案',
  noDuty: 'yes',
  noDutyWhy: '查了主动公开基本目录和本行业的规章，没有要求公开',
  noPublicHarm: 'yes',
  noPublicHarmWhy: '补助的总额和标准已经公开，不影响公众监督',
}

/** From filing to the signature, all on days of one week. */
export const UNTIL_SIGNED = [
  submitted('2025-03-03'),
  confirmed('2025-03-04'),
  searched('2025-03-05'),
  drafted('2025-03-05'),
  reviewed('2025-03-06'),
  signed('2025-03-07'),
] as const
