import { computeTimeline } from '../../../domain/clock/timeline'
import { addDays } from '../../../domain/day'
import { isRefusal } from '../../../domain/refusal'
import {
  APPROVER,
  asked,
  CALENDAR,
  charged,
  confirmed,
  given,
  outcomeOf,
  type Step,
  submitted,
  supplemented,
  tryStep,
} from './given'

/** Received on 3 November, due on 1 December. */
const RECEIVED = [submitted('2025-11-03'), confirmed('2025-11-03')] as const
const extended = (on: string, notifiedOn: string): Step => ({
  on,
  by: APPROVER,
  do: { act: 'extend', days: 5, notifiedOn, reason: '要逐份查阅三百余份会议记录' },
})
const consulted = (on: string, sentOn: string): Step => ({
  on,
  do: { act: 'send-consultation', consultationId: 'c', party: 'third', to: '甲', sentOn, about: '补偿' },
})
const askedLate = (on: string, toldOn: string): Step => ({
  on,
  do: { act: 'request-supplement', on: toldOn, dueOn: addDays(on, 15), lacking: ['description'], items: '年份' },
})
const paid = (on: string): Step => ({ on, do: { act: 'record-payment', on } })
const withdrawn = (on: string, takenOn: string): Step => ({
  on,
  do: { act: 'record-withdrawal', on: takenOn, reason: '申请人来函，说不再需要' },
})

/** What is said at the field of the day. */
function saidOf(steps: readonly Step[], step: Step) {
  const decision = tryStep(given(...steps), step)
  return isRefusal(decision) ? [decision.code, ...Object.values(decision.fields ?? {})] : []
}

describe('a fact that is entered late', () => {
  it('may lie before what was entered earlier', () => {
    const state = given(...RECEIVED, consulted('2025-11-22', '2025-11-20'), extended('2025-11-25', '2025-11-10'))
    expect(state.extension).toEqual({ days: 5, notifiedOn: '2025-11-10' })
  })

  it('counts for the clock as if it had been entered on its day', () => {
    const late = given(...RECEIVED, consulted('2025-11-22', '2025-11-20'), extended('2025-11-25', '2025-11-10'))
    const early = given(...RECEIVED, extended('2025-11-10', '2025-11-10'), consulted('2025-11-22', '2025-11-20'))
    const dueOn = (state: typeof late) => computeTimeline(state.events, CALENDAR)
    expect(dueOn(late)).toEqual(dueOn(early))
  })

  it('is judged by the period as it stood on its own day', () => {
    // The period ran to 1 December; the supplement to a notice that came too late began another.
    const restarted = [...RECEIVED, asked('2025-11-20', '2025-12-20'), supplemented('2025-12-03')]
    expect(outcomeOf(given(...restarted), extended('2025-12-08', '2025-11-28'))).toEqual(['extended'])
    expect(outcomeOf(given(...restarted), extended('2025-12-08', '2025-12-02'))).toBe('extension-too-late')
  })
})

describe('a fact that cannot be true together with what is on record', () => {
  it.each([
    [
      'a notice to supplement before an extension, which nobody tells while an answer is awaited',
      [...RECEIVED, extended('2025-11-10', '2025-11-10')],
      askedLate('2025-11-12', '2025-11-06'),
      '2025年11月10日的“延长答复期限”',
    ],
    [
      'an extension while a payment was awaited',
      [...RECEIVED, charged('2025-11-06'), paid('2025-11-12')],
      extended('2025-11-14', '2025-11-10'),
      '2025年11月6日的“发出收费通知”',
    ],
    [
      'a letter of consultation while a supplement was awaited',
      [...RECEIVED, asked('2025-11-06', '2025-11-20'), supplemented('2025-11-12')],
      consulted('2025-11-14', '2025-11-10'),
      '2025年11月6日的“要求补正”',
    ],
    [
      'a withdrawal before the applicant supplemented',
      [...RECEIVED, asked('2025-11-06', '2025-11-20'), supplemented('2025-11-12')],
      withdrawn('2025-11-14', '2025-11-10'),
      '2025年11月12日的“收到补正”',
    ],
  ] as const)('is refused and told what stands there: %s', (_, steps, late, entry) => {
    expect(saidOf(steps, late)).toEqual([
      'contradicts-later-entry',
      `已经登记了${entry}，两件事不能同时成立，请核对日期。`,
    ])
  })

  it.each([
    ['a notice to supplement on the day of the extension, entered before it', askedLate('2025-11-12', '2025-11-11')],
    ['a consultation beside an extension', consulted('2025-11-12', '2025-11-06')],
    ['a withdrawal after all that is on record', withdrawn('2025-11-12', '2025-11-11')],
  ])('is no bar to what can: %s', (_, late) => {
    expect(Array.isArray(outcomeOf(given(...RECEIVED, extended('2025-11-10', '2025-11-10')), late))).toBe(true)
  })

  it('holds nothing against an entry that did not fit before', () => {
    const twoOfOneDay = [...RECEIVED, asked('2025-11-06', '2025-11-20'), supplemented('2025-11-12')]
    expect(outcomeOf(given(...twoOfOneDay), extended('2025-11-14', '2025-11-12'))).toEqual(['extended'])
  })
})

describe('a case whose year has no notice yet', () => {
  const state = given(submitted('2026-12-04'), confirmed('2026-12-04'))

  it('is extended, charged and postponed up to the earliest day on which its reply can be due', () => {
    expect(outcomeOf(state, extended('2026-12-28', '2026-12-28'))).toEqual(['extended'])
    expect(outcomeOf(state, charged('2026-12-28'))).toEqual(['fee-charged'])
    const explained = given(
      ...[submitted('2026-12-04'), confirmed('2026-12-04')],
      {
        on: '2026-12-08',
        do: { act: 'request-reasons', on: '2026-12-08', dueOn: '2026-12-15', volume: '2025年2月一个月提出60件' },
      },
      { on: '2026-12-10', do: { act: 'record-reasons', on: '2026-12-10', text: '研究', reasonable: true } },
    )
    const postponed: Step = {
      on: '2026-12-28',
      by: APPROVER,
      do: { act: 'postpone-reply', on: '2026-12-28', dueOn: '2027-03-01', reason: '要逐份查阅三百余份会议记录' },
    }
    expect(outcomeOf(explained, postponed)).toEqual(['reply-postponed'])
  })

  it('waits for the notice beyond that day', () => {
    expect(() => outcomeOf(state, extended('2027-01-08', '2027-01-08'))).toThrow('2027')
  })
})
