import { isIPv6 } from 'node:net'
import { Failure } from '../respond'
import type { Services } from '../services'
import type { StaffDoc } from '../store/documents'
import { findSignedIn, type SignedIn } from './sessions'

/** What a host vouches for about whoever calls. Nothing that stands in the input of a call counts. */
export type Visitor = {
  /** Names the call in the log. */
  requestId: string
  /** 'wx:<openid>' or 'web:<random>'; '' where nobody is known. */
  residentId: string
  /** The token of an officer's session; '' for none. */
  sessionToken: string
  /** What a browser keeps of the officers who signed in with it before; '' for nothing. */
  devices: string
  /** What the browser says it is; '' where it says nothing. */
  agent: string
  /** The network address of the connection; '' where nobody says. */
  address: string
}

/** Nobody in particular: a host replaces what it knows. */
export const UNKNOWN_VISITOR: Visitor = {
  requestId: '',
  residentId: '',
  sessionToken: '',
  devices: '',
  agent: '',
  address: '',
}

/** `source`: the network a call came from, '' where nobody says. */
export type Caller = { source: string } & (
  | { kind: 'nobody' }
  /** 'wx:<openid>' or 'web:<random>'. */
  | { kind: 'resident'; id: string }
  | { kind: 'staff'; id: string; staff: StaffDoc }
)

/** From where and with what somebody comes to sign in. */
export type Visit = { source: string; devices: string; agent: string }

/** The officer of a live session, else the resident, else nobody. */
export async function identifyCaller(services: Services, visitor: Visitor): Promise<Caller> {
  const { residentId, sessionToken, address } = visitor
  const source = networkOf(address)
  const staff = sessionToken ? await findSignedIn(services, sessionToken) : null
  if (staff) return { kind: 'staff', id: `staff:${staff._id}`, staff, source }
  if (residentId) return { kind: 'resident', id: residentId, source }
  return { kind: 'nobody', source }
}

/** Throws a Failure where no officer is signed in. */
export async function requireOfficer(services: Services, { sessionToken: token }: Visitor): Promise<SignedIn> {
  const staff = token ? await findSignedIn(services, token) : null
  if (staff) return { staff, token }
  throw new Failure('not-signed-in', '请先登录。登录之后可以接着办，已填写的内容还在。')
}

export function visitOf({ address, devices, agent }: Visitor): Visit {
  return { source: networkOf(address), devices, agent }
}

/** Of IPv6 the first half: the other half changes at the will of whoever holds the line. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped || !isIPv6(address)) return mapped ?? address
  const [front = '', back] = address.toLowerCase().split('%')[0]!.split('::')
  const [before, after] = [front, back ?? ''].map((half) => half.split(':').filter(Boolean)) as [string[], string[]]
  const zeros = back === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  const groups = [...before, ...zeros, ...after].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
