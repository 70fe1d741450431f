import type { Clock } from './clock'
import type { Binder } from './evidence/book-binder'
import type { Files } from './files/files-port'
import type { Log } from './log'
import type { Messenger } from './messages/messenger'
import type { CheckReport } from './report/check-report'
import type { Vault } from './sealing/vault'
import type { Store } from './store/store'

/**
 * What the service depends on. Each host (server, cloud functions, tests) makes its own and passes it to `createService`.
 * Every interface is declared in the folder whose work it is; this file only names them together.
 */
export type Services = {
  store: Store
  files: Files
  vault: Vault
  clock: Clock
  log: Log
  messenger: Messenger
  /** Only where there is room for its font. */
  binder?: Binder
  /** Only where there are threads. */
  checkReport?: CheckReport
}
