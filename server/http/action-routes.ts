import type { FastifyInstance, FastifyReply } from 'fastify'
import { eventOf } from '../../service/read-event'
import type { Service } from '../../service/service'
import type { OfficeApi, Reply } from '../../typings/api'
import { sendRefusal } from './error-answers'
import { forgetOfficer, identifyOfficer, identifyResident, rememberOfficer } from './visitors'

/** The actions of the service over HTTP; who calls comes from cookies, never from the body. */
export function answerActions(app: FastifyInstance, service: Service): void {
  app.post('/api/resident', async (request, reply) =>
    sendReply(reply, await service.resident(eventOf(request.body), identifyResident(request, reply))),
  )
  app.post('/api/office', async (request, reply) => {
    const event = eventOf(request.body)
    const answered = await service.office(event, identifyOfficer(request))
    if (event.action === 'session.signout') forgetOfficer(request, reply)
    if (event.action !== 'session.signin' || !answered.ok) return sendReply(reply, answered)
    const { token, devices, me } = answered.data as OfficeApi['session.signin']['out']
    rememberOfficer(request, reply, { token, devices })
    return sendReply(reply, { ok: true, data: { token: '', devices: '', me } })
  })
}

function sendReply(reply: FastifyReply, answered: Reply<unknown>): FastifyReply {
  return answered.ok ? reply.send(answered) : sendRefusal(reply, answered)
}
