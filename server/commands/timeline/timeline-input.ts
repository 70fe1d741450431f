import { z } from 'zod'
import type { CaseEvent } from '../../../domain/application/events'
import type { Channel } from '../../../domain/application/vocabulary'
import { computeReceivedOn } from '../../../domain/clock/timeline'
import { isDay } from '../../../domain/day'

/** A line of input that cannot be used; the message names the field and says what is wrong with it. */
export class UnusableLine extends Error {
  override name = 'UnusableLine'
}

const day = z.string({ error: '应当是“YYYY-MM-DD”形式的日期' }).refine(isDay, '不是存在的日期')
const optionalDay = day.nullish()
const describeEarlierDay = (earlier: string, later: string) => ({ path: [later], error: `早于 ${earlier}` })

const CONSULTATION_DAYS_SCHEMA = { sentOn: day, deliveredOn: day, answeredOn: optionalDay }
const EVENT_SCHEMA = z.discriminatedUnion(
  'type',
  [
    z
      .object({ type: z.literal('supplement-requested'), on: day, dueOn: day })
      .refine(({ on, dueOn }) => dueOn >= on, describeEarlierDay('on', 'dueOn')),
    z.object({ type: z.literal('supplemented'), on: day }),
    makeConsultationSchema('third-party-consulted'),
    makeConsultationSchema('agency-consulted'),
    z.object({ type: z.literal('extended'), days: z.int({ error: '应当是正整数' }).positive(), notifiedOn: day }),
    z
      .object({ type: z.literal('fee-charged'), issuedOn: day, deliveredOn: day })
      .refine(({ issuedOn, deliveredOn }) => deliveredOn >= issuedOn, describeEarlierDay('issuedOn', 'deliveredOn')),
    z.object({ type: z.literal('fee-paid'), on: day }),
  ],
  { error: '没有这种事项' },
)

function makeConsultationSchema<T extends string>(type: T) {
  return z
    .object({ type: z.literal(type), ...CONSULTATION_DAYS_SCHEMA })
    .refine(({ sentOn, deliveredOn }) => deliveredOn >= sentOn, describeEarlierDay('sentOn', 'deliveredOn'))
    .refine(({ sentOn, answeredOn }) => !answeredOn || answeredOn >= sentOn, describeEarlierDay('sentOn', 'answeredOn'))
}

/** Each event is judged by all before it, so the work grows with the square; no real case has a tenth of this number. */
const MAX_EVENTS = 200

/** The channels of the command's input. An oral application is entered as in-person. */
const COMMAND_CHANNELS = ['in-person', 'signed-post', 'ordinary-post', 'online', 'fax'] as const satisfies Channel[]

const TIMELINE_SCHEMA = z
  .object(
    {
      id: z.string({ error: '应当是字符串' }).min(1, '不能为空'),
      channel: z.enum(COMMAND_CHANNELS, { error: '没有这种渠道' }),
      submittedOn: day,
      signedOn: optionalDay,
      confirmedOn: optionalDay,
      events: z.array(EVENT_SCHEMA, { error: '应当是数组' }).max(MAX_EVENTS, `不能多于 ${MAX_EVENTS} 项`),
    },
    { error: '应当是一个对象' },
  )
  .refine(
    ({ submittedOn, signedOn }) => !signedOn || signedOn >= submittedOn,
    describeEarlierDay('submittedOn', 'signedOn'),
  )
  .refine(
    ({ submittedOn, confirmedOn }) => !confirmedOn || confirmedOn >= submittedOn,
    describeEarlierDay('submittedOn', 'confirmedOn'),
  )

export type TimelineInput = z.infer<typeof TIMELINE_SCHEMA>
export type TimelineEvent = TimelineInput['events'][number]

/** Reads one line of the `clock` command's input. Throws UnusableLine. */
export function readTimeline(text: string): TimelineInput {
  const read = TIMELINE_SCHEMA.safeParse(parseJson(text))
  if (!read.success) {
    const issue = read.error.issues[0]
    throw new UnusableLine(`${formatFieldName(issue?.path ?? [])}：${issue?.message}。`)
  }
  refuseWrongOrder(read.data.events)
  return read.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UnusableLine('不是 JSON。')
  }
}

/** `events[2].on` */
function formatFieldName(path: readonly PropertyKey[]): string {
  const name = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  return name.replace(/^\./, '') || '整行'
}

/** The field by whose day events stand in order, and that day. */
function findOrderingDay(event: TimelineEvent): [field: string, day: string] {
  if ('sentOn' in event) return ['sentOn', event.sentOn]
  if ('notifiedOn' in event) return ['notifiedOn', event.notifiedOn]
  if ('issuedOn' in event) return ['issuedOn', event.issuedOn]
  return ['on', event.on]
}

function refuseWrongOrder(events: readonly TimelineEvent[]): void {
  events.slice(1).forEach((event, i) => {
    const [field, on] = findOrderingDay(event)
    const [, before] = findOrderingDay(events[i] ?? event)
    if (on < before) throw new UnusableLine(`events[${i + 1}].${field}：早于前一事项。`)
  })
}

/** The arrival as stored events: an application still unconfirmed has no `received`. */
export function listArrivalEvents(input: TimelineInput): CaseEvent[] {
  const { channel, submittedOn, signedOn, confirmedOn } = input
  const received = computeReceivedOn({
    channel,
    submittedOn,
    ...(signedOn ? { signedOn } : {}),
    ...(confirmedOn ? { confirmedOn } : {}),
  })
  return received ? [{ type: 'received', receivedOn: received }] : []
}

/** One event of the input as the stored events it stands for; the first of them is the one that may be refused. */
export function toStoredEvents(event: TimelineEvent, index: number): [CaseEvent, ...CaseEvent[]] {
  switch (event.type) {
    case 'supplement-requested':
      return [{ ...event, items: '', late: false }]
    case 'extended':
      return [{ ...event, reason: '', approvedBy: '' }]
    case 'fee-charged':
      return [
        { type: 'fee-charged', issuedOn: event.issuedOn, yuan: 0, basis: 'items', quantity: 0 },
        { type: 'fee-notice-delivered', deliveredOn: event.deliveredOn },
      ]
    case 'third-party-consulted':
    case 'agency-consulted':
      return listConsultationEvents(event, String(index))
    default:
      return [event]
  }
}

type ConsultationEvent = Extract<TimelineEvent, { sentOn: string }>

function listConsultationEvents(event: ConsultationEvent, consultationId: string): [CaseEvent, ...CaseEvent[]] {
  const { type, sentOn, deliveredOn, answeredOn } = event
  const party = type === 'agency-consulted' ? 'agency' : 'third'
  const sent: CaseEvent = { type: 'consultation-sent', consultationId, party, sentOn, about: '' }
  const delivered: CaseEvent = { type: 'consultation-delivered', consultationId, deliveredOn }
  if (!answeredOn) return [sent, delivered]
  return [sent, delivered, { type: 'opinion-received', consultationId, answeredOn, opinion: 'agrees' }]
}
