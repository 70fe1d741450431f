import { nextMoves } from '../../../domain/application/next-moves'
import { computeTimeline } from '../../../domain/clock/timeline'
import {
  APPLICANT,
  APPROVER,
  asked,
  CALENDAR,
  charged,
  confirmed,
  drafted,
  event,
  given,
  issued,
  outcomeOf,
  reviewed,
  type Step,
  searched,
  served,
  signed,
  submitted,
  supplemented,
} from './given'

const RECEIVED = [submitted('2024-09-27'), confirmed('2024-09-29')] as const
const extended = (on: string, days: number): Step => ({
  on,
  by: APPROVER,
  do: { act: 'extend', days, notifiedOn: on, reason: '要逐份查阅三百余份会议记录' },
})
const paid = (on: string): Step => ({ on, do: { act: 'record-payment', on } })
const delivered = (on: string): Step => ({ on, do: { act: 'record-fee-delivery', deliveredOn: on } })

describe('supplement (Art. 30)', () => {
  it('a notice to supplement stops the reply, and the supplement restarts the twenty days', () => {
    const waiting = given(...RECEIVED, searched('2024-10-08'), asked('2024-10-10', '2024-10-23'))
    expect(waiting.status).toBe('awaiting-supplement')
    expect(outcomeOf(waiting, drafted('2024-10-11'))).toBe('not-in-this-status')
    const back = given(...RECEIVED, asked('2024-10-10', '2024-10-23'), supplemented('2024-10-15'))
    expect(back.status).toBe('processing')
    expect(computeTimeline(back.events, CALENDAR).replyDueOn).toBe('2024-11-12')
  })

  it('a supplement is asked for once', () => {
    const state = given(...RECEIVED, asked('2024-10-10', '2024-10-23'), supplemented('2024-10-15'))
    expect(outcomeOf(state, asked('2024-10-16', '2024-10-30'))).toBe('supplement-twice')
  })

  it('a supplement asked for on the eighth working day is marked late and does not stop the clock', () => {
    const state = given(...RECEIVED, asked('2024-10-15', '2024-10-23'))
    expect(event(state, 'supplement-requested')?.late).toBe(true)
    expect(state.status).toBe('processing')
    expect(computeTimeline(state.events, CALENDAR).replyDueOn).toBe('2024-10-31')
  })

  it('a supplement counts after its due day as long as no closing letter is issued', () => {
    const state = given(...RECEIVED, asked('2024-10-10', '2024-10-23'))
    expect(outcomeOf(state, supplemented('2024-10-28'))).toEqual(['supplemented'])
  })

  it('a supplement is refused when nothing was asked', () => {
    expect(outcomeOf(given(...RECEIVED), supplemented('2024-10-10'))).toBe('nothing-asked')
  })

  it('a notice to supplement gives a day after its own', () => {
    expect(outcomeOf(given(...RECEIVED), asked('2024-10-10', '2024-10-10'))).toBe('fields')
  })

  it('a supplement discards the draft that answered the old request', () => {
    const late = given(...RECEIVED, searched('2024-10-08'), asked('2024-10-15', '2024-10-25'), drafted('2024-10-16'))
    expect(late.reply?.state).toBe('drafted')
    const steps = [searched('2024-10-08'), asked('2024-10-15', '2024-10-25'), drafted('2024-10-16')]
    expect(given(...RECEIVED, ...steps, supplemented('2024-10-17')).reply).toBeNull()
  })
})

describe('a supplement that is late with good reason (Art. 30)', () => {
  const waiting = [...RECEIVED, asked('2024-10-10', '2024-10-23')] as const
  const excused = (on: string, dueOn: string): Step => ({
    on,
    do: { act: 'excuse-supplement', on, dueOn, reason: '申请人住院，有出院小结为证' },
  })

  it('has a new last day, before which nobody has given up', () => {
    const state = given(...waiting, excused('2024-10-25', '2024-11-08'))
    expect(state).toMatchObject({ status: 'awaiting-supplement', supplement: { dueOn: '2024-11-08' } })
    expect(computeTimeline(state.events, CALENDAR).supplementDueOn).toBe('2024-11-08')
    const abandon: Step = { on: '2024-11-08', do: { act: 'abandon', facts: {} } }
    expect(outcomeOf(state, abandon)).toBe('abandonment-too-early')
  })

  it('undoes an abandonment that was drafted', () => {
    const facts = { noticeOn: '2024-10-10', dueOn: '2024-10-23', justification: 'none' }
    const abandon: Step = { on: '2024-10-24', do: { act: 'abandon', facts } }
    expect(given(...waiting, abandon, excused('2024-10-25', '2024-11-08')).reply).toBeNull()
  })

  it('needs a day later than the first one, and something to excuse', () => {
    expect(outcomeOf(given(...waiting), excused('2024-10-14', '2024-10-23'))).toBe('fields')
    expect(outcomeOf(given(...RECEIVED), excused('2024-10-25', '2024-11-08'))).toBe('nothing-asked')
  })
})

