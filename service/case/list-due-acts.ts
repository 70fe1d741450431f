import { actCalled } from '../../domain/application/acts'
import { DUE_GROUPS, type DueGroup } from '../../domain/application/due'
import { nextMoves } from '../../domain/application/next-moves'
import type { Role } from '../../domain/roles'
import { DUE_GROUP_WORDS } from '../../domain/words'
import type { DueCard, DueView } from '../../typings/api'
import { loadCalendar } from '../calendar/load-calendar'
import { officeBy } from '../district/find-offices'
import { findResponsibleOfficers, listOfficers } from '../people/responsible-officers'
import type { Services } from '../services'
import { settingsOf } from '../settings/office-settings'
import type { StaffDoc } from '../store/documents'
import { type DueCase, dueCases, dueOnOf } from './due-cases'
import { dueCard, type Waiting } from './views/due-card'

/** The cases of a group that the page shows; its count tells of all. */
const SHOWN = 8

/** What this officer's office has to do by now or soon, as far as it is for one of their roles to do; their own first. */
export async function listDueActs(services: Services, staff: StaffDoc): Promise<DueView> {
  const office = await officeBy(services, staff.office)
  const on = { calendar: await loadCalendar(services, office.partition), today: services.clock.today() }
  const { signingMode, remindDays } = settingsOf(office)
  const all = await dueCases(services, office, on)
  const officers = await listOfficers(services, staff)
  const theirs = all
    .filter((one) => isFor(staff.roles, one, signingMode))
    .map((one) => waiting(one, findResponsibleOfficers(one.scene, office, officers), staff))
    .toSorted((a, b) => Number(b.mine) - Number(a.mine))
  const card = (one: Waiting): DueCard => dueCard(services.vault, one, dueOnOf(office, on))
  const groups = DUE_GROUPS.map((group) => {
    const within = theirs.filter(({ due }) => due.group === group)
    return { group, word: wordOf(group, remindDays), count: within.length, cases: within.slice(0, SHOWN).map(card) }
  })
  return { mine: theirs.filter(({ mine }) => mine).length, groups: groups.filter(({ count }) => count > 0) }
}

function waiting(one: DueCase, waitsFor: readonly StaffDoc[], { _id }: StaffDoc): Waiting {
  return { ...one, waitsFor, mine: waitsFor.some((officer) => officer._id === _id) }
}

function wordOf(group: DueGroup, remindDays: number): string {
  return group === 'soon' ? `${DUE_GROUP_WORDS.soon}（${remindDays}个工作日内）` : DUE_GROUP_WORDS[group]
}

/** A clerk carries every case, the head of the disclosure body may extend each (Art. 33); who reviews is shown what waits. */
function isFor(roles: readonly Role[], { scene }: DueCase, mode: 'three' | 'two' | 'one'): boolean {
  if (roles.includes('clerk') || roles.includes('approver')) return true
  const who = nextMoves(scene.state, scene.next?.act ?? null, mode).flatMap((name) => actCalled(name).who)
  return roles.some((role) => who.includes(role))
}
