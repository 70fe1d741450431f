import { columnsOf } from '../../../domain/application/columns'
import { nextActOf } from '../../../domain/application/next-act'
import { reviewDueOn } from '../../../domain/application/review-of-withheld'
import type { CaseState } from '../../../domain/application/state'
import { computeTimeline } from '../../../domain/clock/timeline'
import {
  APPLICANT,
  CALENDAR,
  CHECKED,
  drafted,
  given,
  issued,
  outcomeOf,
  reviewed,
  type Step,
  served,
  signed,
  UNTIL_SIGNED,
} from './given'

const ISSUED = [...UNTIL_SIGNED, issued('2025-03-10')] as const
const POSTED: Step = {
  on: '2025-03-11',
  do: { act: 'serve-letter', servedOn: '2025-03-11', means: 'posted', carrier: 'postal', evidence: 'XA1' },
}
const SERVED = [...ISSUED, POSTED] as const
const voided: Step = { on: '2025-03-10', do: { act: 'void-letter', reason: '收件人的姓名印错，要重新编号' } }
const cameBack = (on = '2025-03-20'): Step => ({ on, do: { act: 'record-return', on, reason: '查无此人' } })
const corrected = (how = '二〇二四年'): Step => ({
  on: '2025-03-20',
  do: { act: 'correct-letter', on: '2025-03-20', what: '二〇二三年', how },
})
const considered: Step = {
  on: '2025-03-20',
  do: { act: 'consider-disclosure', on: '2025-03-20', decision: 'publish', reason: '三个人先后申请过同样的信息' },
}
const reviewOpened: Step = {
  on: '2025-04-01',
  do: {
    act: 'open-proceeding',
    proceedingId: 'p',
    route: 'reconsideration',
    filedOn: '2025-04-01',
    body: '区人民政府',
    caseNumber: '',
  },
}
const reviewDecided: Step = {
  on: '2025-05-20',
  do: {
    act: 'decide-proceeding',
    proceedingId: 'p',
    decidedOn: '2025-05-20',
    result: 'overturned',
    text: '',
    orderedToRedo: true,
    redoDueOn: '2025-06-10',
  },
}
const dueNow = (state: CaseState) => nextActOf(state, computeTimeline(state.events, CALENDAR))

describe('a letter issued and not served', () => {
  it('is made void with its reason, and its reply is signed as before', () => {
    const state = given(...ISSUED, voided)
    expect(state.voided).toEqual([
      { number: '中同街依申请〔2025〕1号', on: '2025-03-10', reason: '收件人的姓名印错，要重新编号' },
    ])
    expect(state.reply).toMatchObject({ state: 'signed', number: null, issuedOn: null })
  })

  it('is issued again under another number, or drafted anew', () => {
    const again = { ...issued('2025-03-11'), with: { number: '中同街依申请〔2025〕2号' } }
    expect(given(...ISSUED, voided, again).reply).toMatchObject({ state: 'issued', number: '中同街依申请〔2025〕2号' })
    expect(given(...ISSUED, voided, drafted('2025-03-11')).reply?.state).toBe('drafted')
  })

  it('alone can be made void, and not without a reason', () => {
    expect(outcomeOf(given(...SERVED), { ...voided, on: '2025-03-12' })).toBe('not-in-this-status')
    expect(outcomeOf(given(...UNTIL_SIGNED), voided)).toBe('reply-not-ready')
    expect(outcomeOf(given(...ISSUED), { ...voided, do: { act: 'void-letter', reason: ' ' } })).toBe('fields')
    expect(outcomeOf(given(...SERVED, cameBack()), { ...voided, on: '2025-03-21' })).toBe('reply-not-ready')
  })
})

