import { ROLE_WORDS } from '../../../domain/labels'
import type { Me, OfficeApi } from '../../../typings/api'
import type { SignedIn, Visit } from '../../shared/caller'
import type { StaffDoc } from '../../shared/documents'
import { settingsOf } from '../../shared/office-settings'
import { officeBy } from '../../shared/offices'
import { Failure } from '../../shared/respond'
import type { Services } from '../../shared/services'
import { provePassword } from '../../shared/sessions'
import { passwordHolds, signIn } from '../../shared/signin'
import { officeName } from '../../shared/views/office'

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