describe('abandonment', () => {
  const nobody: Step = {
    on: '2024-10-24',
    do: { act: 'abandon', facts: { noticeOn: '2024-10-10', dueOn: '2024-10-23', justification: 'none' } },
  }
  const waiting = given(...RECEIVED, asked('2024-10-10', '2024-10-23'))

  it('an abandonment is drafted as leaf 3.6.1 only after the due day', () => {
    expect(outcomeOf(waiting, { ...nobody, on: '2024-10-23' })).toBe('abandonment-too-early')
    expect(outcomeOf(waiting, nobody)).toEqual(['abandoned', 'reply-drafted'])
  })

  it('may also be drafted like any other reply, and no other leaf with it', () => {
    const facts = { noticeOn: '2024-10-10', dueOn: '2024-10-23', justification: 'none' }
    const draft = { act: 'draft-reply', leaf: '3.6.1', facts, files: [] } as const
    expect(outcomeOf(waiting, { on: '2024-10-24', do: { ...draft, files: [] } })).toEqual([
      'abandoned',
      'reply-drafted',
    ])
    expect(outcomeOf(waiting, drafted('2024-10-24'))).toBe('not-in-this-status')
  })

  it('an abandonment is undone by a supplement that still comes', () => {
    const state = given(...RECEIVED, asked('2024-10-10', '2024-10-23'), nobody, supplemented('2024-10-25'))
    expect(state).toMatchObject({ status: 'processing', reply: null })
  })

  it('an abandonment needs a supplement that was asked for', () => {
    expect(outcomeOf(given(...RECEIVED), nobody)).toBe('abandonment-too-early')
  })
})

describe('extension (Art. 33)', () => {
  const base = [submitted('2024-11-01', 'in-person'), confirmed('2024-11-01')] as const

  it('an extension adds its days at the end', () => {
    const state = given(...base, extended('2024-11-28', 15))
    expect(computeTimeline(state.events, CALENDAR).replyDueOn).toBe('2024-12-20')
    expect(event(state, 'extended')?.approvedBy).toBe('approver')
  })

  it.each([
    ['after the due day', extended('2024-12-02', 15), 'extension-too-late'],
    ['beyond twenty days', extended('2024-11-28', 21), 'extension-too-long'],
    ['for no days', extended('2024-11-28', 0), 'fields'],
    ['by a clerk', { ...extended('2024-11-28', 15), by: { id: 'clerk', roles: ['clerk'] as const } }, 'not-your-role'],
    ['for a day to come', { ...extended('2024-11-28', 15), on: '2024-11-27' }, 'day-in-the-future'],
  ])('is refused %s', (_, step, code) => {
    expect(outcomeOf(given(...base), step)).toBe(code)
  })

  it('an extension happens once', () => {
    expect(outcomeOf(given(...base, extended('2024-11-20', 5)), extended('2024-11-21', 5))).toBe('extension-twice')
  })
})

