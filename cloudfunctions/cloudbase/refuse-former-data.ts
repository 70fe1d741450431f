import { listMissingMigrations } from '../../service/migrations/migrations'
import { Failure, respond } from '../../service/respond'
import type { Services } from '../../service/services'
import type { MarkDoc } from '../../service/store/documents'
import type { Fail } from '../../typings/api'

const UPDATING = '系统正在升级，现在不能办理，已填写的内容还在。请过几分钟再试一次。'

type Marks = () => AsyncIterable<MarkDoc>

/**
 * Why a function answers nobody: the data is still, in whole or in part, as a version before kept it, and would be
 * misread. Null once it was brought over, which it stays; asked again until then, once for calls that come together.
 */
export function refuseFormerData(services: Pick<Services, 'store' | 'log'>, listMarks: Marks) {
  let asked: Promise<Fail | null> | null = null
  const ask = async (): Promise<Fail | null> => {
    const label = { log: services.log, action: 'start', request: '' }
    const reply = await respond(label, () => requireBroughtOver(services, listMarks))
    if (!(reply.ok && reply.data)) asked = null
    return reply.ok ? null : reply
  }
  return (): Promise<Fail | null> => {
    asked ??= ask()
    return asked
  }
}

/** False where there is no data yet. */
async function requireBroughtOver({ store }: Pick<Services, 'store'>, listMarks: Marks): Promise<boolean> {
  if ((await listMissingMigrations(store)).length === 0) return true
  if (await hasDistricts(listMarks)) throw new Failure('updating', UPDATING)
  return false
}

/** Without a district there is no data yet. */
export async function hasDistricts(listMarks: Marks): Promise<boolean> {
  for await (const { _id } of listMarks()) if (_id === 'districts') return true
  return false
}
