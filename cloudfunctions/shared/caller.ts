import type { StaffDoc } from './documents'
import { Failure } from './respond'
import type { Services } from './services'
import { sessionOf } from './signin'

/** What a function is given beside the event; `environment` is JSON and the only source of identity. */
export type CallContext = { environment: string; request_id: string }

export type Caller =
  | { kind: 'nobody' }
  /** 'wx:<openid>' or 'web:<random>'. */
  | { kind: 'resident'; id: string }
  | { kind: 'staff'; id: string; staff: StaffDoc }

/** Who calls: WeChat says WX_OPENID, the server WEB_ID or STAFF_TOKEN; nothing in the event counts. */
export async function callerOf(services: Services, context: CallContext): Promise<Caller> {
  const { STAFF_TOKEN, WX_OPENID, WEB_ID } = environmentOf(context)
  const staff = STAFF_TOKEN ? await sessionOf(services, STAFF_TOKEN) : null
  if (staff) return { kind: 'staff', id: `staff:${staff._id}`, staff }
  if (WX_OPENID) return { kind: 'resident', id: `wx:${WX_OPENID}` }
  if (WEB_ID) return { kind: 'resident', id: `web:${WEB_ID}` }
  return { kind: 'nobody' }
}

export async function staffOf(services: Services, context: CallContext): Promise<StaffDoc> {
  const caller = await callerOf(services, context)
  if (caller.kind === 'staff') return caller.staff
  throw new Failure('not-signed-in', '请先登录。登录之后可以接着办，已填写的内容还在。')
}

export function tokenOf(context: CallContext): string {
  return environmentOf(context).STAFF_TOKEN ?? ''
}

function environmentOf({ environment }: CallContext): Partial<Record<string, string>> {
  const parsed: unknown = JSON.parse(environment || '{}')
  const entries = Object.entries(typeof parsed === 'object' && parsed !== null ? parsed : {})
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
