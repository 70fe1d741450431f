import { z } from 'zod'
import { ROLES } from '../../domain/roles'
import { officeAction } from '../action'
import { day, NO_INPUT, shortText, text, year } from '../input'
import { addHolidayNotice, MAY_CHANGE_CALENDAR, parseHolidayNotice, readCalendar } from './manage-calendar'
import { clearLocalDay, setLocalDay } from './manage-local-days'

const KB = 1024

/** The working days: the yearly notices, and the local days of the district. */
export const CALENDAR_ACTIONS = [
  officeAction({
    name: 'calendar.read',
    who: ROLES,
    input: NO_INPUT,
    run: ({ services, staff }) => readCalendar(services, staff),
  }),
  officeAction({
    name: 'calendar.parse',
    who: MAY_CHANGE_CALENDAR,
    maxBodyBytes: 256 * KB,
    input: z.object({ text: text.max(50_000, '文字太长。') }),
    run: (_call, input) => parseHolidayNotice(input),
  }),
  officeAction({
    name: 'calendar.add',
    who: MAY_CHANGE_CALENDAR,
    input: z.object({ year, notice: shortText, off: z.array(day).max(400), work: z.array(day).max(400) }),
    run: ({ services, staff }, input) => addHolidayNotice(services, staff, input),
  }),
  officeAction({
    name: 'calendar.set-day',
    who: MAY_CHANGE_CALENDAR,
    input: z.object({
      day,
      kind: z.enum(['off', 'work'], '请选择放假还是上班。'),
      reason: shortText,
      document: shortText,
    }),
    run: ({ services, staff }, input) => setLocalDay(services, staff, input),
  }),
  officeAction({
    name: 'calendar.clear-day',
    who: MAY_CHANGE_CALENDAR,
    input: z.object({ day, reason: shortText }),
    run: ({ services, staff }, input) => clearLocalDay(services, staff, input),
  }),
] as const
