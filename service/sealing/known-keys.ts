import type { Services } from '../services'
import type { MarkDoc, StaffDoc } from '../store/documents'
import { INSTALLATION } from '../store/partitions'
import { secretPlace } from './totp-secret'
import { KeyLost, type Keys, SealBroken } from './vault'

/** Fingerprints of the keys that this data was kept with, by their ids: of the root, and of each master key. */
type KeyFingerprints = Record<string, string>
export type Kept = Pick<Services, 'store' | 'vault'> & { keys: Keys }

const MARK = 'keys'
/** No master key is called so. */
export const ROOT = ''

/**
 * The id of a key that is another one than this data was kept with, ROOT for the root; null where none is. Data of an
 * earlier version has no fingerprints yet: then the one-time secret of one of the staff has to open, where there are any.
 */
export async function otherKey(kept: Kept, staff: () => AsyncIterable<StaffDoc>): Promise<string | null> {
  const known = await knownIn(kept.store)
  if (known[ROOT] === undefined) return (await opensOne(kept, staff())) ? null : ROOT
  const now = fingerprintsOf(kept)
  return Object.keys(known).find((id) => now[id] !== undefined && now[id] !== known[id]) ?? null
}

/** What is wrong and what to do, for whoever runs the system; `back`: how the right keys get back to their place. */
export function otherKeyWords(id: string, back: string): string {
  return `${id === ROOT ? '密钥' : `主密钥 ${id} `}与这份数据不符，用它打不开这里的内容。${back}；没有改动任何内容。`
}

/** Written where data begins to be kept with a key; a master key that a copy of keys.json lost stays known. */
export async function rememberKeys(kept: Kept): Promise<void> {
  const now = fingerprintsOf(kept)
  const known = await knownIn(kept.store)
  if (Object.entries(now).every(([id, fingerprint]) => known[id] === fingerprint)) return
  await kept.store.transact(INSTALLATION, async (tx) => {
    const value = JSON.stringify({ ...parseKnownKeys(await tx.get<MarkDoc>('marks', MARK)), ...now })
    await tx.put<MarkDoc>('marks', { _id: MARK, partition: INSTALLATION, value })
  })
}

/** The ids that were ever in use; a new key takes none of them. */
export const knownIds = async (store: Kept['store']): Promise<string[]> => Object.keys(await knownIn(store))

async function knownIn(store: Kept['store']): Promise<KeyFingerprints> {
  return parseKnownKeys(await store.get<MarkDoc>('marks', INSTALLATION, MARK))
}

const parseKnownKeys = (mark: MarkDoc | null): KeyFingerprints =>
  mark ? (JSON.parse(mark.value) as KeyFingerprints) : {}

/** Keyed by the root: they tell nothing to who has the data alone. */
function fingerprintsOf({ vault, keys }: Kept): KeyFingerprints {
  const of = (id: string, key: Keys['root']) => vault.fingerprint(`key ${id} ${key.toString('base64')}`)
  const master = Object.entries(keys.master).map(([id, key]) => [id, of(id, key)])
  return { [ROOT]: of(ROOT, keys.root), ...Object.fromEntries(master) }
}

async function opensOne({ vault }: Kept, staff: AsyncIterable<StaffDoc>): Promise<boolean> {
  let hasTried = false
  for await (const { _id, sealedTotpSecret } of staff) {
    if (opensWithKey(() => vault.open(sealedTotpSecret, secretPlace(_id)))) return true
    hasTried = true
  }
  return !hasTried
}

/** A key that is lost is no wrong key. */
function opensWithKey(open: () => unknown): boolean {
  try {
    open()
    return true
  } catch (error) {
    if (error instanceof KeyLost) return true
    if (error instanceof SealBroken) return false
    throw error
  }
}
