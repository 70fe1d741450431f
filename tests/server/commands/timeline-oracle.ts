// The clock written a second time from the articles alone, the slow way: plain lists of days, one day after another.
// It shares nothing with domain/clock but the notices.
import fc from 'fast-check'
import { BUILT_IN_HOLIDAY_NOTICES } from '../../../domain/calendar/calendar'

const OFF = new Set(BUILT_IN_HOLIDAY_NOTICES.flatMap(({ off }) => off))
const WORK = new Set(BUILT_IN_HOLIDAY_NOTICES.flatMap(({ work }) => work))
const YEARS = new Set(BUILT_IN_HOLIDAY_NOTICES.map(({ year }) => year))
const CHANNELS = ['in-person', 'signed-post', 'ordinary-post', 'online', 'fax'] as const

class NoNotice extends Error {
  constructor(readonly year: number) {
    super()
  }
}

const plus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

function works(day: string): boolean {
  const year = Number(day.slice(0, 4))
  if (!YEARS.has(year)) throw new NoNotice(year)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return WORK.has(day) || (weekday !== 0 && weekday !== 6 && !OFF.has(day))
}

/** The nth working day after a day, or the year whose notice is missing. */
function nth(after: string, n: number): string {
  let day = after
  for (let left = n; left > 0; ) {
    day = plus(day, 1)
    if (works(day)) left -= 1
  }
  return day
}

type Event = { type: string } & Record<string, string | number | null>
export type Line = {
  id: string
  channel: (typeof CHANNELS)[number]
  submittedOn: string
  signedOn?: string
  confirmedOn?: string
  events: Event[]
}

type Standing = {
  received: string | null
  from: string | null
  length: number
  asked: string[]
  extended: boolean
  supplement: string | null
  payment: boolean
  letters: Event[]
  missing: number | null
}

/** Art. 31. */
function arrival({ channel, submittedOn, signedOn, confirmedOn }: Line): string | null {
  if (channel === 'in-person') return submittedOn
  return (channel === 'signed-post' ? signedOn : confirmedOn) ?? null
}

/** Art. 33: every day after the letter left, to the answer or the fifteenth working day after it arrived. */
function isTaken(letter: Event, day: string): boolean {
  const [sent, arrived, answered] = [letter.sentOn, letter.deliveredOn, letter.answeredOn] as (string | null)[]
  if (day <= String(sent) || (answered && day > answered)) return false
  let gone = 0
  for (let at = plus(String(arrived), 1); at < day; at = plus(at, 1)) if (works(at)) gone += 1
  return gone < 15
}

type Verdict = { dueOn: string | null; waits: string | null; counted: string[] }

/** Art. 30, 33 and 109号文 Art. 6: what the case waits for, or the day it is due. Throws NoNotice. */
function verdict(now: Standing): Verdict {
  const waits = (what: string): Verdict => ({ dueOn: null, waits: what, counted: [] })
  if (!now.received || !now.from) return waits('confirmation')
  if (now.supplement && now.supplement <= nth(now.received, 7)) return waits('supplement')
  if (now.payment) return waits('payment')
  const counted: string[] = []
  for (let day = plus(now.from, 1); ; day = plus(day, 1)) {
    const open = works(day) && !now.letters.some((letter) => isTaken(letter, day))
    if (open && counted.push(day) === now.length) return { dueOn: day, waits: null, counted }
  }
}

/** A day that may be unknown for want of a notice. */
function unless<T>(ask: () => T): T | NoNotice {
  try {
    return ask()
  } catch (error) {
    if (error instanceof NoNotice) return error
    throw error
  }
}

function refusal(now: Standing, event: Event): string | number | null {
  if (event.type === 'supplement-requested') return now.asked.includes(event.type) ? 'supplement-twice' : null
  if (event.type === 'extended') {
    if (now.extended) return 'extension-twice'
    if (Number(event.days) > 20) return 'extension-too-long'
    return late(now, String(event.notifiedOn), 'extension-too-late')
  }
  return event.type === 'fee-charged' ? late(now, String(event.issuedOn), 'fee-notice-too-late') : null
}

function late(now: Standing, day: string, code: string): string | number | null {
  const known = unless(() => verdict(now))
  if (known instanceof NoNotice) return known.year
  return known.dueOn && day > known.dueOn ? code : null
}

