import { z } from 'zod'
import { type CollectionName, SCHEMA } from '../../service/store/store'
import type { ServerStore } from '../store/server-store'

export const DATABASE = 'gongkai.db'
export const KEYS = 'keys.json'
export const MANIFEST = 'manifest.json'

/** What lies in a backup beside the data: documents by collection, and the SHA-256 of every file in it. */
export const manifestShape = z.object({
  format: z.literal('gongkai-backup-1'),
  madeAt: z.string(),
  counts: z.record(z.string(), z.number()),
  hashes: z.record(z.string(), z.string()),
})
export type Manifest = z.output<typeof manifestShape>

export async function countDocuments(store: ServerStore): Promise<Record<string, number>> {
  const collections = Object.keys(SCHEMA) as CollectionName[]
  return Object.fromEntries(await Promise.all(collections.map(async (coll) => [coll, await store.count(coll)])))
}
