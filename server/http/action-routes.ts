import type { FastifyInstance, FastifyReply } from 'fastify'
import { main as office } from '../../service/office-service'
import { eventOf } from '../../service/read-event'
import { main as resident } from '../../service/resident-service'
import type { OfficeApi, Reply } from '../../typings/api'
import { forgetStaff, rememberStaff, residentContext, staffContext } from './call-contexts'
import { refuse } from './error-answers'

/** The cloud functions over HTTP; who calls goes into their context, never into the event. */
export function answerActions(app: FastifyInstance): void {
  app.post('/api/resident', async (request, reply) =>
    answer(reply, await resident(eventOf(request.body), residentContext(request, reply))),
  )
  app.post('/api/office', async (request, reply) => {
    const event = eventOf(request.body)
    const answered = await office(event, staffContext(request))
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
