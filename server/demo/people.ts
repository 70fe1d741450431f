import { randomInt } from 'node:crypto'
import type { Role } from '../../domain/roles'
import { sealTotpSecret } from '../../service/sealing/totp-secret'
import type { Vault } from '../../service/sealing/vault'
import { makeTotpSecret } from '../../service/sign-in/check-sign-in'
import { hashPassword } from '../../service/sign-in/password'
import type { StaffDoc } from '../../service/store/documents'
import { DISTRICT } from './offices'

type DemoPerson = { login: string; name: string; office: string; roles: Role[] }

/** Invented people: one for each role of one office, a clerk of another, and the district. */
const PEOPLE: DemoPerson[] = [
  { login: 'lin', name: '林晓芸', office: 'zhongtongjie', roles: ['clerk'] },
  { login: 'zhou', name: '周建国', office: 'zhongtongjie', roles: ['reviewer'] },
  { login: 'fang', name: '方敏', office: 'zhongtongjie', roles: ['approver'] },
  { login: 'qin', name: '秦悦', office: 'zhongtongjie', roles: ['publisher'] },
  { login: 'shi', name: '石磊', office: 'zhongtongjie', roles: ['administrator'] },
  { login: 'ma', name: '马春兰', office: 'ziteng', roles: ['clerk'] },
  { login: 'gao', name: '高远', office: 'zhongtongjie', roles: ['supervisor'] },
]

/** These passwords stand on the page of the demo: nobody is kept out by what a guess costs. */
const QUICK_HASHING = { ln: 10, r: 8, p: 1 }

export type DemoAccount = {
  login: string
  name: string
  roles: Role[]
  office: string
  password: string
  totpSecret: string
}

/** Accounts with fresh passwords and secrets; they stand readable in the demo mark and nowhere else. */
export async function makeDemoAccounts(vault: Vault): Promise<{ accounts: DemoAccount[]; staff: StaffDoc[] }> {
  const accounts = PEOPLE.map((person) => ({ ...person, password: makePassword(), totpSecret: makeTotpSecret() }))
  return { accounts, staff: await Promise.all(accounts.map((account) => makeStaffDoc(vault, account))) }
}

async function makeStaffDoc(
  vault: Vault,
  { login, name, office, roles, password, totpSecret }: DemoAccount,
): Promise<StaffDoc> {
  return {
    _id: login,
    partition: DISTRICT,
    office,
    name,
    roles,
    passwordHash: await hashPassword(password, QUICK_HASHING),
    sealedTotpSecret: sealTotpSecret(vault, totpSecret, login),
    lastTotp: 0,
    disabled: false,
    demo: true,
  }
}

function makePassword(): string {
  return `yanshi-${randomInt(100_000, 1_000_000)}`
}
