import { ROLE_WORDS } from '../../domain/words'
import type { Me, OfficeApi } from '../../typings/api'
import type { ActionsFor, DoorCall } from '../action'
import { listsFor } from '../case/case-lists'
import { officeBy } from '../district/find-offices'
import { officeName } from '../district/office-card'
import { Failure } from '../respond'
import type { Services } from '../services'
import { settingsOf } from '../settings/office-settings'
import type { StaffDoc } from '../store/documents'
import { checkSignIn, passwordHolds } from './check-sign-in'
import type { SignedIn } from './sessions'
import { provePassword } from './sessions'

type SignInAction = OfficeApi['session.signin']

/** A new session, with the token that a browser keeps of it. */
export async function signInOfficer(
  { services, visit, actionsFor }: DoorCall,
  input: SignInAction['in'],
): Promise<SignInAction['out']> {
  const { token, devices, staff } = await checkSignIn(services, input, visit)
  return { token, devices, me: await describeOfficer(services, staff, actionsFor) }
}

/** Who is signed in, and what the page may show them. */
export async function describeOfficer(services: Services, staff: StaffDoc, actionsFor: ActionsFor): Promise<Me> {
  const { _id, name, roles, office, demo } = staff
  const found = await officeBy(services, office)
  return {
    id: _id,
    name,
    roles,
    roleWords: roles.map((role) => ROLE_WORDS[role]),
    mayCall: actionsFor(roles),
    lists: listsFor(roles),
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
