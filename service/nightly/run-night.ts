import type { Reply } from '../../typings/api'
import { districtsOf } from '../district/find-offices'
import { deliverDue } from '../messages/deliver-messages'
import { remind } from '../messages/queue-reminders'
import { respond } from '../respond'
import { services } from '../services'
import type { CallContext } from '../sign-in/identify-caller'
import { redateWaiting } from './re-date-waiting-cases'
import { removeExpired } from './remove-expired-documents'
import { removePresses } from './remove-idempotency-keys'
import { removeUnclaimed } from './remove-unclaimed-files'
import { signHeads } from './sign-heads'

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
