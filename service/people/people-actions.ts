import { z } from 'zod'
import { ROLES } from '../../domain/roles'
import { officeAction } from '../action'
import { NO_INPUT, shortText } from '../input'
import { disablePerson, enablePerson, endSessionsOfPerson, listPeople } from './manage-people'
import { readReminders, saveReminderPhone } from './manage-reminder-phone'

const PERSON = z.object({ id: shortText.min(1, '请选择一个人。') })

/** The people of an office, and where each of them is reminded. */
export const PEOPLE_ACTIONS = [
  officeAction({
    name: 'people.list',
    who: ['administrator'],
    input: NO_INPUT,
    run: ({ services, staff }) => listPeople(services, staff),
  }),
  officeAction({
    name: 'people.end-sessions',
    who: ['administrator'],
    input: PERSON,
    run: ({ services, staff }, input) => endSessionsOfPerson(services, staff, input),
  }),
  officeAction({
    name: 'people.disable',
    who: ['administrator'],
    input: PERSON,
    run: ({ services, staff }, input) => disablePerson(services, staff, input),
  }),
  officeAction({
    name: 'people.enable',
    who: ['administrator'],
    input: PERSON,
    run: ({ services, staff }, input) => enablePerson(services, staff, input),
  }),
  officeAction({
    name: 'session.reminders',
    who: ROLES,
    input: NO_INPUT,
    run: ({ services, staff }) => readReminders(services, staff),
  }),
  officeAction({
    name: 'session.phone',
    who: ROLES,
    input: z.object({ phone: shortText }),
    run: ({ services, staff }, input) => saveReminderPhone(services, staff, input),
  }),
] as const
