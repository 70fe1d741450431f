import { getCloudbaseContext, type ICompleteCloudbaseContext, parseContext } from '@cloudbase/node-sdk'
import type { CallContext } from '../../service/sign-in/identify-caller'

/** What the platform gives a function beside the event. */
export type CloudContext = Parameters<typeof parseContext>[0]

type Given = Partial<ICompleteCloudbaseContext>

/**
 * What the platform says about a call. The environment of the process is asked only where the call brings nothing of
 * its own: it may still hold what belonged to the call before.
 */
function givenIn(context: CloudContext): Given {
  const { environment, environ } = parseContext(context)
  const own: Given = { ...environ, ...environment }
  return 'WX_CONTEXT_KEYS' in own || 'TCB_CONTEXT_KEYS' in own ? own : getCloudbaseContext(context)
}

/** The context of the handlers: only what the platform vouches for, and what was read from a session of our own. */
export function callContext(context: CloudContext, own: Record<string, string> = {}): CallContext {
  const { WX_OPENID, WX_CLIENTIP, WX_CLIENTIPV6, TCB_SOURCE_IP } = givenIn(context)
  const source = TCB_SOURCE_IP || WX_CLIENTIP || WX_CLIENTIPV6
  const identity = { ...(WX_OPENID && { WX_OPENID }), ...(source && { SOURCE_ADDRESS: source }), ...own }
  return { environment: JSON.stringify(identity), request_id: context.request_id }
}

/** Whether somebody's phone or page called, rather than a timer or the gateway of the office. */
export function isClient(context: CloudContext): boolean {
  const { WX_OPENID, TCB_UUID } = givenIn(context)
  return Boolean(WX_OPENID || TCB_UUID)
}
