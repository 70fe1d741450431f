import { otherKey, otherKeyWords } from '../../service/sealing/known-keys'
import type { StaffDoc } from '../../service/store/documents'
import { BadSetting } from '../config'
import type { KeyPlace } from '../keys'
import type { Installation } from './installation'
import { readDocs } from './verify/rows'

/** With keys of another installation nothing opens, and new data would be sealed so that the right keys do not open it. Throws BadSetting. */
export async function refuseOtherKeys(
  { store, vault, keys }: Pick<Installation, 'store' | 'vault' | 'keys'>,
  place: KeyPlace,
): Promise<void> {
  const other = await otherKey({ store, vault, keys }, () => readDocs<StaffDoc>(store, 'staff'))
  const back = place.keys ? '请把 GONGKAI_KEYS 改回原来的内容，再启动' : '请把原来的 keys.json 放回数据文件夹，再启动'
  if (other !== null) throw new BadSetting(otherKeyWords(other, back))
}
