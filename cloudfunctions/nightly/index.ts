import type { Reply } from '../../typings/api'
import type { CallContext } from '../shared/caller'
import { districtsOf } from '../shared/offices'
import { respond } from '../shared/respond'
import { services } from '../shared/services'
import { removeExpired } from './expired'
import { signHeads } from './heads'
import { deliverDue } from './messages'
import { removePresses } from './presses'
import { redateWaiting } from './re-date'
import { remind } from './reminders'
import { removeUnclaimed } from './unclaimed'

/** What happens by the clock, district by district: only a timer or the server itself calls it. */
export async function main({ action }: { action: string }, context: CallContext): Promise<Reply<unknown>> {
  if (action === 'messages') return messages(context)
  return respond({ action: 'nightly', request: context.request_id }, async () => {
    const done = []
    const districts = await districtsOf(services())
    await removeExpired(services(), districts)
    for (const district of districts) {
      const removed = await removeUnclaimed(services(), district)
      const forgotten = await removePresses(services(), district)
      const moved = await redateWaiting(services(), district)
      const reminded = await remind(services(), district)
      const signed = await signHeads(services(), district)
      done.push({ district, removed, forgotten, moved, reminded, signed })
    }
    return done
  })
}

/** Every few minutes in the cloud; a server has a worker of its own. */
function messages({ request_id: request }: CallContext): Promise<Reply<unknown>> {
  return respond({ action: 'nightly messages', request }, async () => {
    const done = []
    for (const district of await districtsOf(services())) {
      done.push({ district, ...(await deliverDue(services(), district)) })
    }
    return done
  })
}
