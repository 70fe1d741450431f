import type { Command } from '../../../domain/application/acts'
import type { Actor } from '../../../domain/application/context'
import { addDays, type Day } from '../../../domain/day'
import {
  APPROVER,
  asked,
  CLERK,
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
const PAPER = submitted('2025-03-03', 'signed-post')
const ISSUED = [...RECEIVED, drafted('2025-03-05'), reviewed('2025-03-06'), signed('2025-03-07'), issued('2025-03-10')]
const SERVED_LETTER = [searched('2025-03-05'), ...ISSUED.slice(2), served('2025-03-11')]
const SERVED = [...RECEIVED, ...SERVED_LETTER]
const POSTED: Step = {
  on: '2025-03-11',
  do: { act: 'serve-letter', servedOn: '2025-03-11', means: 'posted', carrier: 'postal', evidence: 'EMS 1' },
  with: { delivery: 'post' },
}
const consulted: Step = {
  on: '2025-03-10',
  do: { act: 'send-consultation', consultationId: 'c', party: 'third', to: '甲', sentOn: '2025-03-06', about: '补偿' },
}
const delivered: Step = {
  on: '2025-03-10',
  do: { act: 'record-delivery', consultationId: 'c', deliveredOn: '2025-03-07' },
}
const objected: Step = {
  on: '2025-03-14',
  do: {
    act: 'record-opinion',
    consultationId: 'c',
    answeredOn: '2025-03-12',
    opinion: 'objects',
    reasonable: true,
    text: '商业秘密',
  },
}
const reasonsAsked: Step = {
  on: '2025-03-06',
  do: { act: 'request-reasons', on: '2025-03-06', dueOn: '2025-03-20', volume: '2025年2月一个月提出60件' },
}
const reviewOpened: Step = {
  on: '2025-04-01',
  do: {
    act: 'open-proceeding',
    proceedingId: 'p',
    route: 'reconsideration',
    filedOn: '2025-03-20',
    body: '区人民政府',
    caseNumber: '',
  },
}
const reviewDecided: Step = {
  on: '2025-04-10',
  do: {
    act: 'decide-proceeding',
    orderedToRedo: false,
    proceedingId: 'p',
    decidedOn: '2025-04-08',
    result: 'overturned',
    text: '',
  },
}

type Row = [fact: string, steps: readonly Step[], first: Day, command: (day: Day) => Command, by?: Actor]

/** Each act with a day of its own, and the first day that it may bear. */
const ROWS: Row[] = [
  [
    'a signature for signed post: the submission',
    [PAPER],
    '2025-03-03',
    (day) => ({ act: 'confirm', signedOn: day, files: ['f'] }),
  ],
  [
    'a try to reach the applicant: the submission',
    [submitted('2025-03-03')],
    '2025-03-03',
    (on) => ({ act: 'record-contact', on, how: '电话', reached: false, text: '无人接听' }),
  ],
  [
    'a notice to supplement: the receipt',
    RECEIVED,
    '2025-03-04',
    (on) => ({ act: 'request-supplement', lacking: ['description'], on, dueOn: '2025-05-20', items: '年份' }),
  ],
  [
    'a supplement that is entered: the notice',
    [...RECEIVED, asked('2025-03-06', '2025-03-20')],
    '2025-03-06',
    (on) => ({ act: 'enter-supplement', on, text: '2024年' }),
  ],
  [
    'an excuse for a late supplement: the notice',
    [...RECEIVED, asked('2025-03-06', '2025-03-20')],
    '2025-03-06',
    (on) => ({ act: 'excuse-supplement', on, dueOn: '2025-05-30', reason: '申请人住院，有出院小结为证' }),
  ],
  [
    'an extension: the receipt',
    RECEIVED,
    '2025-03-04',
    (notifiedOn) => ({ act: 'extend', days: 5, notifiedOn, reason: '要逐份查阅三百余份会议记录' }),
    APPROVER,
  ],
  [
    'a charge: the receipt',
    RECEIVED,
    '2025-03-04',
    (issuedOn) => ({ act: 'charge-fee', issuedOn, basis: 'pages', quantity: 31, alreadyPublic: false }),
    APPROVER,
  ],
  [
    'the arrival of a charge: the charge',
    [...RECEIVED, charged('2025-03-06')],
    '2025-03-06',
    (deliveredOn) => ({ act: 'record-fee-delivery', deliveredOn }),
  ],
  [
    'a payment: the charge',
    [...RECEIVED, charged('2025-03-06')],
    '2025-03-06',
    (on) => ({ act: 'record-payment', on }),
  ],
  [
    'a search: the receipt',
    RECEIVED,
    '2025-03-04',
    (on) => ({ act: 'record-search', on, scope: '室', method: '目录', result: 'none' }),
  ],
  [
    'a consultation: the receipt',
    RECEIVED,
    '2025-03-04',
    (sentOn) => ({ act: 'send-consultation', consultationId: 'c', party: 'agency', to: '局', sentOn, about: '补偿' }),
  ],
  [
    'the delivery of a consultation: its letter',
    [...RECEIVED, consulted],
    '2025-03-06',
    (deliveredOn) => ({ act: 'record-delivery', consultationId: 'c', deliveredOn }),
  ],
  [
    'an opinion: the delivery of the letter',
    [...RECEIVED, consulted, delivered],
    '2025-03-07',
    (answeredOn) => ({ act: 'record-opinion', consultationId: 'c', answeredOn, opinion: 'agrees' }),
  ],
  [
    'an opinion on a letter whose delivery is not known: the letter',
    [...RECEIVED, consulted],
    '2025-03-06',
    (answeredOn) => ({ act: 'record-opinion', consultationId: 'c', answeredOn, opinion: 'agrees' }),
  ],
  [
    'telling a third party: its objection',
    [...RECEIVED, consulted, delivered, objected],
    '2025-03-12',
    (on) => ({
      act: 'tell-third-party',
      consultationId: 'c',
      on,
      content: '全部',
      reason: '不公开会影响全街道的用水安全',
    }),
  ],
  [
    'asking for reasons: the receipt',
    RECEIVED,
    '2025-03-04',
    (on) => ({ act: 'request-reasons', on, dueOn: '2025-05-20', volume: '2025年2月一个月提出60件' }),
  ],
  [
    'reasons that were given: their request',
    [...RECEIVED, reasonsAsked],
    '2025-03-06',
    (on) => ({ act: 'record-reasons', on, text: '研究', reasonable: false }),
  ],
  [
    'a failed service: the issue of the letter',
    SERVED.slice(0, -1),
    '2025-03-10',
    (on) => ({ act: 'record-failed-service', on, means: 'signed-for', reason: '拒收' }),
  ],
  [
    'a letter that came back: its service',
    [...SERVED.slice(0, -1), POSTED],
    '2025-03-11',
    (on) => ({ act: 'record-return', on, reason: '无人' }),
  ],
  [
    'the correction of a letter: its service',
    SERVED,
    '2025-03-11',
    (on) => ({ act: 'correct-letter', on, what: '错字', how: '改正' }),
  ],
  [
    'a proceeding: the service of the letter',
    SERVED,
    '2025-03-11',
    (filedOn) => ({ act: 'open-proceeding', proceedingId: 'p', route: 'reconsideration', filedOn, body: '区人民政府' }),
  ],
  [
    'a proceeding about silence: the receipt',
    RECEIVED,
    '2025-03-04',
    (filedOn) => ({ act: 'open-proceeding', proceedingId: 'p', route: 'reconsideration', filedOn, body: '区人民政府' }),
  ],
  [
    'the result of a proceeding: its filing',
    [...SERVED, reviewOpened],
    '2025-03-20',
    (decidedOn) => ({ act: 'decide-proceeding', orderedToRedo: false, proceedingId: 'p', decidedOn, result: 'upheld' }),
  ],
  [
    'striking a proceeding: its filing',
    [...SERVED, reviewOpened],
    '2025-03-20',
    (on) => ({ act: 'strike-proceeding', proceedingId: 'p', on, reason: '登记到了另一件申请的名下' }),
  ],
  [
    'setting a reply aside: the result',
    [...SERVED, reviewOpened, reviewDecided],
    '2025-04-08',
    (on) => ({ act: 'set-aside-reply', proceedingId: 'p', on, redoDueOn: '2025-05-06' }),
  ],
  [
    'considering publication: the service of the letter',
    SERVED,
    '2025-03-11',
    (on) => ({ act: 'consider-disclosure', on, decision: 'keep', reason: '只有一户申请，公众不需要知道' }),
  ],
  [
    'a withdrawal that is entered: the receipt',
    RECEIVED,
    '2025-03-04',
    (on) => ({ act: 'record-withdrawal', on, reason: '申请人来函，说不再需要' }),
  ],
  [
    'a withdrawal before receipt: the submission',
    [submitted('2025-03-03')],
    '2025-03-03',
    (on) => ({ act: 'record-withdrawal', on, reason: '申请人来函，说不再需要' }),
  ],
]

const TODAY = '2025-04-20'
const outcomeOn = (steps: readonly Step[], command: Command, by: Actor) =>
  outcomeOf(given(...steps), { on: TODAY, do: command, by })
/** Without a maker of its own an act is made by the clerk: every row is given all its values. */
const MADE = ROWS.map(([fact, steps, first, command, by = CLERK]) => [fact, steps, first, command, by] as const)

describe('the day of an act is not before what it follows:', () => {
  it.each(MADE)('%s', (_, steps, first, command, by) => {
    expect(outcomeOn(steps, command(addDays(first, -1)), by)).toBe('day-before-the-one-it-follows')
    expect(Array.isArray(outcomeOn(steps, command(first), by))).toBe(true)
  })
})

describe('the day of an act is not to come:', () => {
  it.each(MADE)('%s', (_, steps, _first, command, by) => {
    expect(outcomeOn(steps, command(addDays(TODAY, 1)), by)).toBe('day-in-the-future')
  })
})

describe('the day of an act exists:', () => {
  it.each(MADE)('%s', (_, steps, _first, command, by) => {
    expect(outcomeOn(steps, command('2025-02-30'), by)).toBe('fields')
  })
})