describe('a letter that nobody signed for (235号)', () => {
  const failed = (means: 'signed-for' | 'entrusted' | 'pick-up', on = '2025-03-11'): Step => ({
    on,
    do: { act: 'record-failed-service', on, means, reason: '没有人签收' },
  })

  it.each(['signed-for', 'entrusted', 'pick-up'] as const)('%s is not served, and its last day stays', (means) => {
    const state = given(...ISSUED, failed(means))
    expect(state).toMatchObject({ status: 'processing', closedOn: null, reply: { state: 'issued', servedOn: null } })
    expect(dueNow(state)).toEqual(dueNow(given(...ISSUED)))
    expect(dueNow(state)).toMatchObject({ act: 'serve' })
  })

  it('is served by another means, and closes on that day', () => {
    expect(given(...ISSUED, failed('pick-up'), POSTED)).toMatchObject({ status: 'closed', closedOn: '2025-03-11' })
  })

  it('was issued, and is not recorded of one that was served or not yet issued', () => {
    expect(outcomeOf(given(...SERVED), failed('entrusted', '2025-03-12'))).toBe('not-in-this-status')
    expect(outcomeOf(given(...UNTIL_SIGNED), failed('entrusted'))).toBe('reply-not-ready')
    expect(outcomeOf(given(...ISSUED), failed('entrusted', '2025-03-09'))).toBe('day-before-the-one-it-follows')
  })
})

describe('a letter that came back', () => {
  it('is served again by another means, and the case stays closed on its first day', () => {
    const back = given(...SERVED, cameBack())
    expect(back).toMatchObject({ status: 'reopened', closedOn: '2025-03-11', outcome: '3.1' })
    expect(dueNow(back)).toMatchObject({ act: 'serve', on: null })
    const byHand: Step = {
      on: '2025-03-21',
      do: { act: 'serve-letter', servedOn: '2025-03-21', means: 'signed-for', evidence: '本人' },
    }
    const again = given(...SERVED, cameBack(), byHand)
    expect(again).toMatchObject({ status: 'closed', closedOn: '2025-03-11', outcome: '3.1' })
    expect(again.reply).toMatchObject({ state: 'served', servedOn: '2025-03-21', means: 'signed-for' })
  })

  it('is not served again before it came back', () => {
    const early: Step = {
      on: '2025-03-21',
      do: { act: 'serve-letter', servedOn: '2025-03-19', means: 'signed-for', evidence: '本人' },
    }
    expect(outcomeOf(given(...SERVED, cameBack()), early)).toBe('day-before-the-one-it-follows')
  })

  it('was sent, never handed over or put on line', () => {
    expect(outcomeOf(given(...ISSUED, served('2025-03-11')), cameBack())).toBe('reply-not-ready')
  })
})

describe('a slip of the pen in a served letter', () => {
  it('is corrected with what was wrong and how it reads now, never the outcome', () => {
    const state = given(...SERVED, corrected())
    expect(state.corrections).toMatchObject([{ number: '中同街依申请〔2025〕1号', what: '二〇二三年' }])
    expect(state).toMatchObject({ status: 'closed', closedOn: '2025-03-11', outcome: '3.1' })
  })

  it('a letter is not corrected where nothing changes', () => {
    expect(outcomeOf(given(...SERVED), corrected('二〇二三年'))).toBe('fields')
    expect(outcomeOf(given(...ISSUED), corrected())).toBe('not-in-this-status')
  })
})

describe('what was disclosed', () => {
  it('is suggested for publication by its applicant, once, and before the office considered it (Art. 44)', () => {
    const suggested: Step = { on: '2025-03-18', by: APPLICANT, do: { act: 'suggest-disclosure' } }
    const state = given(...SERVED, suggested)
    expect(state.suggestedOn).toBe('2025-03-18')
    expect(outcomeOf(state, suggested)).toBe('not-in-this-status')
    expect(outcomeOf(given(...SERVED, considered), { ...suggested, on: '2025-03-21' })).toBe('not-in-this-status')
    expect(outcomeOf(given(...ISSUED), suggested)).toBe('not-in-this-status')
  })

  it('is considered once for proactive disclosure (Art. 44)', () => {
    const state = given(...SERVED, considered)
    expect(state.disclosure).toMatchObject({ decision: 'publish' })
    expect(outcomeOf(state, considered)).toBe('not-in-this-status')
  })
})

