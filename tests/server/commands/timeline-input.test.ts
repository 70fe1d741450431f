import { BUILT_IN_HOLIDAY_NOTICES, makeCalendar } from '../../../domain/calendar/calendar'
import { answerTimeline } from '../../../server/commands/timeline/timeline-answer'
import { readTimeline } from '../../../server/commands/timeline/timeline-input'

const calendar = makeCalendar(BUILT_IN_HOLIDAY_NOTICES)
const text = (change: object) =>
  JSON.stringify({ id: 'a', channel: 'in-person', submittedOn: '2024-11-01', events: [], ...change })
const withEvents = (...events: object[]) => text({ events })
const answerTo = (...events: object[]) => answerTimeline(withEvents(...events), { calendar, sheet: false })

const request = { type: 'supplement-requested', on: '2024-11-05', dueOn: '2024-11-15' }

describe('a timeline that cannot be used names the field', () => {
  it.each([
    ['[]', '整行：应当是一个对象'],
    ['{"id":', 'JSON'],
    [text({ id: undefined }), 'id'],
    [text({ id: 7 }), 'id'],
    [text({ channel: 'pigeon' }), 'channel'],
    [text({ submittedOn: '2024-02-30' }), 'submittedOn'],
    [text({ submittedOn: '2024-2-3' }), 'submittedOn'],
    [text({ signedOn: '2024-10-31' }), 'signedOn'],
    [text({ confirmedOn: 20241101 }), 'confirmedOn'],
    [text({ events: undefined }), 'events'],
    [withEvents({ type: 'answered' }), 'events[0].type'],
    [withEvents({ type: 'supplement-requested', on: '2024-11-05' }), 'events[0].dueOn'],
    [withEvents({ ...request, dueOn: '2024-11-04' }), 'events[0].dueOn'],
    [withEvents({ type: 'extended', days: 0, notifiedOn: '2024-11-05' }), 'events[0].days'],
    [withEvents({ type: 'extended', days: 1.5, notifiedOn: '2024-11-05' }), 'events[0].days'],
    [withEvents({ type: 'extended', days: '5', notifiedOn: '2024-11-05' }), 'events[0].days'],
    [withEvents({ type: 'agency-consulted', sentOn: '2024-11-05' }), 'events[0].deliveredOn'],
    [withEvents({ type: 'fee-charged', issuedOn: '2024-11-05', deliveredOn: '2024-11-04' }), 'events[0].deliveredOn'],
    [withEvents(request, { type: 'supplemented', on: '2024-11-04' }), 'events[1].on'],
  ])('%s: %s', (line, field) => {
    expect(() => readTimeline(line)).toThrow(field)
  })

  it.each(['supplemented', 'fee-paid'])('%s with nothing asked', (type) => {
    expect(() => answerTo({ type, on: '2024-11-05' })).toThrow('events[0]')
  })

  it('supplemented twice after one notice', () => {
    const arrived = { type: 'supplemented', on: '2024-11-06' }
    expect(() => answerTo(request, arrived, arrived)).toThrow('events[2]')
  })
})

describe('a timeline', () => {
  it('waits for the supplement, then for the payment', () => {
    const charged = { type: 'fee-charged', issuedOn: '2024-11-06', deliveredOn: '2024-11-08' }
    expect(answerTo(request, charged).waitingFor).toBe('supplement')
    expect(answerTo(request, charged, { type: 'supplemented', on: '2024-11-11' }).waitingFor).toBe('payment')
  })

  it('keeps two consultations apart', () => {
    const third = { type: 'third-party-consulted', sentOn: '2024-11-04', deliveredOn: '2024-11-05' }
    const agency = { type: 'agency-consulted', sentOn: '2024-11-04', deliveredOn: '2024-11-05' }
    const both = [
      { ...third, answeredOn: '2024-11-06' },
      { ...agency, answeredOn: '2024-11-11' },
    ]
    expect(answerTo(...both).replyDueOn).toBe('2024-12-06')
  })

  it('names the missing year where a fee notice cannot be judged without it', () => {
    const line = text({
      submittedOn: '2026-12-04',
      events: [{ type: 'fee-charged', issuedOn: '2026-12-10', deliveredOn: '2026-12-11' }],
    })
    expect(answerTimeline(line, { calendar, sheet: false })).toMatchObject({ waitingFor: null, missingCalendar: 2027 })
  })

  it('names the missing year where a notice to supplement cannot be judged, restart or not', () => {
    const events = [
      { ...request, on: '2020-01-08', dueOn: '2020-01-20' },
      { type: 'supplemented', on: '2020-01-10' },
    ]
    const line = text({ submittedOn: '2019-12-26', events })
    const expected = { supplementNoticeDueOn: null, replyDueOn: null, missingCalendar: 2019 }
    expect(answerTimeline(line, { calendar, sheet: false })).toMatchObject(expected)
  })

  it('restarts where only the period before the restart ran into a missing year', () => {
    const line = (...last: object[]) => {
      const consulted = { type: 'third-party-consulted', sentOn: '2026-11-03', deliveredOn: '2026-11-04' }
      const extended = { type: 'extended', days: 20, notifiedOn: '2026-11-03' }
      const asked = { ...request, on: '2026-11-21', dueOn: '2026-11-29' }
      return text({ submittedOn: '2026-10-29', events: [consulted, extended, asked, ...last] })
    }
    const answered = (...last: object[]) => answerTimeline(line(...last), { calendar, sheet: false })
    expect(answered()).toMatchObject({ replyDueOn: null, missingCalendar: 2027 })
    const arrived = answered({ type: 'supplemented', on: '2026-11-27' })
    expect(arrived).toMatchObject({ replyDueOn: '2026-12-25', missingCalendar: null })
  })
})
