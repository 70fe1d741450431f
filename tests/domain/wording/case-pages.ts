import { proposedAbandonment } from '../../../domain/application/abandonment'
import type { CaseScene } from '../../../domain/application/act'
import { ACTS, actCalled } from '../../../domain/application/acts'
import { cardFactsOf } from '../../../domain/application/card'
import { columnsOf } from '../../../domain/application/columns'
import type { Actor, Context } from '../../../domain/application/context'
import { refuseAct } from '../../../domain/application/decide'
import { deskFactsOf } from '../../../domain/application/desk-facts'
import { dueOf } from '../../../domain/application/due'
import { articleOfEvent, declarationOf } from '../../../domain/application/event-list'
import { factsOfCase } from '../../../domain/application/facts'
import { evolveCase } from '../../../domain/application/fold'
import { nextActToday } from '../../../domain/application/next-act'
import { nextMoves } from '../../../domain/application/next-moves'
import { reviewDueOn } from '../../../domain/application/review-of-withheld'
import { type Acted, type CaseState, NOTHING } from '../../../domain/application/state'
import { computeTimeline } from '../../../domain/clock/timeline'
import { addDays, type Day } from '../../../domain/day'
import { listKnowledge, listMetPreconditions } from '../../../domain/decision-guide/case-knowledge'
import { findMessageDay } from '../../../domain/messages/event-messages'
import { legalDayOf } from '../../../domain/record/event'
import { isRefusal, type Refusal } from '../../../domain/refusal'
import { describeRefusal } from '../../../domain/words/refusals'
import { APPLICANT, CALENDAR, CONTEXT, type Step, tryStep } from '../application/given'
import { CASES } from './cases'
import { changesSince, outline, type Sections } from './outline'

const EVERYBODY: readonly Actor[] = [{ id: 'all', roles: ['clerk', 'reviewer', 'approver'] }, APPLICANT]

export type PlayedStep = { step: Step; before: CaseState; events: readonly Acted[]; after: CaseState }

/** The steps of a case, each with what it was and became. */
export function playSteps(steps: readonly Step[]): PlayedStep[] {
  const played: PlayedStep[] = []
  let state = NOTHING
  for (const step of steps) {
    const decision = tryStep(state, step)
    if (isRefusal(decision)) throw new Error(`${step.do.act}: ${decision.code} ${decision.detail ?? ''}`)
    const after = decision.events.reduce(evolveCase, state)
    played.push({ step, before: state, events: decision.events, after })
    state = after
  }
  return played
}

export function sceneOf(state: CaseState, today: Day, more: Partial<CaseScene> = {}): CaseScene {
  const timeline = computeTimeline(state.events, CALENDAR)
  return {
    state,
    today,
    delivery: 'online',
    colleagues: [{ value: 'wang', label: '王同志' }],
    known: factsOfCase(state, timeline),
    feeMonth: null,
    feeRule: 'restart',
    usualKind: null,
    lacking: [],
    lacksIdentity: false,
    supplementNoticeDueOn: timeline.supplementNoticeDueOn,
    dueWithoutFee: null,
    ...more,
  }
}

/** Each case from step to step: what is told of it, what it is then, and what may be done next. */
export const CASE_SECTIONS: Sections = Object.fromEntries(
  Object.entries(CASES).map(([name, steps]) => [name, () => drawCase(name, steps)]),
)

/** Cases begin alike: how many steps of this one are those of a case before it. */
function countToldBefore(name: string, steps: readonly Step[]): number {
  const earlier = Object.entries(CASES).slice(0, Object.keys(CASES).indexOf(name))
  const same = earlier.map(([, others]) => {
    const differs = steps.findIndex((step, i) => JSON.stringify(step) !== JSON.stringify(others[i]))
    return differs < 0 ? steps.length : differs
  })
  return Math.max(0, ...same)
}

/** A step that was told before is only named. */
function drawCase(name: string, steps: readonly Step[]): string[] {
  const told = countToldBefore(name, steps)
  let before: object = {}
  return playSteps(steps).flatMap((played, index) => {
    const head = `${index + 1}. \`${played.step.do.act}\` on ${played.step.on}`
    if (index < told - 1) return [`${head}, as before`]
    const now = describeState(played.after, played.step.on)
    if (index < told) {
      before = now
      return [`${head}, as before`]
    }
    const lines = [
      ...outline({ tells: played.events.map((event) => describeEvent(event, played)) }, '   '),
      ...outline(changesSince(before, now), '   '),
      ...outline({ refuses: describeWrongDays(played) }, '   '),
    ]
    before = now
    return [head, ...lines]
  })
}

