// A district in a file of its own: one office with so many open cases, one with so many cases of a year.
import { addWorkingDays, BUILT_IN_HOLIDAY_NOTICES, makeCalendar } from '../../domain/calendar/calendar'
import { maskName } from '../../domain/identity/mask'
import { openSqlite } from '../../server/store/sqlite'
import { cardPlace, titleOf } from '../../service/sealing/seal-card'
import type { Vault } from '../../service/sealing/vault'
import { createService } from '../../service/service'
import type { Services } from '../../service/services'
import { UNKNOWN_VISITOR } from '../../service/sign-in/identify-caller'
import { openSession } from '../../service/sign-in/sessions'
import type { ApplicationDoc, StaffDoc } from '../../service/store/documents'
import {
  actOnCase,
  CONFIRM,
  DISTRICT,
  dataOf,
  FILING,
  fileApplicationWith,
  openStage,
  SEARCH,
  seedOffices,
  staffId,
} from '../../tests/service/stage'
import type { OfficeApi, Reply } from '../../typings/api'
import { fillOffice } from './office-year'

export { DISTRICT }
/** Whose cases are open, and whose are of a year that is over. */
export const DESK_OFFICE = 'zhongtong'
export const YEAR_OFFICE = 'beijie'

const FIRST_DAY = '2026-01-05'
const DAYS = 60
/** So late that every case is due: the desk of a small office shows as many cards as that of a large one. */
const TODAY = '2026-06-15'
const BATCH = 1000
const CALENDAR = makeCalendar(BUILT_IN_HOLIDAY_NOTICES)

/** What copies are made of: cases that were filed and carried through the product itself. */
export type Patterns = { services: Services; docs: ApplicationDoc[] }
type Ask = <A extends keyof OfficeApi>(
  who: 'clerk' | 'other',
  action: A,
  input: OfficeApi[A]['in'],
) => Promise<OfficeApi[A]['out']>
export type BusyOffice = Awaited<ReturnType<typeof openBusyOffice>>

/** One case not yet confirmed and one in the midst of its period for each of sixty working days. */
export async function makePatterns(): Promise<Patterns> {
  const stage = await openStage(FIRST_DAY)
  const ids: string[] = []
  for (let day = 0; day < DAYS; day += 1) {
    stage.day.today = addWorkingDays(FIRST_DAY, day + 1, CALENDAR)
    ids.push(await fileApplicationWith(stage, { key: `key-of-submitted-${day}` }))
    const id = await fileApplicationWith(stage, { key: `key-of-processing-${day}` })
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    dataOf(await actOnCase('clerk', id, 'record-search', SEARCH))
    ids.push(id)
  }
  const docs = await Promise.all(ids.map((id) => stage.store.get<ApplicationDoc>('applications', DISTRICT, id)))
  await stage.close()
  stage.day.today = TODAY
  return { services: stage.services, docs: docs.filter((doc) => doc !== null) }
}

/** `ask` is a call by a signed-in officer as the server makes it, without HTTP. */
export async function openBusyOffice(file: string, { services: made, docs }: Patterns, cases: number) {
  const store = openSqlite(file)
  const services: Services = { ...made, store }
  await seedOffices(services)
  await copyCases(services, docs, cases)
  await fillOffice(store, { _id: YEAR_OFFICE, partition: DISTRICT }, cases)
  const { office } = createService(services)
  const tokens = { clerk: await signIn(services, 'clerk'), other: await signIn(services, 'other') }
  const ask: Ask = async (who, action, input) => {
    const reply = await office({ action, ...input }, { ...UNKNOWN_VISITOR, sessionToken: tokens[who] })
    return dataOf(reply as Reply<OfficeApi[typeof action]['out']>)
  }
  return { ask, close: () => store.close() }
}

async function copyCases({ store, vault }: Services, patterns: readonly ApplicationDoc[], cases: number) {
  for (let from = 0; from < cases; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, cases - from) }, (_, index) => from + index)
    await store.transact(DISTRICT, async (tx) => {
      for (const n of numbers) {
        await tx.create<ApplicationDoc>('applications', copyOf(vault, patterns[n % patterns.length]!, n))
      }
    })
  }
}

/** What a list opens is sealed anew, because a seal is bound to the case it is in. */
function copyOf(vault: Vault, pattern: ApplicationDoc, n: number): ApplicationDoc {
  const id = `case-${n}`
  const copy = { ...pattern, _id: id, receipt: id, caller: `web:${id}`, applicantHash: `hash-${n}` }
  return { ...copy, card: { ...pattern.card, sealed: vault.seal(CARD, cardPlace(id)) } }
}

const CARD = JSON.stringify({ applicant: maskName(FILING.name), title: titleOf(FILING.description) })

async function signIn(services: Services, who: string): Promise<string> {
  const staff = await services.store.get<StaffDoc>('staff', DISTRICT, staffId(who))
  if (!staff) throw new Error(`${who} is no officer here`)
  return openSession(services, staff, '')
}
