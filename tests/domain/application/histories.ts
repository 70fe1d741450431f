import fc from 'fast-check'
import { ACTS, type ActName, type Command } from '../../../domain/application/acts'
import type { Actor } from '../../../domain/application/context'
import { decide } from '../../../domain/application/decide'
import { factsOfCase } from '../../../domain/application/facts'
import { evolveCase } from '../../../domain/application/fold'
import { isPending } from '../../../domain/application/rules/proceedings'
import { mayReply } from '../../../domain/application/rules/reply-state'
import { type CaseState, NOTHING } from '../../../domain/application/state'
import {
  APPLICANT_KINDS,
  CHANNELS,
  PROCEEDING_RESULTS,
  PROCEEDING_ROUTES,
} from '../../../domain/application/vocabulary'
import { computeTimeline } from '../../../domain/clock/timeline'
import { addDays, type Day } from '../../../domain/day'
import { LEAF_CODES, type LeafCode, OUTCOMES } from '../../../domain/outcome/outcomes'
import { isRefusal } from '../../../domain/refusal'
import { CONTEXT } from './given'

const ALL = ['clerk', 'reviewer', 'approver'] as const
const ACTORS: Actor[] = [
  { id: 'lin', roles: ALL },
  { id: 'wang', roles: ALL },
  { id: 'zhao', roles: ALL },
  { id: 'clerk', roles: ['clerk'] },
  { id: 'applicant', roles: 'resident' },
]
const WHY = '按照档案目录逐卷核对以后得出'
const NAMES = ACTS.map(({ name }) => name)
/** 'next' goes on with the ordinary line of a case, so that many histories reach an end. */
const arbStep = fc.record({
  act: fc.oneof(
    { weight: 4, arbitrary: fc.constant('next' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...NAMES) },
  ),
  actor: fc.constantFrom(...ACTORS),
  wait: fc.nat(8),
  // Most are entered when they happen, some weeks later.
  back: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(20) }),
  pick: fc.nat(100),
})
export const arbHistory = fc.record({
  from: fc.integer({ min: 0, max: 700 }).map((days) => addDays('2023-06-01', days)),
  channel: fc.constantFrom(...CHANNELS),
  applicantKind: fc.constantFrom(...APPLICANT_KINDS),
  steps: fc.array(arbStep, { maxLength: 45, size: 'max' }),
})
export type History = typeof arbHistory extends fc.Arbitrary<infer H> ? H : never
type Tried = History['steps'][number] & { on: Day }

/** The case after whatever of a random history is lawful; the refused commands leave no trace. */
export function play({ from, channel, applicantKind, steps }: History): CaseState {
  let today = from
  const submit = { act: 'submit', submittedOn: from, channel, applicantKind, contentHash: '' } as const
  const by: Actor = { id: 'applicant', roles: 'resident' }
  return steps.reduce(
    (state, step) => {
      today = addDays(today, step.wait)
      const command = commandFor(state, { ...step, on: addDays(today, -step.back) })
      return attempt(state, command, { today, actor: step.actor })
    },
    attempt(NOTHING, submit, { today, actor: by }),
  )
}

function attempt(state: CaseState, command: Command, { today, actor }: { today: Day; actor: Actor }): CaseState {
  const decision = decide(state, command, { ...CONTEXT, today, actor, delivery: 'online', number: `${today}` })
  return isRefusal(decision) ? state : decision.events.reduce(evolveCase, state)
}

function nextAct(state: CaseState, pick: number): ActName {
  const { status, searches, reply, supplement, fee, proceedings } = state
  if (status === 'closed' && pick % 25 === 0) return 'consider-disclosure'
  if (status === 'closed' && pick % 5 === 2) return 'suggest-disclosure'
  if (status === 'closed') return proceedings.some(isPending) ? 'decide-proceeding' : 'open-proceeding'
  if (status === 'reopened' && fee && !fee.deliveredOn && !mayReply(state)) return 'record-fee-delivery'
  if (status === 'reopened' && !reply && mayReply(state)) return 'draft-reply'
  if (status === 'submitted') return 'confirm'
  if (status === 'awaiting-payment' && !fee?.deliveredOn) return 'record-fee-delivery'
  if (!mayReply(state) && !reply) return supplement?.suppliedOn === null ? 'abandon' : 'record-payment'
  if (searches.length === 0) return 'record-search'
  if (!reply || reply.returned) return 'draft-reply'
  return {
    drafted: 'pass-review',
    reviewed: 'sign-reply',
    signed: 'issue-letter',
    // Seldom enough by chance that a few hundred histories may not hold one.
    issued: pick % 25 === 0 ? 'void-letter' : 'serve-letter',
    served: 'note',
  }[reply.state] as ActName
}

function factsFor(leaf: LeafCode, state: CaseState): Record<string, string> {
  const value = { day: '2024-01-02', text: WHY, 'long-text': WHY, choice: '', tick: 'yes' }
  const known = factsOfCase(state, computeTimeline(state.events, CONTEXT.calendar))
  return Object.fromEntries(
    OUTCOMES[leaf].facts.map(({ name, kind, choices, from }) => [
      name,
      (from && known[from]) || (choices[0]?.value ?? value[kind]),
    ]),
  )
}

const abandoned = ({ fee }: CaseState): LeafCode => (fee && !fee.paidOn ? '3.6.2' : '3.6.1')

