import { openCloud } from '../cloudbase/compose'
import { type HttpAnswer, readRequest, sendJson } from '../cloudbase/http-event'
import { type CloudContext, isCalledByClient, readVisitor } from '../cloudbase/visitor-in-context'
import { answerRequest } from './http-gateway'

const { service, services, refuse } = openCloud()

/** The entry in WeChat's cloud, for the HTTP access service alone: officers come with a browser. */
export async function main(event: object, context: CloudContext): Promise<HttpAnswer> {
  if (isCalledByClient(context)) return { statusCode: 403, headers: {}, body: '', isBase64Encoded: false }
  const refused = await refuse()
  if (refused) return sendJson(refused)
  return answerRequest({ service, services }, readRequest(event), (own) => readVisitor(context, own))
}
