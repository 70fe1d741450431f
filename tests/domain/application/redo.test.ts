import { abandonmentLeaf } from '../../../domain/application/abandonment'
import type { Command } from '../../../domain/application/acts'
import { columnsOf } from '../../../domain/application/columns'
import { nextActOf, nextActToday } from '../../../domain/application/next-act'
import type { CaseState } from '../../../domain/application/state'
import { computeTimeline } from '../../../domain/clock/timeline'
import type { Day } from '../../../domain/day'
import {
  APPLICANT,
  APPROVER,
  asked,
  CALENDAR,
  CHECKED,
  charged,
  confirmed,
  drafted,
  given,
  issued,
  outcomeOf,
  reviewed,
  type Step,
  searched,
  served,
  signed,
  submitted,
} from './given'

const RECEIVED = [submitted('2025-03-03'), confirmed('2025-03-04')] as const
const SERVED = [
  ...[...RECEIVED, searched('2025-03-05'), drafted('2025-03-05'), reviewed('2025-03-06'), signed('2025-03-07')],
  ...[issued('2025-03-10'), served('2025-03-11')],
] as const
const opened: Step = {
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
/** Decided on 12 May, received on the 15th; twenty working days later is 13 June. */
const decided = (redo: { receivedOn?: Day; redoDueOn?: Day; laterBecause?: string } = {}): Step => ({
  on: '2025-05-16',
  do: {
    act: 'decide-proceeding',
    proceedingId: 'p',
    decidedOn: '2025-05-12',
    result: 'overturned',
    text: '',
    orderedToRedo: true,
    receivedOn: '2025-05-15',
    ...redo,
  },
})
const SET_ASIDE = [...SERVED, opened, decided()] as const
const FIXED = [...SERVED, opened, decided({ redoDueOn: '2025-06-03' })] as const
const timeline = (state: CaseState) => computeTimeline(state.events, CALENDAR)
const dueOn = (...steps: Step[]) => timeline(given(...steps)).replyDueOn
const at = (command: Command, by?: Step['by']): Step => ({ on: '2025-05-20', do: command, ...(by && { by }) })

const consulted = at({
  act: 'send-consultation',
  consultationId: 'c',
  party: 'third',
  to: '甲',
  sentOn: '2025-05-20',
  about: '补偿',
})
const delivered: Step = {
  on: '2025-05-21',
  do: { act: 'record-delivery', consultationId: 'c', deliveredOn: '2025-05-21' },
}
const objected: Step = {
  on: '2025-05-26',
  do: {
    act: 'record-opinion',
    consultationId: 'c',
    answeredOn: '2025-05-26',
    opinion: 'objects',
    reasonable: true,
    text: '商业秘密',
  },
}
const WHY = '要逐份查阅三百余份会议记录'
const extended = at({ act: 'extend', days: 10, notifiedOn: '2025-05-20', reason: WHY }, APPROVER)

describe('after a reply was set aside', () => {
  const WAYS: readonly [string, readonly Step[], Step][] = [
    ['asking for a supplement', [], asked('2025-05-20', '2025-06-05')],
    ['supplementing', [asked('2025-05-20', '2025-06-05')], { ...at({ act: 'supplement', text: '2024年' }, APPLICANT) }],
    [
      'entering a supplement',
      [asked('2025-05-20', '2025-06-05')],
      at({ act: 'enter-supplement', on: '2025-05-20', text: '2024年' }),
    ],
    [
      'a later day for a supplement',
      [asked('2025-05-20', '2025-06-05')],
      at({ act: 'excuse-supplement', on: '2025-05-20', dueOn: '2025-06-20', reason: WHY }),
    ],
    ['a consultation', [], consulted],
    ['the delivery of its letter', [consulted], delivered],
    ['an opinion', [consulted, delivered], objected],
    [
      'telling a third party',
      [consulted, delivered, objected],
      {
        on: '2025-05-27',
        do: { act: 'tell-third-party', consultationId: 'c', on: '2025-05-27', content: '全部', reason: WHY },
      },
    ],
    ['an extension', [], extended],
    ['a fee', [], charged('2025-05-20')],
    [
      'the arrival of its notice',
      [charged('2025-05-20')],
      at({ act: 'record-fee-delivery', deliveredOn: '2025-05-20' }),
    ],
    ['a payment', [charged('2025-05-20')], at({ act: 'record-payment', on: '2025-05-20' })],
    ['taking the fee back', [charged('2025-05-20')], at({ act: 'cancel-fee', reason: WHY }, APPROVER)],
    ['asking for reasons', [], at({ act: 'request-reasons', on: '2025-05-20', dueOn: '2025-06-10', volume: WHY })],
    ['a search', [], searched('2025-05-20')],
    ['a withdrawal', [], at({ act: 'withdraw' }, APPLICANT)],
    ['a withdrawal that is entered', [], at({ act: 'record-withdrawal', on: '2025-05-20', reason: WHY })],
  ]

  it.each(WAYS)('%s is open again', (_, before, step) => {
    expect(Array.isArray(outcomeOf(given(...SET_ASIDE, ...before), step))).toBe(true)
  })

  it.each(WAYS)('%s is closed while a letter that came back is served again', (_, __, step) => {
    const posted: Step = {
      on: '2025-03-11',
      do: { act: 'serve-letter', servedOn: '2025-03-11', means: 'posted', carrier: 'postal', evidence: 'EMS 1' },
    }
    const back: Step = { on: '2025-03-20', do: { act: 'record-return', on: '2025-03-20', reason: '查无此人' } }
    expect(Array.isArray(outcomeOf(given(...SERVED.slice(0, -1), posted, back), step))).toBe(false)
  })

  it('nothing is asked twice that is asked once', () => {
    const first = [...RECEIVED, asked('2025-03-05', '2025-03-20')]
    const answer: Step = { on: '2025-03-06', by: APPLICANT, do: { act: 'supplement', text: '2024年' } }
    const early: Step = {
      on: '2025-03-06',
      by: APPROVER,
      do: { act: 'extend', days: 5, notifiedOn: '2025-03-06', reason: WHY },
    }
    const set = given(...first, answer, early, ...SERVED.slice(2), opened, decided())
    expect(outcomeOf(set, asked('2025-05-20', '2025-06-05'))).toBe('supplement-twice')
    expect(outcomeOf(set, extended)).toBe('extension-twice')
  })

  it('an act bears no day before the decision came', () => {
    expect(
      outcomeOf(
        given(...SET_ASIDE),
        at({
          act: 'request-supplement',
          on: '2025-05-14',
          dueOn: '2025-06-20',
          lacking: ['description'],
          items: '年份',
        }),
      ),
    ).toBe('day-before-the-one-it-follows')
  })

  it('a letter of consultation for the reply that is gone holds the new one no longer', () => {
    const old: Step = { ...consulted, on: '2025-03-06', do: { ...consulted.do, sentOn: '2025-03-06' } as Command }
    const state = given(...RECEIVED, old, ...SERVED.slice(2, 3), ...withheldSteps(), opened, decided())
    expect(timeline(state)).toMatchObject({ replyDueOn: '2025-06-13', waitingFor: null })
    expect(nextActOf(state, timeline(state))).toEqual({ act: 'redo', on: '2025-06-13', article: '第三十六条' })
  })

  it('what nobody answered before is awaited no longer', () => {
    const abandoned: Step = {
      on: '2025-03-24',
      do: { act: 'abandon', facts: { noticeOn: '2025-03-05', dueOn: '2025-03-20', justification: 'none' } },
    }
    const closed = [
      ...RECEIVED,
      asked('2025-03-05', '2025-03-20'),
      abandoned,
      reviewed('2025-03-24'),
      signed('2025-03-24'),
    ]
    const state = given(...closed, issued('2025-03-24'), served('2025-03-24'), opened, decided())
    expect(state.status).toBe('reopened')
    expect(abandonmentLeaf(state)).toBe('3.6.1')
    expect(nextActOf(state, timeline(state))).toMatchObject({ act: 'redo' })
    expect(outcomeOf(state, searched('2025-05-20'))).toEqual(['search-recorded'])
    expect(
      outcomeOf(
        given(...closed, issued('2025-03-24'), served('2025-03-24'), opened, decided(), searched('2025-05-20')),
        drafted('2025-05-20'),
      ),
    ).toEqual(['reply-drafted'])
  })

  it('no reply is made while the applicant is to act', () => {
    const state = given(...SET_ASIDE, asked('2025-05-20', '2025-06-05'))
    expect(state.status).toBe('reopened')
    expect(nextActOf(state, timeline(state))).toEqual({ act: 'supplement', on: '2025-06-05', article: '第三十条' })
    expect(outcomeOf(state, drafted('2025-05-21'))).toBe('not-in-this-status')
    expect(outcomeOf(state, extended)).toBe('not-in-this-status')
    const unpaid = given(...SET_ASIDE, charged('2025-05-20'))
    expect(nextActOf(unpaid, timeline(unpaid))).toMatchObject({ act: 'record-fee-delivery', on: '2025-05-20' })
  })

  it('is withdrawn by its applicant, and table three stays', () => {
    const before = given(...SET_ASIDE)
    const after = given(...SET_ASIDE, at({ act: 'withdraw' }, APPLICANT))
    expect(after).toMatchObject({ status: 'closed', closedOn: '2025-03-11', outcome: '3.1', redo: null })
    const { closedYear, outcome } = columnsOf(before, timeline(before))
    expect(columnsOf(after, timeline(after))).toMatchObject({ closedYear, outcome })
  })
})

describe('the day of a reply that is made again', () => {
  it('is twenty working days after the decision came where it names none', () => {
    const state = given(...SET_ASIDE)
    expect(state.redo).toEqual({ proceedingId: 'p', on: '2025-05-15', dueOn: null })
    expect(dueOn(...SET_ASIDE)).toBe('2025-06-13')
    expect(columnsOf(state, timeline(state))).toMatchObject({ nextAct: 'redo', nextActOn: '2025-06-13' })
    expect(timeline(state).days.at(0)?.day).toBe('2025-05-16')
  })

  it('is the day of the decision where nobody says when it came', () => {
    const { receivedOn: _, ...silent } = decided().do as { receivedOn?: Day }
    expect(given(...SERVED, opened, { on: '2025-05-16', do: silent as Command }).redo?.on).toBe('2025-05-12')
  })

  it('is what the decision names, and nothing moves it', () => {
    const state = given(...FIXED)
    expect(dueOn(...FIXED)).toBe('2025-06-03')
    expect(dueOn(...FIXED, consulted, delivered)).toBe('2025-06-03')
    expect(outcomeOf(state, extended)).toBe('not-in-this-status')
  })

  it('later than that needs the words of the decision', () => {
    const pending = given(...SERVED, opened)
    expect(outcomeOf(pending, decided({ redoDueOn: '2025-06-13' }))).toEqual(['proceeding-decided', 'reply-set-aside'])
    expect(outcomeOf(pending, decided({ redoDueOn: '2025-06-14' }))).toBe('fields')
    expect(outcomeOf(pending, decided({ redoDueOn: '2025-07-14', laterBecause: '限六十日内重新答复' }))).toEqual([
      'proceeding-decided',
      'reply-set-aside',
    ])
    expect(outcomeOf(pending, decided({ redoDueOn: '2025-05-15' }))).toBe('fields')
  })

  it('leaves out what a consultation takes, and starts anew with a supplement', () => {
    expect(dueOn(...SET_ASIDE, consulted, delivered, objected)).toBe('2025-06-19')
    const restarted = [...SET_ASIDE, asked('2025-05-20', '2025-06-05')]
    const answer: Step = { on: '2025-05-22', by: APPLICANT, do: { act: 'supplement', text: '2024年' } }
    expect(dueOn(...restarted)).toBeNull()
    expect(dueOn(...restarted, answer)).toBe('2025-06-20')
    expect(dueOn(...SET_ASIDE, extended)).toBe('2025-06-27')
  })

  it('is what is left once the days for an opinion are over', () => {
    const state = given(...SET_ASIDE, consulted, delivered)
    expect(nextActToday(state, timeline(state), '2025-05-22')).toMatchObject({ act: 'opinion', on: '2025-06-12' })
    expect(nextActToday(state, timeline(state), '2025-06-13')).toMatchObject({ act: 'redo' })
  })

  it('is the one an old entry names, which always held one', () => {
    const old = given(...SERVED, opened, decided({ redoDueOn: '2025-06-03' }))
    expect(old.events.find(({ type }) => type === 'reply-set-aside')).toMatchObject({ redoDueOn: '2025-06-03' })
    expect(timeline(old)).toMatchObject({ replyDueOn: '2025-06-03', days: [] })
  })
})

/** A refusal that needs no consultation to be over. */
function withheldSteps(): Step[] {
  return [
    {
      on: '2025-03-06',
      do: {
        act: 'draft-reply',
        leaf: '3.3.5',
        facts: { what: '名册', internal: 'personnel', reason: '只用于机关内部人事管理', ...CHECKED },
        files: [],
      },
    },
    reviewed('2025-03-07'),
    signed('2025-03-07'),
    issued('2025-03-10'),
    served('2025-03-11'),
  ]
}
