import { randomInt } from 'node:crypto'
import { ROLES, type Role } from '../../domain/roles'
import { findInDistricts } from '../../service/district/find-in-districts'
import { sealTotpSecret } from '../../service/sealing/totp-secret'
import type { Services } from '../../service/services'
import { composeTotpAddress, makeTotpSecret } from '../../service/sign-in/check-sign-in'
import { hashPassword } from '../../service/sign-in/password'
import { auditEntry } from '../../service/store/audit-entry'
import type { AuditDoc, OfficeDoc, StaffDoc } from '../../service/store/documents'
import { Duplicate } from '../../service/store/store'
import { OperationRefused } from './with-data'

export type NewUser = { office: string; login: string; name: string; roles: string }
/** Told once and stored nowhere readable: the password and the secret of the one-time codes. */
export type NewAccount = {
  login: string
  name: string
  office: string
  roles: Role[]
  password: string
  totpSecret: string
  totpAddress: string
}

const LOGIN = /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u
const MAX_NAME_LENGTH = 40
/** Without 0/o, 1/i/l: a password is read from paper. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz'
const [GROUPS, GROUP_LENGTH] = [4, 5]

/** Throws OperationRefused, and adds nothing, for an unknown office or role or a login that is taken. */
export async function addUser(
  { services }: { services: Pick<Services, 'store' | 'clock' | 'vault'> },
  asked: NewUser,
): Promise<NewAccount> {
  const { store } = services
  const login = asked.login.trim().toLowerCase()
  if (!LOGIN.test(login)) throw new OperationRefused('登录名要有 2 到 40 个字，只能用文字、数字、点、横线和下划线。')
  const name = asked.name.trim()
  if (name === '' || name.length > MAX_NAME_LENGTH) throw new OperationRefused('请用 --name 写明姓名，不超过 40 个字。')
  const roles = readRoles(asked.roles)
  const office = await findInDistricts<OfficeDoc>(services, 'offices', asked.office)
  if (!office) throw new OperationRefused(`没有“${asked.office}”这个街道办事处。`)
  if (await findInDistricts(services, 'staff', login)) throw refuseTakenLogin(login)
  const [password, totpSecret] = [makePassword(), makeTotpSecret()]
  const { _id: id, partition } = office
  const staff: StaffDoc = {
    _id: login,
    partition,
    office: id,
    name,
    roles,
    passwordHash: await hashPassword(password),
    sealedTotpSecret: sealTotpSecret(services.vault, totpSecret, login),
    lastTotp: 0,
    disabled: false,
    demo: false,
  }
  const added = { what: 'user.add', on: login, reason: roles.join(',') }
  const audit = auditEntry(services, { partition, office: id, actor: 'console', ...added })
  await saveAccount(store, staff, audit)
  return { login, name, office: id, roles, password, totpSecret, totpAddress: composeTotpAddress(totpSecret, login) }
}

async function saveAccount(store: Services['store'], staff: StaffDoc, audit: AuditDoc): Promise<void> {
  try {
    await store.transact(staff.partition, async (tx) => {
      await tx.create<StaffDoc>('staff', staff)
      await tx.create<AuditDoc>('audit', audit)
    })
  } catch (error) {
    throw error instanceof Duplicate ? refuseTakenLogin(staff._id) : error
  }
}

/** In any district: a login says nothing of where it belongs. */
function refuseTakenLogin(login: string): OperationRefused {
  return new OperationRefused(`登录名“${login}”已经有人用了。`)
}

function readRoles(text: string): Role[] {
  const asked = text.split(',').map((role) => role.trim())
  const unknown = asked.find((role) => !isRole(role))
  if (unknown !== undefined) throw new OperationRefused(`没有“${unknown}”这个角色。可用的角色：${ROLES.join(', ')}。`)
  return ROLES.filter((role) => asked.includes(role))
}

function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text)
}

function makePassword(): string {
  const letter = () => ALPHABET[randomInt(ALPHABET.length)]
  const group = () => Array.from({ length: GROUP_LENGTH }, letter).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}
