import type { Reply } from '../../typings/api'
import { openCloud } from '../cloudbase/compose'
import { type CloudContext, readVisitor } from '../cloudbase/visitor-in-context'

const { service, refuse } = openCloud()

/** The entry in WeChat's cloud: wx.cloud.callFunction({ name: 'resident', data: { action, …input } }). */
export async function main(event: object, context: CloudContext): Promise<Reply<unknown>> {
  const refused = await refuse()
  return refused ?? service.resident({ ...event }, readVisitor(context))
}
