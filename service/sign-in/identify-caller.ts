import { isIPv6 } from 'node:net'
import { Failure } from '../respond'
import type { Services } from '../services'
import type { StaffDoc } from '../store/documents'
import { sessionOf } from './sessions'

/** What a function is given beside the event; `environment` is JSON and the only source of identity. */
export type CallContext = { environment: string; request_id: string }

/** `source`: the network a call came from, '' where nobody says. */
export type Caller = { source: string } & (
  | { kind: 'nobody' }
  /** 'wx:<openid>' or 'web:<random>'. */
  | { kind: 'resident'; id: string }
  | { kind: 'staff'; id: string; staff: StaffDoc }
)

/** An officer and the session they act in. */
export type SignedIn = { staff: StaffDoc; token: string }

/** From where and with what somebody comes to sign in. */
export type Visit = { source: string; devices: string; agent: string }

/** Who calls: WeChat says WX_OPENID, the server WEB_ID or STAFF_TOKEN; nothing in the event counts. */
export async function callerOf(services: Services, context: CallContext): Promise<Caller> {
  const { STAFF_TOKEN, WX_OPENID, WEB_ID } = environmentOf(context)
  const { source } = visitOf(context)
  const staff = STAFF_TOKEN ? await sessionOf(services, STAFF_TOKEN) : null
  if (staff) return { kind: 'staff', id: `staff:${staff._id}`, staff, source }
  if (WX_OPENID) return { kind: 'resident', id: `wx:${WX_OPENID}`, source }
  if (WEB_ID) return { kind: 'resident', id: `web:${WEB_ID}`, source }
  return { kind: 'nobody', source }
}

export async function staffOf(services: Services, context: CallContext): Promise<StaffDoc> {
  const caller = await callerOf(services, context)
  if (caller.kind === 'staff') return caller.staff
  throw new Failure('not-signed-in', '请先登录。登录之后可以接着办，已填写的内容还在。')
}

export function tokenOf(context: CallContext): string {
  return environmentOf(context).STAFF_TOKEN ?? ''
}

export function visitOf(context: CallContext): Visit {
  const { SOURCE_ADDRESS, TCB_SOURCE_IP, DEVICES = '', USER_AGENT = '' } = environmentOf(context)
  return { source: networkOf(SOURCE_ADDRESS ?? TCB_SOURCE_IP ?? ''), devices: DEVICES, agent: USER_AGENT }
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

function environmentOf({ environment }: CallContext): Partial<Record<string, string>> {
  const parsed: unknown = JSON.parse(environment || '{}')
  const entries = Object.entries(typeof parsed === 'object' && parsed !== null ? parsed : {})
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
