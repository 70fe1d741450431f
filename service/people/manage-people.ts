import { ROLE_WORDS } from '../../domain/words'
import type { PersonView } from '../../typings/api'
import { Failure } from '../respond'
import type { Services } from '../services'
import { endSessions, listLiveSessions } from '../sign-in/sessions'
import { auditBy } from '../store/audit-entry'
import type { AuditDoc, StaffDoc } from '../store/documents'
import { everyDoc } from '../store/every-document'

type PersonId = { id: string }

/** The people of the administrator's own office; what they know is not shown, only whether they are signed in. */
export async function listPeople(services: Services, admin: StaffDoc): Promise<{ people: PersonView[] }> {
  const { partition, office } = admin
  const staff = await everyDoc<StaffDoc>(services.store, 'staff', { partition, eq: { office } })
  return { people: await Promise.all(staff.map((one) => describePerson(services, admin, one))) }
}

async function describePerson(services: Services, admin: StaffDoc, one: StaffDoc): Promise<PersonView> {
  const { _id: id, name, roles, disabled } = one
  const { length: sessions } = await listLiveSessions(services, one)
  const roleWords = roles.map((role) => ROLE_WORDS[role])
  return { id, name, roleWords, sessions, disabled: disabled === true, isMe: id === admin._id }
}

export async function endSessionsOfPerson(services: Services, admin: StaffDoc, asked: PersonId) {
  return changePerson(services, admin, { ...asked, what: 'people.end-sessions', set: null })
}

/** Not oneself: an office is not to be left without anybody who could undo it. */
export async function disablePerson(services: Services, admin: StaffDoc, asked: PersonId) {
  if (asked.id === admin._id) throw new Failure('own-account', '不能停用自己的账号，请由另一位管理员办理。')
  return changePerson(services, admin, { ...asked, what: 'people.disable', set: { disabled: true } })
}

export async function enablePerson(services: Services, admin: StaffDoc, asked: PersonId) {
  return changePerson(services, admin, { ...asked, what: 'people.enable', set: { disabled: false } })
}

type PersonChange = PersonId & { what: string; set: { disabled: boolean } | null }

async function changePerson(services: Services, admin: StaffDoc, { id, what, set }: PersonChange) {
  const one = await services.store.get<StaffDoc>('staff', admin.partition, id)
  if (!one || one.office !== admin.office) throw new Failure('not-found', '本机关没有这个人。')
  const sessions = await listLiveSessions(services, one)
  await services.store.transact(admin.partition, async (tx) => {
    if (set) await tx.patch<StaffDoc>('staff', id, set)
    await endSessions(tx, sessions)
    await tx.create<AuditDoc>('audit', auditBy(services, admin, { what, on: id }))
  })
  return listPeople(services, admin)
}
