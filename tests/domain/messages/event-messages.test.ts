import type { EventType } from '../../../domain/application/events'
import {
  findMessageDay,
  findMessageForEvent,
  MESSAGE_KINDS,
  wordMessage,
} from '../../../domain/messages/event-messages'

/** The events that anybody is told of, and of which day of theirs. The compiler knows that each is an event. */
const TO_APPLICANT = {
  received: { receivedOn: '2026-03-01' },
  'supplement-requested': { on: '2026-02-01', dueOn: '2026-03-01' },
  'supplement-excused': { on: '2026-02-01', dueOn: '2026-03-01' },
  extended: { notifiedOn: '2026-02-01' },
  'reply-postponed': { on: '2026-02-01', dueOn: '2026-03-01' },
  'fee-charged': { issuedOn: '2026-03-01' },
  'fee-cancelled': { on: '2026-02-01' },
  'reasons-requested': { on: '2026-02-01', dueOn: '2026-03-01' },
  'letter-served': { servedOn: '2026-03-01' },
  'letter-corrected': { on: '2026-03-01' },
  'reply-set-aside': { on: '2026-02-01', redoDueOn: '2026-03-01' },
  're-dated': { from: '2026-02-01', to: '2026-03-01' },
} as const satisfies Partial<Record<EventType, object>>
/** They tell until when there will be a reply. */
const TELL_REPLY_DAY: readonly string[] = ['extended', 'fee-cancelled']
const TO_OFFICE = ['submitted', 'supplemented', 'withdrawn'] as const satisfies readonly EventType[]
/** A sample of those that tell nobody. */
const TOLD_TO_NOBODY = [
  'registered',
  'noted',
  'reply-drafted',
  'reply-signed',
  'letter-issued',
  'opinion-received',
] as const

describe('a message', () => {
  it.each(Object.keys(TO_APPLICANT) as (keyof typeof TO_APPLICANT)[])(
    'tells the applicant of “%s”, which the office did',
    (type) => {
      expect(findMessageForEvent({ type, actor: 'clerk' })).toEqual({ kind: type, to: 'applicant' })
    },
  )

  it.each(TO_OFFICE)('tells the office of “%s”, which the applicant did', (type) => {
    expect(findMessageForEvent({ type, actor: 'applicant' })).toEqual({ kind: type, to: 'office' })
  })

  it.each(Object.keys(TO_APPLICANT) as (keyof typeof TO_APPLICANT)[])(
    'tells no applicant of “%s” that they did themselves',
    (type) => expect(findMessageForEvent({ type, actor: 'applicant' })).toBeNull(),
  )

  it.each(TO_OFFICE)('tells no office of “%s” that an officer entered', (type) => {
    expect(findMessageForEvent({ type, actor: 'clerk' })).toBeNull()
  })

  it.each(TOLD_TO_NOBODY)('is sent to nobody for “%s”', (type) => {
    expect([findMessageForEvent({ type, actor: 'clerk' }), findMessageForEvent({ type, actor: 'applicant' })]).toEqual([
      null,
      null,
    ])
  })

  it('has no kind but these', () => {
    expect([...MESSAGE_KINDS].sort()).toEqual([...Object.keys(TO_APPLICANT), ...TO_OFFICE].sort())
  })

  it.each(MESSAGE_KINDS)('about “%s” has a title and a tip that fit twenty characters', (kind) => {
    const { title, tip } = wordMessage(kind)
    expect([title, tip].filter((words) => words === '' || [...words].length > 20)).toEqual([])
  })
})

describe('the day in a message', () => {
  it.each(Object.entries(TO_APPLICANT))(
    'about “%s” is the legal day of the event, or the new last day to reply',
    (type, days) => {
      expect(findMessageDay({ type, ...days } as never, '2026-03-01')).toBe('2026-03-01')
    },
  )

  it.each(Object.entries(TO_APPLICANT).filter(([type]) => !TELL_REPLY_DAY.includes(type)))(
    'about “%s” does not depend on the last day to reply',
    (type, days) => expect(findMessageDay({ type, ...days } as never, '2026-09-09')).toBe('2026-03-01'),
  )

  it.each(TO_OFFICE)('about “%s” is left out', (type) => {
    expect(findMessageDay({ type, on: '2026-03-01', submittedOn: '2026-03-01' } as never, '2026-03-01')).toBeNull()
  })

  it.each(Object.keys(TO_APPLICANT) as (keyof typeof TO_APPLICANT)[])('about “%s” is called by a name', (kind) => {
    expect(wordMessage(kind).dayLabel).not.toBe('')
  })
})
