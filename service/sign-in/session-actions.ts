import { z } from 'zod'
import { ROLES } from '../../domain/roles'
import { doorAction, officeAction } from '../action'
import { NO_INPUT, shortText } from '../input'
import { changePassword, endOtherSessions, endSession, listSessions } from './manage-own-sessions'
import { signOut } from './sessions'
import { describeOfficer, signInOfficer } from './sign-in-officer'

/** Signing in and out, and one's own sign-ins. */
export const SESSION_ACTIONS = [
  doorAction({
    name: 'session.signin',
    who: 'anyone',
    input: z.object({ name: shortText, password: shortText, code: shortText }),
    run: signInOfficer,
  }),
  officeAction({
    name: 'session.me',
    who: ROLES,
    input: NO_INPUT,
    run: ({ services, staff, actionsFor }) => describeOfficer(services, staff, actionsFor),
  }),
  officeAction({
    name: 'session.signout',
    who: ROLES,
    input: NO_INPUT,
    run: async ({ services, token }) => {
      await signOut(services, token)
      return { done: true }
    },
  }),
  officeAction({
    name: 'session.list',
    who: ROLES,
    input: NO_INPUT,
    run: ({ services, staff, token }) => listSessions(services, { staff, token }),
  }),
  officeAction({
    name: 'session.end',
    who: ROLES,
    input: z.object({ id: shortText.min(1, '请选择一次登录。') }),
    run: ({ services, staff, token }, input) => endSession(services, { staff, token }, input),
  }),
  officeAction({
    name: 'session.end-others',
    who: ROLES,
    input: NO_INPUT,
    run: ({ services, staff, token }) => endOtherSessions(services, { staff, token }),
  }),
  officeAction({
    name: 'session.password',
    who: ROLES,
    input: z.object({ password: shortText, code: shortText, next: shortText }),
    run: ({ services, staff, token }, input) => changePassword(services, { staff, token }, input),
  }),
] as const