type AfterAct =
  | 'void-letter'
  | 'record-failed-service'
  | 'record-return'
  | 'correct-letter'
  | 'open-proceeding'
  | 'decide-proceeding'
  | 'strike-proceeding'
  | 'set-aside-reply'
  | 'suggest-disclosure'
  | 'consider-disclosure'
  | 'review-withheld'

function afterCommands(state: CaseState, { on, pick }: Pick<Tried, 'on' | 'pick'>): Record<AfterAct, object> {
  return {
    'void-letter': { reason: WHY },
    'record-failed-service': { on, means: 'pick-up', reason: '通知领取，没有来' },
    'record-return': { on, reason: '查无此人' },
    'correct-letter': { on, what: '二〇二三', how: '二〇二四' },
    'open-proceeding': {
      proceedingId: `p${state.proceedings.length}`,
      route: PROCEEDING_ROUTES[pick % 3],
      filedOn: on,
      body: '区人民政府',
      caseNumber: '',
      reviewSilent: pick % 2 === 0,
    },
    'decide-proceeding': {
      proceedingId: state.proceedings.find(isPending)?.proceedingId ?? '',
      decidedOn: on,
      result: PROCEEDING_RESULTS[pick % 3],
      text: '',
      orderedToRedo: pick % 2 === 0,
      ...(pick % 3 > 0 && { redoDueOn: addDays(on, 15) }),
    },
    'strike-proceeding': {
      proceedingId: state.proceedings[pick % Math.max(1, state.proceedings.length)]?.proceedingId ?? '',
      on,
      reason: WHY,
    },
    'set-aside-reply': {
      proceedingId: state.proceedings[pick % Math.max(1, state.proceedings.length)]?.proceedingId ?? '',
      on,
      ...(pick % 3 > 0 && { redoDueOn: addDays(on, 15) }),
    },
    'suggest-disclosure': {},
    'review-withheld': { on, decision: pick % 3 === 0 ? 'open' : 'keep', reason: WHY },
    'consider-disclosure': { on, decision: pick % 2 === 0 ? 'publish' : 'keep', reason: WHY },
  }
}

function commandFor(state: CaseState, { act: wanted, on, pick }: Tried): Command {
  const act = wanted === 'next' ? nextAct(state, pick) : wanted
  const leaf = LEAF_CODES[pick % LEAF_CODES.length] ?? '3.1'
  const consultationId =
    state.consultations[pick % Math.max(1, state.consultations.length)]?.consultationId ?? `c${pick}`
  const table: Record<ActName, object> = {
    submit: { submittedOn: on, channel: 'online', applicantKind: 'person', contentHash: '' },
    'record-contact': { on, how: '电话', reached: pick % 2 === 0, text: '无人接听' },
    confirm: { confirmedWith: '本人', how: '电话', signedOn: on, files: ['slip'] },
    reclassify: { applicantKind: APPLICANT_KINDS[pick % APPLICANT_KINDS.length], reason: WHY },
    'record-earlier-reply': { number: '旧〔2019〕1号', servedOn: '2019-05-20', text: WHY },
    'request-supplement': { on, dueOn: addDays(on, 1 + (pick % 15)), lacking: ['description'], items: '年份' },
    'excuse-supplement': { on, dueOn: addDays(on, 1 + (pick % 30)), reason: WHY },
    'enter-supplement': { on, text: '2024', files: [] },
    supplement: { text: '2024', files: [] },
    'record-search': { on, scope: '档案室', method: '目录', result: pick % 2 === 0 ? 'found' : 'none', findings: '' },
    'send-consultation': {
      consultationId: `c${state.consultations.length}`,
      party: 'third',
      to: '滨海建设公司',
      sentOn: on,
      about: '合同',
    },
    'record-delivery': { consultationId, deliveredOn: on },
    'record-opinion': { consultationId, answeredOn: on, opinion: 'objects', reasonable: pick % 3 > 0, text: '隐私' },
    'tell-third-party': { consultationId, on, content: '合同', reason: WHY },
    extend: { days: 1 + (pick % 25), notifiedOn: on, reason: WHY },
    'postpone-reply': { on, dueOn: addDays(on, 30 + pick), reason: WHY },
    'charge-fee': { issuedOn: on, basis: 'pages', quantity: pick, alreadyPublic: false },
    'record-fee-delivery': { deliveredOn: on },
    'record-payment': { on },
    'cancel-fee': { reason: WHY },
    'record-refund': { on, reason: WHY },
    'request-reasons': { on, dueOn: addDays(on, 7), volume: '2024年1月至3月共30件' },
    'record-reasons': { on, text: '研究', reasonable: pick % 2 === 0 },
    'draft-reply': { leaf, files: [] },
    abandon: {},
    'pass-review': { note: '' },
    'return-reply': { reason: WHY },
    'sign-reply': {},
    'issue-letter': {},
    'serve-letter': { servedOn: on, means: pick % 2 === 0 ? 'online' : 'posted', evidence: 'XA1', carrier: 'postal' },
    ...afterCommands(state, { on, pick }),
    'record-withdrawal': { on, reason: WHY },
    withdraw: { reason: '' },
    note: { text: '备注' },
    reassign: { to: 'wang', reason: WHY },
  }
  const told = act === 'draft-reply' ? leaf : act === 'abandon' ? abandoned(state) : null
  return { act, ...table[act], ...(told && { facts: factsFor(told, state) }) } as Command
}
