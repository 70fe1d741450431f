import type { Reply } from '../../typings/api'
import { districtsOf } from '../district/find-in-districts'
import { deliverDueMessages } from '../messages/deliver-messages'
import { queueReminders } from '../messages/queue-reminders'
import { respond } from '../respond'
import type { Services } from '../services'
import { redateWaiting } from './re-date-waiting-cases'
import { removeExpired } from './remove-expired-documents'
import { removePresses } from './remove-idempotency-keys'
import { removeUnclaimed } from './remove-unclaimed-files'
import { signHeads } from './sign-heads'

/** What a night did in one district, as counts. */
export type NightReport = {
  district: string
  removed: number
  forgotten: number
  moved: number
  reminded: number
  signed: number
  /** Rows that are not signed because they went back or are gone. */
  refused: number
}

/** What happens by the clock, district by district: only a timer or the server itself asks for it. */
export function runNight(services: Services, request: string): Promise<Reply<NightReport[]>> {
  return respond({ log: services.log, action: 'nightly', request }, async () => {
    const reports: NightReport[] = []
    const districts = await districtsOf(services)
    await removeExpired(services, districts)
    for (const district of districts) {
      const removed = await removeUnclaimed(services, district)
      const forgotten = await removePresses(services, district)
      const moved = await redateWaiting(services, district)
      const reminded = await queueReminders(services, district)
      const signing = await signHeads(services, district)
      reports.push({ district, removed, forgotten, moved, reminded, ...signing })
    }
    return reports
  })
}

/** Every few minutes in the cloud; a server has a worker of its own. */
export function deliverWaitingMessages(services: Services, request: string): Promise<Reply<unknown>> {
  return respond({ log: services.log, action: 'nightly messages', request }, async () => {
    const reports = []
    for (const district of await districtsOf(services)) {
      reports.push({ district, ...(await deliverDueMessages(services, district)) })
    }
    return reports
  })
}
