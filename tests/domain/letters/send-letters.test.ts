import { sealedFields } from '../../../domain/application/event-list'
import type { Acted } from '../../../domain/application/state'
import type { CaseFile } from '../../../domain/letters/case-moment'
import { composeLetter } from '../../../domain/letters/compose-letter'
import { LETTERS } from '../../../domain/letters/letters'
import { listLetters } from '../../../domain/letters/list-letters'
import { sendLetters, sendsLetters } from '../../../domain/letters/send-letters'
import { findEdition } from '../../../domain/letters/sent-letter'
import { isRefusal } from '../../../domain/refusal'
import { CALENDAR, charged, confirmed, given, issued, served, submitted, UNTIL_SIGNED } from '../application/given'
import { FILE, HISTORIES, textOf } from './moments'

const HISTORY = [...UNTIL_SIGNED, issued('2025-03-07'), served('2025-03-07')]

/** The events of a case, each with the letters it sends. */
function sent(events: readonly Acted[], file: CaseFile = FILE): Acted[] {
  const all: Acted[] = []
  for (const event of events) {
    const added = sendLetters({ events: all, added: [event], calendar: CALENDAR, file })
    if (isRefusal(added)) throw new Error(added.detail)
    all.push(...added)
  }
  return all
}

const read = (events: readonly Acted[], file: CaseFile = FILE) =>
  listLetters(events).map((place) => composeLetter(place, { events, calendar: CALENDAR, file }).letter)

describe('a letter that was sent', () => {
  it('is kept, sealed, by every event that may send one', () => {
    const types = new Set(LETTERS.flatMap(({ follows }) => [...follows]))
    expect([...types].filter((type) => !sealedFields(type).includes('letters'))).toEqual([])
  })

  it.each(Object.keys(HISTORIES))('does not change when the office, its settings and its officers do: %s', (code) => {
    const steps = HISTORIES[code as keyof typeof HISTORIES] ?? []
    const events = sent(given(...steps).events)
    const moved: CaseFile = {
      ...FILE,
      office: {
        ...FILE.office,
        name: '别的街道办事处',
        reviewBody: '别的区人民政府',
        phone: '0000',
        paymentWords: '现金',
      },
      request: { description: '别的内容', documentNumber: '', delivery: 'post' },
      nameOf: () => '别的人',
      fileName: () => '别的文件',
    }
    expect(read(events, moved)).toEqual(read(events))
    expect(read(events).map(textOf).join()).not.toContain('别的')
  })

  it('holds nothing of who applied, and names them to whoever may read it', () => {
    const events = sent(given(...HISTORY).events)
    expect(JSON.stringify(events)).not.toContain(FILE.applicant.name)
    expect(JSON.stringify(events)).not.toContain(FILE.enquiry)
    for (const { addressee, code } of read(events)) {
      if (code === 'disclosure') expect(addressee).toBe(FILE.applicant.name)
    }
    expect(read(events).map(textOf).join()).toContain(FILE.enquiry)
  })

  it('names nobody once the identity was taken out', () => {
    const events = sent(given(...HISTORY).events)
    const nobody = { ...FILE, applicant: { name: '', areSeveral: false } }
    expect(read(events, nobody).map(textOf).join()).not.toContain(FILE.applicant.name)
  })

  it('fills in no name in a letter to others, whatever was typed into it', () => {
    const steps = HISTORIES['third-party-told'] ?? []
    const events = given(...steps).events.map((event) =>
      event.type === 'third-party-told' ? { ...event, content: '{申请人}要的协议' } : event,
    )
    const letter = read(sent(events)).find(({ code }) => code === 'third-party-told')
    expect(letter && textOf(letter)).toContain('{申请人}要的协议')
  })

  it('is in the words of its time where it was sent before letters were kept', () => {
    const { events, reply } = given(...HISTORY)
    expect(findEdition({ number: reply?.number ?? null }, events)).toBe(1)
    expect(findEdition({ number: reply?.number ?? null }, sent(events))).toBe(2)
  })
})

const RECEIVED = given(submitted('2025-03-03'), confirmed('2025-03-04')).events
const CHARGED = given(submitted('2025-03-03'), confirmed('2025-03-04'), charged('2025-03-06')).events
const ADDED = CHARGED.slice(RECEIVED.length)
const silent = { ...FILE, office: { ...FILE.office, paymentWords: '' } }

describe('a letter that would leave out what it must say', () => {
  it('is not sent: its article and each element are told', () => {
    const refusal = sendLetters({ events: RECEIVED, added: ADDED, calendar: CALENDAR, file: silent })
    expect(refusal).toMatchObject({ code: 'fact-missing', detail: expect.stringMatching(/，文书不能制发。$/) })
    if (!isRefusal(refusal)) throw new Error('it was sent')
    expect(refusal.article).toBeTruthy()
    expect(Object.values(refusal.fields ?? {})).toEqual([expect.stringMatching(/。$/)])
  })

  it('is sent once it is complete', () => {
    const added = sendLetters({ events: RECEIVED, added: ADDED, calendar: CALENDAR, file: FILE })
    expect(added).toMatchObject([{ type: 'fee-charged', letters: { fee: { number: null } } }])
  })

  it('is not looked at again once it was sent', () => {
    expect(sendLetters({ events: CHARGED, added: [], calendar: CALENDAR, file: silent })).toEqual([])
  })
})

describe('events that are added to a case', () => {
  it('send a letter, or none', () => {
    expect([sendsLetters(RECEIVED, ADDED), sendsLetters(CHARGED, [])]).toEqual([true, false])
  })
})
