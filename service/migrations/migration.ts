import type { Calendar } from '../../domain/calendar/calendar'
import type { Services } from '../services'
import type { CollectionName, Doc } from '../store/store'

/** The data that is brought over, what opens and signs it, and the calendar of a district. */
export type Migrated = Pick<Services, 'store' | 'vault'> & { calendarOf(partition: string): Promise<Calendar> }

/**
 * One step from the data of a version before to that of this one: what it does to each document of one collection. It
 * may be cut off between any two documents and begun anew, and two processes may be at it at once.
 */
export type Migration = {
  /** Written into the database once it was done, so it never changes. */
  name: string
  collection: CollectionName
  /** Whether a document still is as the version before left it. */
  isDue(doc: Doc): boolean
  /** Brings one document over, in a transaction that reads it again. */
  bringOver(data: Migrated, doc: Doc): Promise<void>
}
