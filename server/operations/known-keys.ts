import type { MarkDoc, StaffDoc } from '../../cloudfunctions/shared/documents'
import { secretPlace } from '../../cloudfunctions/shared/totp-secret'
import { KeyLost, SealBroken } from '../../cloudfunctions/shared/vault'
import { BadSetting } from '../config'
import type { KeyPlace, KeyRing } from '../keys'
import type { Ground } from '../main'
import { docsOf } from './verify/rows'

/** Fingerprints of the keys that this data was kept with, by their ids: of the root, and of each master key. */
type Known = Record<string, string>
type Kept = Pick<Ground, 'store' | 'vault' | 'keys'>

const MARK = 'keys'
/** No master key is called so. */
const ROOT = ''

/** Other keys would open nothing, and seal new data so that the right ones do not open it. Throws BadSetting. */
export async function refuseOtherKeys(kept: Kept, place: KeyPlace): Promise<void> {
  const known = await knownIn(kept.store)
  const now = fingerprintsOf(kept)
  const other = Object.keys(known).find((id) => now[id] !== undefined && now[id] !== known[id])
  const isOther = known[ROOT] === undefined ? !(await opensStaff(kept)) : other !== undefined
  if (isOther) throw new BadSetting(refusal(place, other))
}

const refusal = ({ keys }: KeyPlace, other = ROOT) =>
  `${other === ROOT ? '密钥' : `主密钥 ${other} `}与这份数据不符，用它打不开这里的内容。` +
  `${keys ? '请把 GONGKAI_KEYS 改回原来的内容' : '请把原来的 keys.json 放回数据文件夹'}，再启动；没有改动任何内容。`

/** Written where data begins to be kept with a key; a master key that a copy of keys.json lost stays known. */
export async function rememberKeys(kept: Kept): Promise<void> {
  const now = fingerprintsOf(kept)
  const known = await knownIn(kept.store)
  if (Object.entries(now).every(([id, fingerprint]) => known[id] === fingerprint)) return
  await kept.store.transact(async (tx) => {
    const value = JSON.stringify({ ...read(await tx.get<MarkDoc>('marks', MARK)), ...now })
    await tx.put<MarkDoc>('marks', { _id: MARK, partition: MARK, value })
  })
}

/** The ids that were ever in use; a new key takes none of them. */
export const knownIds = async (store: Ground['store']): Promise<string[]> => Object.keys(await knownIn(store))

async function knownIn(store: Ground['store']): Promise<Known> {
  return read(await store.get<MarkDoc>('marks', MARK))
}

const read = (mark: MarkDoc | null): Known => (mark ? (JSON.parse(mark.value) as Known) : {})

/** Keyed by the root: they tell nothing to who has the data alone. */
function fingerprintsOf({ vault, keys }: Kept): Known {
  const of = (id: string, key: KeyRing['root']) => vault.fingerprint(`key ${id} ${key.toString('base64')}`)
  const master = Object.entries(keys.master).map(([id, key]) => [id, of(id, key)])
  return { [ROOT]: of(ROOT, keys.root), ...Object.fromEntries(master) }
}

/** Data of an earlier version has no fingerprints yet: then one of its seals has to open, where there are any. */
async function opensStaff({ store, vault }: Kept): Promise<boolean> {
  let hasTried = false
  for await (const { _id, sealedTotpSecret } of docsOf<StaffDoc>(store, 'staff')) {
    if (opens(() => vault.open(sealedTotpSecret, secretPlace(_id)))) return true
    hasTried = true
  }
  return !hasTried
}

/** A key that is lost is no wrong key. */
function opens(open: () => unknown): boolean {
  try {
    open()
    return true
  } catch (error) {
    if (error instanceof KeyLost) return true
    if (error instanceof SealBroken) return false
    throw error
  }
}
