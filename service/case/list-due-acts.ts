import { actCalled } from '../../domain/application/acts'
import type { DeskFacts } from '../../domain/application/desk-facts'
import { DUE_GROUPS, type DueGroup } from '../../domain/application/due'
import { actsInTurn, officersInTurn } from '../../domain/application/officers-in-turn'
import type { Calendar } from '../../domain/calendar/calendar'
import type { Day } from '../../domain/day'
import type { SigningMode } from '../../domain/office-settings/office-settings'
import type { Role } from '../../domain/roles'
import { DUE_GROUP_WORDS } from '../../domain/words'
import type { DueCard, DueView } from '../../typings/api'
import { loadCalendar } from '../calendar/load-calendar'
import { officeOf } from '../district/find-offices'
import { listOfficers } from '../people/responsible-officers'
import type { Services } from '../services'
import { settingsOf } from '../settings/office-settings'
import type { OfficeDoc, StaffDoc } from '../store/documents'
import { dueOnOf } from './due-cases'
import { casesOf, type DueClass, dueClasses } from './due-classes'
import { listedCase } from './listed-case'
import { dueCard } from './views/due-card'

/** The cases of a group that the page shows; its count tells of all. */
const SHOWN = 8

/**
 * What this officer's office has to do by now or soon, as far as it is for one of their roles to do; their own first.
 * Cases are counted by classes, and read only where their card is shown.
 */
export async function listDueActs(services: Services, staff: StaffDoc): Promise<DueView> {
  const [office, calendar, officers] = await Promise.all([
    officeOf(services, staff),
    loadCalendar(services, staff.partition),
    listOfficers(services, staff),
  ])
  const desk: DueDesk = { services, staff, office, officers, on: { calendar, today: services.clock.today() } }
  const { remindDays } = settingsOf(office)
  const theirs = turnsOf(desk, await dueClasses(services, office, dueOnOf(office, desk.on)))
  const groups = await Promise.all(
    DUE_GROUPS.map(async (group) => {
      const within = theirs.filter(({ due }) => due.group === group)
      const cases = await cardsOf(desk, within)
      return { group, word: wordOf(group, remindDays), count: countIn(within), cases }
    }),
  )
  const mine = countIn(theirs.filter((one) => one.mine))
  return { mine, groups: groups.filter(({ count }) => count > 0) }
}

/** One officer before the page of today. */
type DueDesk = {
  services: Services
  staff: StaffDoc
  office: OfficeDoc
  officers: readonly StaffDoc[]
  on: { calendar: Calendar; today: Day }
}
/** A class with the officers for whom it waits. */
type Turn = DueClass & { waitsFor: readonly StaffDoc[]; mine: boolean }

const countIn = (classes: readonly DueClass[]) => classes.reduce((sum, { count }) => sum + count, 0)

/** What is for none of this officer's roles to do is left out. */
function turnsOf({ staff, office, officers, on }: DueDesk, classes: readonly DueClass[]): Turn[] {
  const { signingMode: mode } = settingsOf(office)
  return classes
    .filter(({ facts }) => isFor(staff.roles, facts, { mode, today: on.today }))
    .map((one) => {
      const waitsFor = officersInTurn(one.facts, officers, { mode, today: on.today })
      return { ...one, waitsFor, mine: waitsFor.some((officer) => officer._id === staff._id) }
    })
}

/** The first so many of a group: the officer's own first, then by their day. */
async function cardsOf({ services, office, on }: DueDesk, turns: readonly Turn[]): Promise<DueCard[]> {
  const keyed = turns.map((one) => ({ ...one, key: `${one.mine ? 0 : 1} ${one.due.on} ${one.rank}` }))
  const read = firstOf(keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))))
  const cases = await Promise.all(
    read.map(async (one) => (await casesOf(services, office, one, SHOWN)).map((doc) => ({ ...one, doc }))),
  )
  const by = dueOnOf(office, on)
  return cases
    .flat()
    .sort((a, b) => (`${a.key} ${a.doc._id}` < `${b.key} ${b.doc._id}` ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ doc, ...one }) => dueCard(services.vault, { ...one, listed: listedCase(doc, on) }, by))
}

/** The classes from which the first cases of a group come: as many as are shown, and all that stand level with the last. */
function firstOf<T extends DueClass & { key: string }>(sorted: readonly T[]): T[] {
  let seen = 0
  const last = sorted.find(({ count }) => {
    seen += count
    return seen >= SHOWN
  })
  return last ? sorted.filter(({ key }) => key <= last.key) : [...sorted]
}

function wordOf(group: DueGroup, remindDays: number): string {
  return group === 'soon' ? `${DUE_GROUP_WORDS.soon}（${remindDays}个工作日内）` : DUE_GROUP_WORDS[group]
}

/** A clerk carries every case, the head of the disclosure body may extend each (Art. 33); who reviews is shown what waits. */
function isFor(roles: readonly Role[], facts: DeskFacts, on: { mode: SigningMode; today: Day }): boolean {
  if (roles.includes('clerk') || roles.includes('approver')) return true
  const who = actsInTurn(facts, on).flatMap((name) => actCalled(name).who)
  return roles.some((role) => who.includes(role))
}
