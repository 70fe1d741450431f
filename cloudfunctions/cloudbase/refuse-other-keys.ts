import { districtsOf } from '../../service/district/find-in-districts'
import { Failure, respond } from '../../service/respond'
import { type Kept, otherKey, otherKeyWords, ROOT, rememberKeys } from '../../service/sealing/known-keys'
import type { Keys } from '../../service/sealing/vault'
import type { Services } from '../../service/services'
import type { StaffDoc } from '../../service/store/documents'
import { everyDoc } from '../../service/store/every-document'
import type { Fail } from '../../typings/api'

const BACK = '请把云函数的环境变量 GONGKAI_KEYS 改回原来的内容'

/**
 * Why a function answers nobody: its keys are others than this data was kept with, as a server finds at its start. Null
 * once they are known to be the right ones, which is asked of the database once an instance.
 */
export function refuseOtherKeys(services: Services, keys: Keys): () => Promise<Fail | null> {
  let asked: Promise<Fail | null> | null = null
  const ask = async (): Promise<Fail | null> => {
    const reply = await respond({ log: services.log, action: 'start', request: '' }, () =>
      onlyRightKeys(services, keys),
    )
    // What may have been mended meanwhile is looked at again; the right keys stay the right ones.
    if (!reply.ok) asked = null
    return reply.ok ? null : reply
  }
  return () => {
    asked ??= ask()
    return asked
  }
}

async function onlyRightKeys({ store, vault, log }: Services, keys: Keys): Promise<true> {
  const other = await otherKeyIn({ store, vault, keys })
  if (other === null) return true
  log.write('error', { what: 'other-keys', code: other === ROOT ? 'root' : other })
  throw new Failure(
    'other-keys',
    `系统设置有误，现在不能办理，已填写的内容还在。请告诉负责系统的人员：${otherKeyWords(other, BACK)}`,
  )
}

/** As `otherKey`; where none is, those in use are remembered from now on. */
export async function otherKeyIn(kept: Kept): Promise<string | null> {
  const districts = await districtsOf(kept)
  const other = await otherKey(kept, () => staffOf(kept, districts))
  if (other === null && districts.length > 0) await rememberKeys(kept)
  return other
}

async function* staffOf({ store }: Kept, districts: readonly string[]): AsyncGenerator<StaffDoc> {
  for (const partition of districts) yield* await everyDoc<StaffDoc>(store, 'staff', { partition })
}
