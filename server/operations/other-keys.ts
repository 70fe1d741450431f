import { otherKey, otherKeyWords } from '../../service/sealing/known-keys'
import type { StaffDoc } from '../../service/store/documents'
import { BadSetting } from '../config'
import type { KeyPlace } from '../keys'
import type { Ground } from '../main'
import { docsOf } from './verify/rows'

/** Other keys would open nothing, and seal new data so that the right ones do not open it. Throws BadSetting. */
export async function refuseOtherKeys(
  { store, vault, keys }: Pick<Ground, 'store' | 'vault' | 'keys'>,
  place: KeyPlace,
): Promise<void> {
  const other = await otherKey({ store, vault, keys }, () => docsOf<StaffDoc>(store, 'staff'))
  const back = place.keys ? '请把 GONGKAI_KEYS 改回原来的内容，再启动' : '请把原来的 keys.json 放回数据文件夹，再启动'
  if (other !== null) throw new BadSetting(otherKeyWords(other, back))
}
