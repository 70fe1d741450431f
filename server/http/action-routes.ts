import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { main as office } from '../../service/office-service'
import { main as resident } from '../../service/resident-service'
import type { OfficeApi, Reply } from '../../typings/api'
import { forgetStaff, rememberStaff, residentContext, staffContext } from './call-contexts'
import { refuse } from './error-answers'

type Asked = { action: string; [key: string]: unknown }

/** The cloud functions over HTTP; who calls goes into their context, never into the event. */
export function answerActions(app: FastifyInstance): void {
  app.post('/api/resident', async (request, reply) =>
    answer(reply, await resident(asked(request), residentContext(request, reply))),
  )
  app.post('/api/office', async (request, reply) => {
    const event = asked(request)
    const answered = await office(event, staffContext(request))
    if (event.action === 'session.signout') forgetStaff(request, reply)
    if (event.action !== 'session.signin' || !answered.ok) return answer(reply, answered)
    const { token, devices, me } = answered.data as OfficeApi['session.signin']['out']
    rememberStaff(request, reply, { token, devices })
    return answer(reply, { ok: true, data: { token: '', devices: '', me } })
  })
}

function asked({ body }: FastifyRequest): Asked {
  const event = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {}
  const action: unknown = Reflect.get(event, 'action')
  return { ...event, action: typeof action === 'string' ? action : '' }
}

function answer(reply: FastifyReply, answered: Reply<unknown>): FastifyReply {
  return answered.ok ? reply.send(answered) : refuse(reply, answered)
}
