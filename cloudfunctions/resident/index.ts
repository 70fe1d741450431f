import { main as resident } from '../../service/resident-service'
import { provide } from '../../service/services'
import type { Reply } from '../../typings/api'
import { type CloudContext, callContext } from '../cloudbase/call-context'
import { openCloud } from '../cloudbase/compose'

const { services, refuse } = openCloud()
provide(services)

/** The entry in WeChat's cloud: wx.cloud.callFunction({ name: 'resident', data: { action, …input } }). */
export async function main(event: object, context: CloudContext): Promise<Reply<unknown>> {
  const refused = await refuse()
  if (refused) return refused
  const action: unknown = Reflect.get(event, 'action')
  return resident({ ...event, action: typeof action === 'string' ? action : '' }, callContext(context))
}
