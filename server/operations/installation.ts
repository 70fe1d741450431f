import type { ByteVault } from '../../service/sealing/vault'
import type { Services } from '../../service/services'
import type { MarkDoc } from '../../service/store/documents'
import { INSTALLATION } from '../../service/store/partitions'
import type { KeyRing } from '../keys'
import type { ServerStore } from '../store/server-store'

/** The opened data of an installation: what commands and the server work on. */
export type Installation = { services: Services; store: ServerStore; keys: KeyRing; vault: ByteVault }

export async function isDemo(store: ServerStore): Promise<boolean> {
  return (await store.get<MarkDoc>('marks', INSTALLATION, 'demo')) !== null
}
