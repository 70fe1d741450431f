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
const notBefore = (earlier: string, later: string) => ({ path: [later], error: `早于 ${earlier}` })

const consulted = { sentOn: day, deliveredOn: day, answeredOn: optionalDay }
const EVENT = z.discriminatedUnion(
  'type',
  [
    z
      .object({ type: z.literal('supplement-requested'), on: day, dueOn: day })
      .refine(({ on, dueOn }) => dueOn >= on, notBefore('on', 'dueOn')),
    z.object({ type: z.literal('supplemented'), on: day }),
    consultation('third-party-consulted'),
    consultation('agency-consulted'),
    z.object({ type: z.literal('extended'), days: z.int({ error: '应当是正整数' }).positive(), notifiedOn: day }),
    z
      .object({ type: z.literal('fee-charged'), issuedOn: day, deliveredOn: day })
      .refine(({ issuedOn, deliveredOn }) => deliveredOn >= issuedOn, notBefore('issuedOn', 'deliveredOn')),
    z.object({ type: z.literal('fee-paid'), on: day }),
  ],
  { error: '没有这种事项' },
)

function consultation<T extends string>(type: T) {
  return z
    .object({ type: z.literal(type), ...consulted })
    .refine(({ sentOn, deliveredOn }) => deliveredOn >= sentOn, notBefore('sentOn', 'deliveredOn'))
    .refine(({ sentOn, answeredOn }) => !answeredOn || answeredOn >= sentOn, notBefore('sentOn', 'answeredOn'))
}

/** Each is judged by all before it; no case has a tenth of it. */
const MAX_EVENTS = 200

/** Told by mouth counts as handed in; the command keeps the five it was given. */
const COMMAND_CHANNELS = ['in-person', 'signed-post', 'ordinary-post', 'online', 'fax'] as const satisfies Channel[]

const TIMELINE = z
  .object(
    {
      id: z.string({ error: '应当是字符串' }).min(1, '不能为空'),
      channel: z.enum(COMMAND_CHANNELS, { error: '没有这种渠道' }),
      submittedOn: day,
      signedOn: optionalDay,
      confirmedOn: optionalDay,
      events: z.array(EVENT, { error: '应当是数组' }).max(MAX_EVENTS, `不能多于 ${MAX_EVENTS} 项`),
    },
    { error: '应当是一个对象' },
  )
  .refine(({ submittedOn, signedOn }) => !signedOn || signedOn >= submittedOn, notBefore('submittedOn', 'signedOn'))
  .refine(
    ({ submittedOn, confirmedOn }) => !confirmedOn || confirmedOn >= submittedOn,
    notBefore('submittedOn', 'confirmedOn'),
  )

export type TimelineInput = z.infer<typeof TIMELINE>
export type TimelineEvent = TimelineInput['events'][number]

/** Reads one line of the `clock` command's input (design.md §5). Throws UnusableLine. */
export function readTimeline(text: string): TimelineInput {
  const read = TIMELINE.safeParse(parseJson(text))
  if (!read.success) {
    const issue = read.error.issues[0]
    throw new UnusableLine(`${fieldName(issue?.path ?? [])}：${issue?.message}。`)
  }
  outOfOrder(read.data.events)
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
function fieldName(path: readonly PropertyKey[]): string {
  const name = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  return name.replace(/^\./, '') || '整行'
}

/** The field by whose day events stand in order, and that day. */
function keyDay(event: TimelineEvent): [field: string, day: string] {
  if ('sentOn' in event) return ['sentOn', event.sentOn]
  if ('notifiedOn' in event) return ['notifiedOn', event.notifiedOn]
  if ('issuedOn' in event) return ['issuedOn', event.issuedOn]
  return ['on', event.on]
}

function outOfOrder(events: readonly TimelineEvent[]): void {
  events.slice(1).forEach((event, i) => {
    const [field, on] = keyDay(event)
    const [, before] = keyDay(events[i] ?? event)
    if (on < before) throw new UnusableLine(`events[${i + 1}].${field}：早于前一事项。`)
  })
}

/** The arrival as stored events: an application still unconfirmed has no `received`. */
export function arrivalEvents(input: TimelineInput): CaseEvent[] {
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
export function storedEvents(event: TimelineEvent, index: number): [CaseEvent, ...CaseEvent[]] {
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
      return consultationEvents(event, String(index))
    default:
      return [event]
  }
}

type Consultation = Extract<TimelineEvent, { sentOn: string }>

function consultationEvents(event: Consultation, consultationId: string): [CaseEvent, ...CaseEvent[]] {
  const { type, sentOn, deliveredOn, answeredOn } = event
  const party = type === 'agency-consulted' ? 'agency' : 'third'
  const sent: CaseEvent = { type: 'consultation-sent', consultationId, party, sentOn, about: '' }
  const delivered: CaseEvent = { type: 'consultation-delivered', consultationId, deliveredOn }
  if (!answeredOn) return [sent, delivered]
  return [sent, delivered, { type: 'opinion-received', consultationId, answeredOn, opinion: 'agrees' }]
}
