import type { Services } from '../../../service/services'
import type { ServerStore } from '../server-store'

/** The data that is brought over, and what opens and signs it. */
export type Migrated = Pick<Services, 'vault'> & { store: ServerStore }

/**
 * One step from the data of a version before to that of this one. `run` may be cut off at any point and begun anew, so
 * each of its transactions leaves data that it takes up again; its answer is the number of documents it changed.
 */
export type Migration = {
  /** Written into the database once it was done, so it never changes. */
  name: string
  run(data: Migrated): Promise<number>
}
