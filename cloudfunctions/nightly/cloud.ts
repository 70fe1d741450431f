import type { Reply } from '../../typings/api'
import { type CloudContext, callContext, isClient } from '../shared/cloudbase/context'
import { openCloud } from '../shared/cloudbase/ground'
import { provide } from '../shared/services'
import { main as nightly } from './index'

provide(openCloud())

/** The entry in WeChat's cloud. Every function there may be called by any phone: this one answers its timer only. */
export async function main(_event: object, context: CloudContext): Promise<Reply<unknown>> {
  if (isClient(context)) return { ok: false, code: 'forbidden', message: '这个功能不对外开放。' }
  return nightly({ action: 'nightly' }, callContext(context))
}
