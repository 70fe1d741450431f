import { getCloudbaseContext, type ICompleteCloudbaseContext, parseContext } from '@cloudbase/node-sdk'
import { UNKNOWN_VISITOR, type Visitor } from '../../service/sign-in/identify-caller'

/** What the platform gives a function beside the event. */
export type CloudContext = Parameters<typeof parseContext>[0]

type Given = Partial<ICompleteCloudbaseContext>

/**
 * What the platform says about a call. The environment of the process is asked only where the call brings nothing of
 * its own: it may still hold what belonged to the call before.
 */
function readEnvironment(context: CloudContext): Given {
  const { environment, environ } = parseContext(context)
  const own: Given = { ...environ, ...environment }
  return 'WX_CONTEXT_KEYS' in own || 'TCB_CONTEXT_KEYS' in own ? own : getCloudbaseContext(context)
}

/** Who calls a function: only what the platform vouches for, and what was read from a cookie of our own. */
export function readVisitor(context: CloudContext, own: Partial<Visitor> = {}): Visitor {
  const { WX_OPENID, WX_CLIENTIP, WX_CLIENTIPV6, TCB_SOURCE_IP } = readEnvironment(context)
  return {
    ...UNKNOWN_VISITOR,
    requestId: context.request_id,
    residentId: WX_OPENID ? `wx:${WX_OPENID}` : '',
    address: TCB_SOURCE_IP || WX_CLIENTIP || WX_CLIENTIPV6 || '',
    ...own,
  }
}

/** Whether somebody's phone or page called, rather than a timer or the gateway of the office. */
export function isCalledByClient(context: CloudContext): boolean {
  const { WX_OPENID, TCB_UUID } = readEnvironment(context)
  return Boolean(WX_OPENID || TCB_UUID)
}