describe('processing fee (Art. 42)', () => {
  const base = [submitted('2025-02-20', 'in-person'), confirmed('2025-02-20')] as const
  const waiting = [...base, charged('2025-02-28'), delivered('2025-03-03')] as const

  it('a fee is priced by the scale', () => {
    expect(event(given(...base, charged('2025-02-28')), 'fee-charged')?.yuan).toBe(10)
  })

  it('a payment restarts the twenty days', () => {
    const state = given(...waiting, paid('2025-03-31'))
    expect(state.status).toBe('processing')
    expect(computeTimeline(state.events, CALENDAR).replyDueOn).toBe('2025-04-28')
  })

  it('lets the period go on where the office has it so, whatever the setting is later', () => {
    const notice: Step = { ...charged('2025-02-28'), with: { feeRule: 'resume' } }
    const state = given(...base, notice, delivered('2025-03-03'), paid('2025-03-31'))
    const { replyDueOn, days } = computeTimeline(state.events, CALENDAR)
    expect(replyDueOn).toBe('2025-04-21')
    expect(days.find(({ day }) => day === '2025-03-31')).toMatchObject({ kind: 'paused', why: 'payment' })
  })

  it('by applications takes the counted place in the month, never what was typed', () => {
    const items = {
      act: 'charge-fee',
      issuedOn: '2025-02-28',
      basis: 'items',
      quantity: 99,
      alreadyPublic: false,
    } as const
    const nth = (nthOfMonth: number): Step => ({ on: '2025-02-28', by: APPROVER, do: items, with: { nthOfMonth } })
    expect(event(given(...base, nth(31)), 'fee-charged')).toMatchObject({ yuan: 200, quantity: 31 })
    expect(outcomeOf(given(...base), nth(10))).toBe('fields')
  })

  it('by pages is not charged for telling where public information is found', () => {
    const step = charged('2025-02-28')
    const known: Step = { ...step, do: { ...step.do, alreadyPublic: true } as Step['do'] }
    expect(outcomeOf(given(...base), known)).toBe('fields')
  })

  it('by pages is refunded once, where the answer was that it is public already', () => {
    const refund = (on: string): Step => ({
      on: '2025-03-07',
      by: APPROVER,
      do: { act: 'record-refund', on, reason: '信息已经主动公开，不按量收费' },
    })
    const answered = (way: string, ...more: Step[]) => {
      const facts = { way, published: '决算', publishedAt: '门户网站', given: '决算' }
      const draft: Step = { on: '2025-03-05', do: { act: 'draft-reply', leaf: '3.1', facts, files: [] } }
      const signing = [reviewed('2025-03-05'), signed('2025-03-05'), issued('2025-03-05'), served('2025-03-06')]
      return given(...waiting, paid('2025-03-04'), searched('2025-03-05'), draft, ...signing, ...more)
    }
    expect(nextMoves(answered('public'), null, 'three')).toEqual(['record-refund'])
    const state = answered('public', refund('2025-03-07'))
    expect(state.fee).toMatchObject({ paidOn: '2025-03-04', refundedOn: '2025-03-07' })
    expect(outcomeOf(state, refund('2025-03-07'))).toBe('nothing-asked')
    expect(outcomeOf(answered('public'), refund('2025-03-03'))).toBe('day-before-the-one-it-follows')
    expect(outcomeOf(answered('given'), refund('2025-03-07'))).toBe('nothing-asked')
  })

  it('is refused after the due day of the reply', () => {
    expect(outcomeOf(given(...base), charged('2025-03-21'))).toBe('fee-notice-too-late')
  })

  it('unpaid after twenty working days lets leaf 3.6.2 be drafted', () => {
    const facts = { issuedOn: '2025-02-28', deliveredOn: '2025-03-03', yuan: '10', dueOn: '2025-03-31' }
    const abandon: Step = { on: '2025-04-01', do: { act: 'abandon', facts } }
    expect(outcomeOf(given(...waiting), { ...abandon, on: '2025-03-31' })).toBe('abandonment-too-early')
    expect(given(...waiting, abandon).reply?.leaf).toBe('3.6.2')
  })

  it('no fee is charged where the scale says nothing', () => {
    const few: Step = {
      on: '2025-02-28',
      by: APPROVER,
      do: { act: 'charge-fee', issuedOn: '2025-02-28', basis: 'pages', quantity: 30, alreadyPublic: false },
    }
    expect(outcomeOf(given(...base), few)).toBe('fields')
  })
})

describe('withdrawal', () => {
  it('a withdrawal closes the application on its day under 3.6.3', () => {
    const state = given(...RECEIVED, { on: '2024-10-10', by: APPLICANT, do: { act: 'withdraw', reason: '不需要了' } })
    expect(state).toMatchObject({ status: 'closed', closedOn: '2024-10-10', outcome: '3.6.3' })
  })
})
