import type { SessionView } from '../../typings/api'
import { momentInWords } from '../instant'
import { Failure } from '../respond'
import type { Services } from '../services'
import { auditBy } from '../store/audit-entry'
import type { AuditDoc, SessionDoc, StaffDoc } from '../store/documents'
import { codeHolds, passwordHolds } from './check-sign-in'
import { hashPassword } from './password'
import type { SignedIn } from './sessions'
import { endSessions, hashToken, listLiveSessions, provePassword } from './sessions'

const SHORTEST_PASSWORD = 12

export async function listSessions(
  services: Services,
  { staff, token }: SignedIn,
): Promise<{ sessions: SessionView[] }> {
  const current = hashToken(token)
  const sessions = await listLiveSessions(services, staff)
  return { sessions: sessions.map((session) => describeSession(session, current)) }
}

function describeSession({ _id, device, createdAt, seenAt }: SessionDoc, current: string): SessionView {
  return { id: _id, device, begun: momentInWords(createdAt), seen: momentInWords(seenAt), current: _id === current }
}

export async function endSession(services: Services, who: SignedIn, { id }: { id: string }) {
  const found = (await listLiveSessions(services, who.staff)).filter(({ _id }) => _id === id)
  if (found.length === 0) throw new Failure('not-found', '这次登录已经结束。')
  await services.store.transact(who.staff.partition, (tx) => endSessions(tx, found))
  return listSessions(services, who)
}

export async function endOtherSessions(services: Services, who: SignedIn) {
  const all = await listLiveSessions(services, who.staff)
  await services.store.transact(who.staff.partition, (tx) => endSessions(tx, all, [hashToken(who.token)]))
  return listSessions(services, who)
}

type PasswordChange = { password: string; code: string; next: string }

/** Proven by the password as it is and a one-time code; whoever is signed in elsewhere must know the new one. */
export async function changePassword(services: Services, who: SignedIn, { password, code, next }: PasswordChange) {
  const { staff } = who
  refuseWeak(staff, password, next)
  const holds = async () => (await passwordHolds(staff, password)) && (await codeHolds(services, staff, code))
  if (!(await provePassword(services, who, holds))) {
    throw new Failure('password', '现在的密码或者动态码不对。', { password: '现在的密码或者动态码不对，请重新输入。' })
  }
  const passwordHash = await hashPassword(next)
  const sessions = await listLiveSessions(services, staff)
  await services.store.transact(staff.partition, async (tx) => {
    await tx.patch<StaffDoc>('staff', staff._id, { passwordHash })
    await endSessions(tx, sessions, [hashToken(who.token)])
    await tx.create<AuditDoc>('audit', auditBy(services, staff, { what: 'session.password', on: staff._id }))
  })
  return listSessions(services, who)
}

function refuseWeak({ _id }: StaffDoc, password: string, next: string): void {
  const sentence = findWeakness(_id, password, next)
  if (sentence) throw new Failure('fields', sentence, { next: sentence })
}

function findWeakness(login: string, password: string, next: string): string | null {
  if ([...next].length < SHORTEST_PASSWORD) return `新密码至少要有${SHORTEST_PASSWORD}个字。`
  if (next === password) return '新密码和现在的一样，请换一个。'
  if (new Set(next).size < 5) return '新密码用的字太少，请换一个不容易猜的。'
  return next.toLowerCase().includes(login) ? '新密码里不要有账号。' : null
}
