import { type CloudContext, callContext, isClient } from '../shared/cloudbase/context'
import { openCloud } from '../shared/cloudbase/ground'
import { type HttpAnswer, readRequest, sendJson } from '../shared/cloudbase/http'
import { provide } from '../shared/services'
import { answer } from './gateway'

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
