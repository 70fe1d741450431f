import { provide } from '../../service/services'
import { type CloudContext, callContext, isClient } from '../cloudbase/call-context'
import { openCloud } from '../cloudbase/compose'
import { type HttpAnswer, readRequest, sendJson } from '../cloudbase/http-event'
import { answer } from './http-gateway'

const { services, refuse } = openCloud()
provide(services)

/** The entry in WeChat's cloud, for the HTTP access service alone: officers come with a browser. */
export async function main(event: object, context: CloudContext): Promise<HttpAnswer> {
  if (isClient(context)) return { statusCode: 403, headers: {}, body: '', isBase64Encoded: false }
  const refused = await refuse()
  if (refused) return sendJson(refused)
  const request = readRequest(event)
  return answer(services, request, (own) => callContext(context, own))
}
