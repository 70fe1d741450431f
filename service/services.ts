import type { Day } from '../domain/day'
import type { Binder } from './evidence/book-binder'
import type { Files } from './files/files-port'
import type { Log } from './log'
import type { Messenger } from './messages/messenger'
import type { CheckReport } from './report/check-report'
import type { Store } from './store/store'

/** Seals what could name somebody; `where` (document id + field) is bound into the seal, so nothing can be moved. */
export interface Vault {
  seal(plain: string, where: string): string
  /** Throws SealBroken naming `where`, KeyLost where its key is not here. */
  open(sealed: string, where: string): string
  /** Keyed hash for equality search. */
  fingerprint(plain: string): string
  /** The MAC of an event over itself and the one before it. */
  link(previous: string, event: unknown): string
  /** The MAC of a stored document; `kind` keeps one from standing for another. */
  mac(kind: string, doc: unknown): string
  /** A short code derived from a text (query codes): the same text gives the same code. */
  code(text: string): string
}

/** The one clock. */
export interface Clock {
  now(): string
  today(): Day
}

/** What the service depends on; each host passes its own. */
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
