import { holdsOneOf } from '../domain/roles'
import { describeRefusal } from '../domain/words'
import type { Reply } from '../typings/api'
import { actionsFor, OFFICE_ACTIONS, RESIDENT_ACTIONS } from './actions'
import { deliverWaitingMessages, type NightReport, runNight } from './nightly/run-night'
import { Failure, respond } from './respond'
import type { Services } from './services'
import { identifyCaller, requireOfficer, type Visitor, visitOf } from './sign-in/identify-caller'

/** A call as it came: the name of an action and its input. Whoever calls may send anything. */
export type CallEvent = { action?: unknown; [key: string]: unknown }

export type Service = {
  resident(event: CallEvent, visitor: Visitor): Promise<Reply<unknown>>
  office(event: CallEvent, visitor: Visitor): Promise<Reply<unknown>>
  night(request: string): Promise<Reply<NightReport[]>>
  deliverMessages(request: string): Promise<Reply<unknown>>
}

/** The service over what a host passes to it: store, files, seals, clock, log, messenger. */
export function createService(services: Services): Service {
  return {
    resident: (event, visitor) => answerResident(services, event, visitor),
    office: (event, visitor) => answerOffice(services, event, visitor),
    night: (request) => runNight(services, request),
    deliverMessages: (request) => deliverWaitingMessages(services, request),
  }
}

function answerResident(services: Services, event: CallEvent, visitor: Visitor): Promise<Reply<unknown>> {
  const { action: name, ...input } = event
  const action = typeof name === 'string' ? RESIDENT_ACTIONS.get(name) : undefined
  const label = { action: `resident ${action?.name ?? 'unknown'}`, request: visitor.requestId }
  return respond({ log: services.log, ...label }, async () => {
    if (!action) throw unknownAction()
    return action.answer({ services, caller: await identifyCaller(services, visitor) }, input)
  })
}

function answerOffice(services: Services, event: CallEvent, visitor: Visitor): Promise<Reply<unknown>> {
  const { action: name, ...input } = event
  const action = typeof name === 'string' ? OFFICE_ACTIONS.get(name) : undefined
  const label = { action: `office ${action?.name ?? 'unknown'}`, request: visitor.requestId }
  return respond({ log: services.log, ...label }, async () => {
    if (!action) throw unknownAction()
    if (action.who === 'anyone') return action.answer({ services, visit: visitOf(visitor), actionsFor }, input)
    const signedIn = await requireOfficer(services, visitor)
    if (!holdsOneOf(signedIn.staff.roles, action.who))
      throw new Failure('forbidden', describeRefusal({ code: 'not-your-role' }))
    return action.answer({ ...signedIn, services, actionsFor }, input)
  })
}

function unknownAction(): Failure {
  return new Failure('unknown-action', '没有这项操作。')
}
