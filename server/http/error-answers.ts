import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { statusOf } from '../../service/http-status'
import { bugIn, type Log } from '../../service/log'
import { failOfError } from '../../service/respond'
import type { Fail } from '../../typings/api'

export function sendRefusal(reply: FastifyReply, fail: Fail): FastifyReply {
  if (fail.retryAfter) reply.header('retry-after', String(fail.retryAfter))
  return reply.code(statusOf(fail)).send(fail)
}

/** What the framework refuses before an action is reached, each with its sentence; never a stack trace. */
const SENTENCES: Record<string, Fail> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { ok: false, code: 'too-big', message: '内容太大，没有收下。请删减后再试。' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { ok: false, code: 'not-json', message: '只接受 JSON。' },
  FST_ERR_CTP_INVALID_JSON_BODY: { ok: false, code: 'not-json', message: '只接受 JSON。' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { ok: false, code: 'not-json', message: '只接受 JSON。' },
}

export function answerErrors(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error: FastifyError, { id }, reply) => {
    return sendRefusal(reply, SENTENCES[error.code] ?? failOfError(error) ?? describeOtherError(log, id, error))
  })
}

function describeOtherError(log: Log, request: string, error: FastifyError): Fail {
  const { statusCode, code } = error
  if (statusCode && statusCode < 500)
    return { ok: false, code: 'bad-request', message: '这个请求不完整，请刷新页面再试。' }
  log.write('error', { what: 'bug', request, ...(code && { code }), ...bugIn(error) })
  return { ok: false, code: 'bug', message: '系统出了问题，您的操作没有完成。请稍后再试。' }
}
