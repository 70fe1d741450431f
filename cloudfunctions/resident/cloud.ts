import type { Reply } from '../../typings/api'
import { type CloudContext, callContext } from '../shared/cloudbase/context'
import { openCloud } from '../shared/cloudbase/ground'
import { provide } from '../shared/services'
import { main as resident } from './index'

const { services, refuse } = openCloud()
provide(services)

/** The entry in WeChat's cloud: wx.cloud.callFunction({ name: 'resident', data: { action, …input } }). */
export async function main(event: object, context: CloudContext): Promise<Reply<unknown>> {
  const refused = await refuse()
  if (refused) return refused
  const action: unknown = Reflect.get(event, 'action')
  return resident({ ...event, action: typeof action === 'string' ? action : '' }, callContext(context))
}
