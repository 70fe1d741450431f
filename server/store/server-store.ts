import type { CollectionName, Store } from '../../service/store/store'

/** A row as it lies in the database: its id, its plain columns and the text of its document. */
export type Row = { id: string; doc: string; [column: string]: unknown }

/** Told of a row that cannot be read: its id or its number; '' where the table tells neither. */
export type Lost = (row: string) => void

/** The Store port and what operating an installation needs beside it, whatever engine is behind them. */
export type ServerStore = Store & {
  /** A consistent copy of the whole database as a new SQLite file, also while it is written to. */
  backup(file: string): Promise<void>
  /** 'ok', or what the engine found to be damaged. */
  integrity(): Promise<string>
  /** 'ok', or what a quick look at every page found: what a server does before it serves. */
  soundness(): Promise<string>
  /** Every row of a collection, whatever its partition, by id. Throws Damaged, unless `lost` takes what cannot be read. */
  rows(coll: CollectionName, lost?: Lost): AsyncIterable<Row>
  count(coll: CollectionName): Promise<number>
  /** Runs the work unless another process of this installation is at it: then null, and nothing is done. */
  inOneProcess<R>(work: () => Promise<R>): Promise<R | null>
}
