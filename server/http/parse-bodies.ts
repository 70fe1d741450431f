import type { FastifyInstance, FastifyRequest } from 'fastify'
import { bodyLimitOf } from '../../service/body-limits'
import { failUnfitFile, TOO_BIG } from '../../service/files/accept-file'
import { MAX_FILE_BYTES } from '../../service/files/files-port'
import { actionIn, eventOf, HEAD_BYTES, refuseTangled, refuseTooLong, tooLong } from '../../service/read-event'
import { type BodyRules, bodyReader, type Measure } from './request-bodies'

/** What a form has around its file. */
const FORM_BYTES = 16 * 1024

const CALL_MEASURE: Measure = {
  headBytes: HEAD_BYTES,
  limitOf: (head) => bodyLimitOf(actionIn(head)),
  refuse: () => {
    throw tooLong()
  },
}
const UPLOAD_MEASURE: Measure = {
  headBytes: 1,
  limitOf: () => MAX_FILE_BYTES + FORM_BYTES,
  refuse: () => {
    throw failUnfitFile('too-big', TOO_BIG)
  },
}

/** The two kinds of body there are: a call in JSON, looked through before it is parsed, and a form with a file. */
export function parseBodies(app: FastifyInstance, rules: BodyRules): void {
  const readBody = bodyReader(app, rules)
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', async (request: FastifyRequest) => {
    const body = await readBody(request, CALL_MEASURE)
    refuseTangled(body)
    const json = await new Promise<unknown>((resolve, reject) => {
      parse(request, body.toString(), (error, parsed) => (error ? reject(error) : resolve(parsed)))
    })
    // The last of two names counts, and the first was believed while the body was read.
    refuseTooLong(eventOf(json).action, body.length)
    return json
  })
  app.addContentTypeParser('multipart/form-data', (request: FastifyRequest) => readBody(request, UPLOAD_MEASURE))
}