describe('what was withheld (Art. 18)', () => {
  const looked = (on: string, decision: 'keep' | 'open'): Step => ({
    on,
    do: { act: 'review-withheld', on, decision, reason: '方案还没有确定，仍在征求意见' },
  })
  const refused: Step = {
    on: '2025-03-05',
    do: {
      act: 'draft-reply',
      leaf: '3.3.6',
      files: [],
      facts: { what: '会议记录', process: 'discussion', reason: '方案确定以前的讨论，方案仍在修改', ...CHECKED },
    },
  }
  const WITHHELD = [
    ...UNTIL_SIGNED.map((step) => (step.do.act === 'draft-reply' ? refused : step)),
    ...[issued('2025-03-10'), POSTED],
  ]

  it('is looked at again, counted from the reply and then from the last look', () => {
    expect(reviewDueOn(given(...WITHHELD), 12)).toBe('2026-03-11')
    expect(reviewDueOn(given(...WITHHELD, looked('2026-03-02', 'keep')), 6)).toBe('2026-09-02')
  })

  it('is at rest once the office has decided to open it', () => {
    const opened = given(...WITHHELD, looked('2026-03-02', 'open'))
    expect(reviewDueOn(opened, 12)).toBeNull()
    expect(outcomeOf(opened, looked('2026-03-03', 'keep'))).toBe('not-in-this-status')
    expect(opened).toMatchObject({ outcome: '3.3.6', closedOn: '2025-03-11' })
  })

  it('is looked at anew after the reply that withheld it was set aside, and the new one withholds again', () => {
    const again = (on: string): Step => ({ ...POSTED, on, do: { ...POSTED.do, servedOn: on } as never })
    const redone = [
      ...[looked('2025-03-20', 'open'), reviewOpened, reviewDecided, { ...refused, on: '2025-05-21' }],
      ...[reviewed('2025-05-22'), signed('2025-05-23')],
      ...[{ ...issued('2025-05-26'), with: { number: '中同街依申请〔2025〕9号' } }, again('2025-05-27')],
    ]
    expect(reviewDueOn(given(...WITHHELD, ...redone), 12)).toBe('2026-05-27')
  })

  it('is not looked at before the reply, nor without a reason', () => {
    expect(outcomeOf(given(...WITHHELD), looked('2025-03-10', 'keep'))).toBe('day-before-the-one-it-follows')
    const silent: Step = {
      on: '2026-03-02',
      do: { act: 'review-withheld', on: '2026-03-02', decision: 'keep', reason: ' ' },
    }
    expect(outcomeOf(given(...WITHHELD), silent)).toBe('fields')
  })

  it('a reply that withholds nothing is not looked at again', () => {
    expect(outcomeOf(given(...SERVED), looked('2025-04-01', 'keep'))).toBe('nothing-withheld')
    expect(reviewDueOn(given(...SERVED), 12)).toBeNull()
  })
})

describe('a reply set aside', () => {
  const SET_ASIDE = [...SERVED, reviewOpened, reviewDecided] as const
  const REDONE = [
    ...SET_ASIDE,
    drafted('2025-05-21'),
    reviewed('2025-05-22'),
    signed('2025-05-23'),
    { ...issued('2025-05-26'), with: { number: '中同街依申请〔2025〕9号' } },
  ] as const
  const columns = (state: CaseState) => columnsOf(state, computeTimeline(state.events, CALENDAR))

  it('is due again on the day the decision gives', () => {
    const state = given(...SET_ASIDE)
    expect(state.formerReplies).toMatchObject([{ number: '中同街依申请〔2025〕1号' }])
    expect(dueNow(state)).toEqual({ act: 'redo', on: '2025-06-10', article: '第三十六条' })
    expect(columns(state)).toMatchObject({ status: 'reopened', nextActOn: '2025-06-10', replyDueOn: '2025-06-10' })
  })

  it('is drafted, reviewed, signed, issued and served like any other', () => {
    const state = given(...REDONE, {
      ...POSTED,
      on: '2025-05-27',
      do: { ...POSTED.do, servedOn: '2025-05-27' } as never,
    })
    expect(state.reply).toMatchObject({ state: 'served', number: '中同街依申请〔2025〕9号', servedOn: '2025-05-27' })
    expect(state).toMatchObject({ status: 'closed', redo: null })
  })

  it('changes neither the day nor the row of table three', () => {
    const before = columns(given(...SERVED))
    for (const state of [given(...SET_ASIDE), given(...REDONE)]) {
      const { closedYear, outcome, receivedYear } = columns(state)
      expect(state.closedOn).toBe('2025-03-11')
      expect({ closedYear, outcome, receivedYear }).toEqual({
        closedYear: before.closedYear,
        outcome: before.outcome,
        receivedYear: before.receivedYear,
      })
    }
  })
})
