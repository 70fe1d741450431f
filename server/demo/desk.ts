import { randomUUID } from 'node:crypto'
import { addWorkingDays, BUILT_IN_HOLIDAY_NOTICES, MissingCalendar, makeCalendar } from '../../domain/calendar/calendar'
import { addDays, type Day, yearOf } from '../../domain/day'
import { makeEmptyFiling } from '../../domain/form/filing'
import { addTime, dayOf } from '../../service/instant'
import { createService } from '../../service/service'
import type { Services } from '../../service/services'
import { UNKNOWN_VISITOR } from '../../service/sign-in/identify-caller'
import { openSession } from '../../service/sign-in/sessions'
import type { StaffDoc } from '../../service/store/documents'
import type { EntryInput, OfficeApi, Reply } from '../../typings/api'
import { DEMO_CASES, type DemoCase, type DemoStep } from './cases'
import { ZHONGTONGJIE } from './figures'
import { DISTRICT } from './offices'
import type { DemoAccount } from './people'

const CALENDAR = makeCalendar(BUILT_IN_HOLIDAY_NOTICES)
const LAST_REPORTED = Math.max(...Object.keys(ZHONGTONGJIE).map(Number))
const LONGEST_BACK = Math.max(...DEMO_CASES.map(({ back }) => back))
/** Nine in the morning in Shanghai, and so long for an act. */
const MORNING = 'T01:00:00.000Z'
const MINUTES_AN_ACT = 3
const CLERK = 'lin'

type DatedAct = { back: number; run(desk: DemoDesk): Promise<void> }
type DemoDesk = {
  goTo(day: Day): void
  today(): Day
  ask<A extends keyof OfficeApi>(login: string, action: A, input: OfficeApi[A]['in']): Promise<OfficeApi[A]['out']>
  passwordOf(login: string): string
}

/**
 * Fills a fresh demo with invented cases, each step by its officer through the same actions as in the screens, on working
 * days before today. False where they would reach a year that has no holiday notice or is reported already.
 */
export async function fillDesk(services: Services, accounts: DemoAccount[]): Promise<boolean> {
  const today = services.clock.today()
  const days = listWorkingDaysBefore(today)
  if (days.length < LONGEST_BACK) return false
  const desk = openDesk(services, accounts)
  for (const { back, run } of orderActs(DEMO_CASES.filter(({ ahead = 0 }) => isKnown(today, ahead)))) {
    desk.goTo(days[back - 1]!)
    await run(desk)
  }
  return true
}

function isKnown(today: Day, ahead: number): boolean {
  try {
    addWorkingDays(today, ahead, CALENDAR)
    return true
  } catch (error) {
    if (error instanceof MissingCalendar) return false
    throw error
  }
}

/** The latest first; fewer than wanted where the years are not known or not free. */
function listWorkingDaysBefore(today: Day): Day[] {
  const days: Day[] = []
  for (let day = addDays(today, -1); days.length < LONGEST_BACK; day = addDays(day, -1)) {
    if (yearOf(day) <= LAST_REPORTED || !CALENDAR.covers(yearOf(day))) break
    if (CALENDAR.isWorkingDay(day)) days.push(day)
  }
  return days
}

/** All that happened, in the order of the days. */
function orderActs(cases: readonly DemoCase[]): DatedAct[] {
  return cases.flatMap(listActs).toSorted((a, b) => b.back - a.back)
}

function listActs({ back, entry, steps }: DemoCase): DatedAct[] {
  let id = ''
  const enter = async (desk: DemoDesk) => {
    id = (await desk.ask(CLERK, 'case.enter', completeEntry(entry, desk.today()))).id
  }
  return [
    { back, run: enter },
    ...steps.map((step) => ({ back: step.back, run: (desk: DemoDesk) => takeStep(desk, id, step) })),
  ]
}

/** The identity number and the telephone number belong to nobody. */
function completeEntry(entry: Partial<EntryInput>, submittedOn: Day): EntryInput {
  const person = { idKind: 'other-id' as const, idNumber: `YS${submittedOn.replaceAll('-', '')}`, phone: '13800138000' }
  const came = { key: randomUUID(), channel: 'in-person' as const, submittedOn, text: '', files: [] }
  return { ...makeEmptyFiling(), ...person, delivery: 'pick-up', ...came, ...entry }
}

/** A form is sent with what it holds at first and what is filled in. */
async function takeStep(desk: DemoDesk, id: string, { by, move, input }: DemoStep): Promise<void> {
  const { version, moves } = await desk.ask(by, 'case.read', { id })
  const fields = moves.find((one) => one.move === move)?.fields ?? []
  const first = fields.filter(({ kind }) => kind !== 'files').map(({ name, value }) => [name, value])
  const filled = { ...Object.fromEntries(first), ...input }
  await desk.ask(by, 'case.act', { id, version, move, input: filled, password: desk.passwordOf(by), key: randomUUID() })
}

function openDesk(services: Services, accounts: DemoAccount[]): DemoDesk {
  let at = services.clock.now()
  const then = { ...services, clock: { now: () => at, today: () => dayOf(at) } }
  const { office } = createService(then)
  return {
    goTo: (day) => {
      at = dayOf(at) === day ? addTime(at, MINUTES_AN_ACT, 'minute') : `${day}${MORNING}`
    },
    today: then.clock.today,
    passwordOf: (login) => accounts.find((account) => account.login === login)?.password ?? '',
    ask: async (login, action, input) => {
      const visitor = { ...UNKNOWN_VISITOR, sessionToken: await signIn(then, login) }
      const reply: Reply<unknown> = await office({ action, ...input }, visitor)
      if (reply.ok) return reply.data as OfficeApi[typeof action]['out']
      throw new Error(`${action} of ${login}: ${reply.message} ${JSON.stringify(reply.fields ?? {})}`)
    },
  }
}

async function signIn(services: Services, login: string): Promise<string> {
  const staff = await services.store.get<StaffDoc>('staff', DISTRICT, login)
  if (!staff) throw new Error(`${login} is no officer of the demo`)
  return openSession(services, staff, '')
}
