import { refuseIncomplete, sendsLetters } from '../../../domain/letters/refuse-incomplete'
import { CALENDAR, charged, confirmed, given, submitted } from '../application/given'
import { FILE } from './moments'

const RECEIVED = given(submitted('2025-03-03'), confirmed('2025-03-04')).events
const CHARGED = given(submitted('2025-03-03'), confirmed('2025-03-04'), charged('2025-03-06')).events
const ADDED = CHARGED.slice(RECEIVED.length)
const silent = { ...FILE, office: { ...FILE.office, paymentWords: '' } }

describe('a letter that would leave out what it must say', () => {
  it('is not sent: its article and each element are told', () => {
    const refusal = refuseIncomplete({ events: RECEIVED, added: ADDED, calendar: CALENDAR, file: silent })
    expect(refusal).toMatchObject({ code: 'fact-missing', detail: expect.stringMatching(/，文书不能制发。$/) })
    expect(refusal?.article).toBeTruthy()
    expect(Object.values(refusal?.fields ?? {})).toEqual([expect.stringMatching(/。$/)])
  })

  it('is sent once it is complete', () => {
    expect(refuseIncomplete({ events: RECEIVED, added: ADDED, calendar: CALENDAR, file: FILE })).toBeNull()
  })

  it('is not looked at again once it was sent', () => {
    expect(refuseIncomplete({ events: CHARGED, added: [], calendar: CALENDAR, file: silent })).toBeNull()
  })
})

describe('events that are added to a case', () => {
  it('send a letter, or none', () => {
    expect([sendsLetters(RECEIVED, ADDED), sendsLetters(CHARGED, [])]).toEqual([true, false])
  })
})
