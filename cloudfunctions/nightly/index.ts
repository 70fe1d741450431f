import type { Reply } from '../../typings/api'
import type { CallContext } from '../shared/caller'
import { districtsOf } from '../shared/offices'
import { respond } from '../shared/respond'
import { services } from '../shared/services'
import { removeExpired } from './expired'
import { signHeads } from './heads'
import { removePresses } from './presses'
import { redateWaiting } from './re-date'
import { removeUnclaimed } from './unclaimed'

/** What happens each night, district by district: only a timer or the server itself calls it. */
export async function main(_event: { action: string }, context: CallContext): Promise<Reply<unknown>> {
  return respond({ action: 'nightly', request: context.request_id }, async () => {
    const done = []
    const districts = await districtsOf(services())
    await removeExpired(services(), districts)
    for (const district of districts) {
      const removed = await removeUnclaimed(services(), district)
      const forgotten = await removePresses(services(), district)
      const moved = await redateWaiting(services(), district)
      const signed = await signHeads(services(), district)
      done.push({ district, removed, forgotten, moved, signed })
    }
    return done
  })
}