function happens(now: Standing, event: Event): void {
  now.asked.push(event.type)
  const restarts = event.type === 'supplemented' || event.type === 'fee-paid'
  if (restarts) Object.assign(now, { from: event.on, length: 20 })
  if (event.type === 'supplement-requested') now.supplement = String(event.on)
  if (event.type === 'supplemented') now.supplement = null
  if (event.type === 'fee-charged') now.payment = true
  if (event.type === 'fee-paid') now.payment = false
  if (event.type === 'extended') Object.assign(now, { extended: true, length: 20 + Number(event.days) })
  if (event.type.endsWith('consulted')) now.letters.push(event)
  if (event.type !== 'supplement-requested' || !now.received) return
  // Whether the notice is late can only be told by the calendar.
  const last = unless(() => nth(String(now.received), 7))
  if (last instanceof NoNotice) now.missing ??= last.year
}

/** What the `clock` command should answer to this line, computed in a second way. */
export function slowAnswer(line: Line) {
  const received = arrival(line)
  const now: Standing = {
    received,
    from: received,
    length: 20,
    asked: [],
    extended: false,
    supplement: null,
    payment: false,
    letters: [],
    missing: null,
  }
  let refused: { index: number; code: string } | null = null
  for (const [index, event] of line.events.entries()) {
    const found = refusal(now, event)
    if (typeof found === 'string') {
      refused = { index, code: found }
      break
    }
    now.missing ??= found
    happens(now, event)
  }
  const known = unless(() => verdict(now))
  const missing = now.missing ?? (known instanceof NoNotice ? known.year : null)
  const told = missing === null && !(known instanceof NoNotice) ? known : null
  const notice = received ? unless(() => nth(received, 7)) : null
  return {
    counted: told?.counted ?? [],
    answer: {
      id: line.id,
      receivedOn: received,
      supplementNoticeDueOn: notice instanceof NoNotice ? null : notice,
      replyDueOn: told?.dueOn ?? null,
      waitingFor: told?.waits ?? null,
      missingCalendar: missing,
      refused,
    },
  }
}

const STEPS = [
  'supplement-requested',
  'supplemented',
  'third-party-consulted',
  'agency-consulted',
  'extended',
  'fee-charged',
  'fee-paid',
] as const

const arbStep = fc.record({
  type: fc.constantFrom(...STEPS),
  gap: fc.oneof(fc.nat(14), fc.nat(45)),
  way: fc.nat(12),
  term: fc.nat(40),
  answered: fc.boolean(),
  days: fc.integer({ min: 1, max: 22 }),
})

/** Lines as an office may enter them: in the order of their days, nothing answered that was not asked. */
export const arbLine: fc.Arbitrary<Line> = fc
  .record({
    channel: fc.constantFrom(...CHANNELS),
    start: fc.integer({ min: 0, max: 1105 }),
    wait: fc.nat(6),
    settled: fc.integer({ min: 0, max: 9 }),
    steps: fc.array(arbStep, { maxLength: 7 }),
  })
  .map(({ channel, start, wait, settled, steps }) => {
    const submittedOn = plus('2024-01-01', start)
    const day = plus(submittedOn, wait)
    const how = settled > 0 ? { [channel === 'signed-post' ? 'signedOn' : 'confirmedOn']: day } : {}
    return { id: 'one', channel, submittedOn, ...how, events: eventsOf(steps, day) }
  })

type Step = typeof arbStep extends fc.Arbitrary<infer S> ? S : never

function eventsOf(steps: readonly Step[], first: string): Event[] {
  let on = first
  const asked = new Set<string>()
  return steps.flatMap((step) => {
    if (step.type === 'supplemented' && !asked.delete('supplement-requested')) return []
    if (step.type === 'fee-paid' && !asked.delete('fee-charged')) return []
    asked.add(step.type)
    on = plus(on, step.gap)
    return [eventOf(step, on)]
  })
}

function eventOf({ type, way, term, answered, days }: Step, on: string): Event {
  switch (type) {
    case 'supplement-requested':
      return { type, on, dueOn: plus(on, term) }
    case 'extended':
      return { type, days, notifiedOn: on }
    case 'fee-charged':
      return { type, issuedOn: on, deliveredOn: plus(on, way) }
    case 'third-party-consulted':
    case 'agency-consulted':
      return { type, sentOn: on, deliveredOn: plus(on, way), answeredOn: answered ? plus(on, term) : null }
    default:
      return { type, on }
  }
}
