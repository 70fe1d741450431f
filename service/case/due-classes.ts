import { type DeskFacts, deskFactsIn } from '../../domain/application/desk-facts'
import { type Due, type DueOn, dueIn } from '../../domain/application/due'
import type { Status } from '../../domain/application/status'
import type { Day } from '../../domain/day'
import type { Services } from '../services'
import type { OfficeDoc } from '../store/documents'
import type { ListedDoc } from './listed-case'

/** Open cases that are alike in all that the page of today asks: how many they are, and what is due in each of them. */
export type DueClass = {
  facts: DeskFacts
  /** As it is stored, to find the cases by. */
  desk: string
  count: number
  due: Due
  /** By what cases of one day stand before each other; those of one class by id. */
  rank: string
}

const OPEN: readonly Status[] = ['submitted', 'processing', 'awaiting-supplement', 'awaiting-payment', 'reopened']

/** What is due by now or soon in an office, counted on an index: no case is read. */
export async function dueClasses(services: Services, office: OfficeDoc, by: DueOn): Promise<DueClass[]> {
  const counted = await Promise.all(OPEN.map((status) => countedBy(services, office, status)))
  return counted
    .flat()
    .filter(({ facts }) => isNear(facts, by.soonUntil))
    .flatMap(({ facts, desk, count }) => {
      const due = dueIn(facts, by)
      if (!due) return []
      return [{ facts, desk, count, due, rank: rankOf(facts, by.soonUntil) }]
    })
}

async function countedBy({ store }: Services, { _id, partition }: OfficeDoc, status: Status) {
  const groups = await store.group('applications', { partition, eq: { office: _id, status }, by: ['desk'] })
  return groups
    .map(({ key, count }) => ({ desk: String(key[0]), count }))
    .filter(({ desk }) => desk !== '')
    .map((one) => ({ ...one, facts: deskFactsIn(status, one.desk) }))
}

/** What lies further ahead is nobody's work yet, whatever else was missed in it. */
function isNear({ status, next, replyDueOn }: DeskFacts, until: Day): boolean {
  if (status === 'submitted' || isBy(next?.on, until)) return true
  return (status === 'processing' || status === 'reopened') && isBy(replyDueOn, until)
}

const isBy = (day: Day | null | undefined, until: Day) => day !== null && day !== undefined && day <= until

/** By status and the day of the next act; what is near by its reply alone comes last. */
function rankOf({ status, next, replyDueOn }: DeskFacts, until: Day): string {
  const at = OPEN.indexOf(status)
  if (status === 'submitted') return `0 ${at}`
  return isBy(next?.on, until) ? `0 ${at} ${next?.on}` : `1 ${replyDueOn}`
}

/** The first cases of a class, by id. */
export async function casesOf(
  { store }: Services,
  { _id, partition }: OfficeDoc,
  { facts, desk }: DueClass,
  limit: number,
): Promise<ListedDoc[]> {
  const eq = { office: _id, status: facts.status, desk }
  return (await store.query<ListedDoc>('applications', { partition, eq, limit })).items
}
