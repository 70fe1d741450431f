import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { addTime } from '../instant'
import { Failure } from '../respond'
import type { Services } from '../services'
import type { SessionDoc, StaffDoc } from '../store/documents'
import { everyDoc } from '../store/every-document'
import { NotFound, type Tx } from '../store/store'
import { describeDevice } from './device-words'

const IDLE_MINUTES = 30
const LONGEST_HOURS = 8
/** A session's last use is stored at most this often: reading must not become writing. */
const TOUCH_MINUTES = 2
/** Wrong passwords where one is asked for again: then it is not its officer who sits there. */
const MAX_FAILURES = 5
/** Looking at a password takes three tenths of a second; five seconds are enough for all that are under way. */
const WAIT_MS = 100
const MOST_WAITS = 50

/** An officer and the session they act in. */
export type SignedIn = { staff: StaffDoc; token: string }

export async function openSession({ store, clock }: Services, staff: StaffDoc, agent: string): Promise<string> {
  const token = `${staff.partition}.${randomBytes(32).toString('base64url')}`
  const now = clock.now()
  const session: SessionDoc = {
    _id: hashToken(token),
    partition: staff.partition,
    staffId: staff._id,
    createdAt: now,
    seenAt: now,
    expiresAt: addTime(now, LONGEST_HOURS, 'hour'),
    device: describeDevice(agent),
    failures: 0,
  }
  await store.transact(staff.partition, (tx) => tx.create('sessions', session))
  return token
}

/** The officer of a live session, or null: unknown, ended, idle too long or older than a working day, or disabled. */
export async function findSignedIn(services: Services, token: string): Promise<StaffDoc | null> {
  const { store, clock } = services
  const session = await store.get<SessionDoc>('sessions', partitionIn(token), hashToken(token))
  const now = clock.now()
  if (!session || !isLive(session, now)) return null
  if (addTime(session.seenAt, TOUCH_MINUTES, 'minute') <= now) await touchSession(services, session, now)
  const staff = await store.get<StaffDoc>('staff', session.partition, session.staffId)
  return staff?.disabled ? null : staff
}

export async function signOut({ store }: Services, token: string): Promise<void> {
  await store.transact(partitionIn(token), (tx) => tx.remove('sessions', hashToken(token)))
}

/** The live ones, the one used last first. */
export async function listLiveSessions(
  { store, clock }: Services,
  { _id, partition }: StaffDoc,
): Promise<SessionDoc[]> {
  const docs = await everyDoc<SessionDoc>(store, 'sessions', { partition, eq: { staffId: _id } })
  const live = docs.filter((session) => isLive(session, clock.now()))
  return live.sort((a, b) => (a.seenAt < b.seenAt ? 1 : -1))
}

/** Ends all of an officer's sessions but those to keep, in the transaction of whatever makes it necessary. */
export async function endSessions(
  tx: Tx,
  sessions: readonly SessionDoc[],
  keep: readonly string[] = [],
): Promise<void> {
  for (const { _id } of sessions) if (!keep.includes(_id)) await tx.remove('sessions', _id)
}

/** Asked again before what binds the office. A session whose user does not know the password ends. */
export async function provePassword(
  { store }: Services,
  signedIn: SignedIn,
  holds: () => Promise<boolean>,
): Promise<boolean> {
  const id = hashToken(signedIn.token)
  const failures = await countTry(store, signedIn)
  if (failures !== null && (await holds())) {
    await store.transact(signedIn.staff.partition, async (tx) => {
      if (!(await tx.get<SessionDoc>('sessions', id))) throw failEnded()
      await tx.patch<SessionDoc>('sessions', id, { failures: 0 })
    })
    return true
  }
  if (failures !== null && failures < MAX_FAILURES) return false
  await store.transact(signedIn.staff.partition, (tx) => tx.remove('sessions', id))
  throw failEnded()
}

/**
 * Counted before it is tried: of many tries at one moment only so many are looked at, and one more waits for what comes
 * of those. Null where nothing came of them.
 */
async function countTry(store: Services['store'], { staff, token }: SignedIn): Promise<number | null> {
  const id = hashToken(token)
  for (let waits = 0; ; waits += 1) {
    const failures = await store.transact(staff.partition, async (tx) => {
      const session = await tx.get<SessionDoc>('sessions', id)
      if (!session || session.staffId !== staff._id) throw failEnded()
      if (session.failures >= MAX_FAILURES) return null
      await tx.patch<SessionDoc>('sessions', id, { failures: session.failures + 1 })
      return session.failures + 1
    })
    if (failures !== null || waits === MOST_WAITS) return failures
    await pause(WAIT_MS)
  }
}

/** A token says in which district its session lies. */
function partitionIn(token: string): string {
  return token.slice(0, Math.max(0, token.lastIndexOf('.')))
}

/** Only the hash is stored: a copy of the database opens no session. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

function isLive({ expiresAt, seenAt }: SessionDoc, now: string): boolean {
  return expiresAt > now && addTime(seenAt, IDLE_MINUTES, 'minute') > now
}

function failEnded(): Failure {
  return new Failure('not-signed-in', `密码连续输错${MAX_FAILURES}次，已经退出登录。请重新登录，已填写的内容还在。`)
}

/** A session that was signed out meanwhile stays signed out. */
async function touchSession({ store }: Services, session: SessionDoc, now: string): Promise<void> {
  const touched = store.transact(session.partition, (tx) =>
    tx.patch<SessionDoc>('sessions', session._id, { seenAt: now }),
  )
  await touched.catch((error: unknown) => {
    if (!(error instanceof NotFound)) throw error
  })
}