function describeEvent(event: Acted, { after }: PlayedStep): object {
  const declared = declarationOf(event.type)
  const { replyDueOn } = computeTimeline(after.events, CALENDAR)
  return {
    title: declared.title,
    applicant: declared.isForApplicant(after.events)
      ? `${declared.sentence}${declared.applicantDetail(event)}`
      : '(not told)',
    officer: declared.officerDetail(event),
    on: legalDayOf(declared, event),
    article: articleOfEvent(event.type),
    files: declared.filesAre(event),
    messageDay: declared.message && findMessageDay(event, replyDueOn),
  }
}

function describeState(state: CaseState, today: Day): object {
  const timeline = computeTimeline(state.events, CALENDAR)
  const next = nextActToday(state, timeline, today)
  const on = { today, todayUntil: today, soonUntil: addDays(today, 5), graceDays: 0 }
  const context: Context = { ...CONTEXT, today }
  const { days: _, ...clock } = timeline
  return {
    ...columnsOf(state, timeline),
    ...factsOfCase(state, timeline),
    ...Object.fromEntries(Object.entries(clock).map(([name, part]) => [`clock ${name}`, part])),
    next: next && `${next.act} ${next.on} ${next.article}`,
    moves: (['three', 'two', 'one'] as const).map((mode) => `${mode}: ${nextMoves(state, next?.act ?? null, mode)}`),
    due: dueOf(state, timeline, on),
    lapsed: proposedAbandonment(deskFactsOf(state, timeline), cardFactsOf(state, timeline), {
      ...on,
      today: addDays(today, 60),
    }),
    lookAgainOn: reviewDueOn(state, 12),
    knowledge: listKnowledge(state, context, { answered: false, pending: true }),
    holds: listMetPreconditions(state, { ...context, today: addDays(today, 60) }),
    ...describeActs(state, today),
  }
}

/** The acts that are open, and why those are closed whose status is right. */
function describeActs(state: CaseState, today: Day): object {
  const asked = ACTS.filter(({ from }) => from.some((status) => status === state.status))
  const answers = asked.map(({ name }) => {
    const refusals = EVERYBODY.map((actor) => refuseAct(state, name, { ...CONTEXT, today, actor }))
    return { name, refusal: refusals.find((one) => one?.code !== 'not-your-role') ?? null }
  })
  return {
    open: answers.filter(({ refusal }) => !refusal).map(({ name }) => name),
    offered: answers.filter(({ name }) => actCalled(name).isOffered(sceneOf(state, today))).map(({ name }) => name),
    ...Object.fromEntries(answers.map(({ name, refusal }) => [`closed ${name}`, refusal && tell(refusal)])),
  }
}

/** What is said to the same act with each of its days too early, too late, or no day at all, and to an empty form. */
function describeWrongDays({ step, before }: PlayedStep): string[] {
  const { act, ...input } = step.do
  const days = Object.entries(input).filter(([, value]) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
  const tries = days.flatMap(([name]) =>
    ['2019-01-02', '2099-01-01', '2025-02-30'].map((day) => [`${name} ${day}`, { ...step.do, [name]: day }] as const),
  )
  const empty = [
    ['empty', { act, ...Object.fromEntries(Object.keys(actCalled(act).supplied).map((one) => [one, {}])) }],
  ] as const
  return [...tries, ...empty].flatMap(([name, command]) => {
    const refusal = refusalOf(before, { ...step, do: command as Step['do'] })
    return refusal ? [`${name}: ${refusal}`] : []
  })
}

function refusalOf(state: CaseState, step: Step): string | null {
  try {
    const decision = tryStep(state, step)
    return isRefusal(decision) ? tell(decision) : null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function tell(refusal: Refusal): string {
  return [
    refusal.code,
    describeRefusal(refusal),
    ...Object.entries(refusal.fields ?? {}).map((each) => each.join(' ')),
  ].join(' / ')
}
