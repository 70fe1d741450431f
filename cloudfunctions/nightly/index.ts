import type { Reply } from '../../typings/api'
import { openCloud } from '../cloudbase/compose'
import { type CloudContext, isCalledByClient } from '../cloudbase/visitor-in-context'

const { service, services, refuse, bringOver } = openCloud()

/** A function has one timer: it runs every ten minutes, and every sixth time does the work of an hour too. */
const TENTH_MINUTE = 10
/** Kept of the time of a call for the page that is under way and its retries; the platform ends a call that is over time. */
const RESERVE_MS = 20_000
const USUAL_LIMIT_MS = 60_000

/** The entry in WeChat's cloud. Every function there may be called by any phone: this one answers its timer only. */
export async function main(_event: object, context: CloudContext): Promise<Reply<unknown>> {
  if (isCalledByClient(context)) return { ok: false, code: 'forbidden', message: '这个功能不对外开放。' }
  const until = performance.now() + (context.time_limit_in_ms ?? USUAL_LIMIT_MS) - RESERVE_MS
  const brought = await bringOver(() => performance.now() < until)
  if (brought) return brought
  const refused = await refuse()
  if (refused) return refused
  const delivered = await service.deliverMessages(context.request_id)
  const minute = new Date(services.clock.now()).getUTCMinutes()
  return minute < TENTH_MINUTE ? service.night(context.request_id) : delivered
}
