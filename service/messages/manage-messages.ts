import { wordMessage } from '../../domain/messages/event-messages'
import { describeUndelivered } from '../../domain/words'
import type { MessageList, MessageState, MessageView, Unreached } from '../../typings/api'
import { afterQuiet, minuteOf } from '../instant'
import { recipientOf } from '../people/officer-phone'
import { listOfficers } from '../people/responsible-officers'
import { Failure } from '../respond'
import type { Services } from '../services'
import { auditBy } from '../store/audit-entry'
import type { AuditDoc, OfficeDoc, OutboxDoc, StaffDoc } from '../store/documents'
import { fromCursor } from '../store/every-document'
import { NO_MESSENGER } from './messenger'

const PAGE = 50
const SHOWN_UNREACHED = 20
const STATES: readonly MessageState[] = ['dead', 'waiting', 'refused', 'sent', 'stopped']
/** A person may begin anew what was given up, and give up what still waits. */
const MAY = {
  'message.retry': ['dead', 'stopped'],
  'message.stop': ['dead', 'waiting'],
} as const satisfies Record<string, readonly MessageState[]>
type Verb = keyof typeof MAY

export async function listMessages(
  services: Services,
  { partition, office }: StaffDoc,
  { state, cursor }: { state: MessageState; cursor?: string },
): Promise<MessageList> {
  const eq = { office, state }
  const order: [string, 'desc'] = ['queuedAt', 'desc']
  const [page, groups, people] = await Promise.all([
    fromCursor(() =>
      services.store.query<OutboxDoc>('outbox', { partition, eq, order, limit: PAGE, ...(cursor && { cursor }) }),
    ),
    services.store.group('outbox', { partition, eq: { office }, by: ['state'] }),
    listOfficers(services, { partition, office }),
  ])
  const names = new Map(people.map((one) => [recipientOf(one), one.name]))
  const count = (one: MessageState) => groups.find(({ key }) => key[0] === one)?.count ?? 0
  const counts = Object.fromEntries(STATES.map((one) => [one, count(one)])) as Record<MessageState, number>
  return {
    messages: page.items.map((doc) => describeMessage(doc, names)),
    counts,
    next: page.next,
    on: services.messenger !== NO_MESSENGER,
  }
}

function describeMessage(doc: OutboxDoc, names: ReadonlyMap<string, string>): MessageView {
  const { _id: message, kind, number, queuedAt, state } = doc
  return {
    message,
    title: wordMessage(kind).title,
    toWord: nameRecipient(doc, names),
    number,
    queuedAt: minuteOf(queuedAt),
    note: describeProgress(doc),
    mayRetry: MAY['message.retry'].some((one) => one === state),
    mayStop: MAY['message.stop'].some((one) => one === state),
  }
}

function nameRecipient({ to, recipient }: OutboxDoc, names: ReadonlyMap<string, string>): string {
  if (to === 'officer') return names.get(recipient) ?? recipient
  return to === 'office' ? '本机关' : '申请人'
}

function describeProgress({ state, tries, reason, dueAt, settledAt }: OutboxDoc): string {
  if (state === 'sent') return `${minuteOf(settledAt)} 发出`
  if (state === 'stopped') return `${minuteOf(settledAt)} 决定不再发送`
  const why = reason ? describeUndelivered(reason) : ''
  if (state === 'waiting') return `${why ? `第 ${tries} 次没有发出：${why}。` : ''}下一次 ${minuteOf(dueAt)}`
  return `${state === 'dead' ? `试了 ${tries} 次都没有送到：` : ''}${why}`
}

/** Begins anew with all its tries. */
export function retryMessage(services: Services, staff: StaffDoc, { message }: { message: string }) {
  const now = services.clock.now()
  return decideAboutMessage(services, { staff, message, verb: 'message.retry' }, ({ to }) => ({
    state: 'waiting',
    tries: 0,
    reason: '',
    settledAt: '',
    lease: '',
    dueAt: to === 'applicant' ? afterQuiet(now) : now,
  }))
}

export function stopMessage(services: Services, staff: StaffDoc, { message }: { message: string }) {
  const settledAt = services.clock.now()
  return decideAboutMessage(services, { staff, message, verb: 'message.stop' }, () => ({ state: 'stopped', settledAt }))
}

type MessageRequest = { staff: StaffDoc; message: string; verb: Verb }

/** Who decided about which message stays on record. */
async function decideAboutMessage(
  services: Services,
  asked: MessageRequest,
  set: (doc: OutboxDoc) => Partial<OutboxDoc>,
) {
  const { staff, message, verb } = asked
  const { office } = staff
  await services.store.transact(staff.partition, async (tx) => {
    const doc = await tx.get<OutboxDoc>('outbox', message)
    if (doc?.office !== office) throw new Failure('not-found', '本机关没有这条消息。')
    if (!MAY[verb].some((one) => one === doc.state)) {
      throw new Failure('conflict', '这条消息刚刚有了变化，请刷新后再看。')
    }
    await tx.patch<OutboxDoc>('outbox', message, set(doc))
    await tx.create<AuditDoc>('audit', auditBy(services, staff, { what: verb, on: message }))
  })
  return { done: true as const }
}

/** Applicants whom no try has reached: somebody must tell them in another way. */
export async function listUnreachedApplicants(
  { store }: Services,
  { _id, partition }: OfficeDoc,
): Promise<Unreached[]> {
  const query = { partition, eq: { office: _id, state: 'dead' }, limit: SHOWN_UNREACHED }
  const { items } = await store.query<OutboxDoc>('outbox', { ...query, order: ['queuedAt', 'desc'] })
  return items
    .filter(({ to }) => to === 'applicant')
    .map(({ application, number, kind }) => ({ id: application, number, title: wordMessage(kind).title }))
}
