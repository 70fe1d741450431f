import type { FastifyInstance, FastifyReply } from 'fastify'
import { eventOf } from '../../service/read-event'
import type { Service } from '../../service/service'
import type { OfficeApi, Reply } from '../../typings/api'
import { refuse } from './error-answers'
import { forgetStaff, officerVisitor, rememberStaff, residentVisitor } from './visitors'

/** The actions of the service over HTTP; who calls comes from cookies, never from the body. */
export function answerActions(app: FastifyInstance, service: Service): void {
  app.post('/api/resident', async (request, reply) =>
    answer(reply, await service.resident(eventOf(request.body), residentVisitor(request, reply))),
  )
  app.post('/api/office', async (request, reply) => {
    const event = eventOf(request.body)
    const answered = await service.office(event, officerVisitor(request))
    if (event.action === 'session.signout') forgetStaff(request, reply)
    if (event.action !== 'session.signin' || !answered.ok) return answer(reply, answered)
    const { token, devices, me } = answered.data as OfficeApi['session.signin']['out']
    rememberStaff(request, reply, { token, devices })
    return answer(reply, { ok: true, data: { token: '', devices: '', me } })
  })
}

function answer(reply: FastifyReply, answered: Reply<unknown>): FastifyReply {
  return answered.ok ? reply.send(answered) : refuse(reply, answered)
}
