import { ROLE_WORDS } from '../../domain/words'
import type { Me, OfficeApi } from '../../typings/api'
import { officeBy } from '../district/find-offices'
import { officeName } from '../district/office-card'
import { Failure } from '../respond'
import type { Services } from '../services'
import { settingsOf } from '../settings/office-settings'
import type { StaffDoc } from '../store/documents'
import { passwordHolds, signIn } from './check-sign-in'
import type { SignedIn, Visit } from './identify-caller'
import { provePassword } from './sessions'

export async function enter(services: Services, input: OfficeApi['session.signin']['in'], visit: Visit) {
  const { token, devices, staff } = await signIn(services, input, visit)
  return { token, devices, me: await me(services, staff) }
}

export async function me(services: Services, { _id, name, roles, office, demo }: StaffDoc): Promise<Me> {
  const found = await officeBy(services, office)
  return {
    id: _id,
    name,
    roles,
    roleWords: roles.map((role) => ROLE_WORDS[role]),
    office: officeName(found),
    demo,
    today: services.clock.today(),
    businessOwners: settingsOf(found).businessOwners,
  }
}

/** Asked again before what binds the office. */
export async function askPassword(services: Services, who: SignedIn, password: string | undefined): Promise<void> {
  if (password && (await provePassword(services, who, () => passwordHolds(who.staff, password)))) return
  const sentence = password ? '密码不对，请重新输入。' : '这一步需要再次输入密码。'
  throw new Failure('password', sentence, { password: sentence })
}
