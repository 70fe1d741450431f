import type { Channel } from '../application/events'
import type { Day } from '../day'

/** What is known of how an application arrived. */
export type Arrival = { channel: Channel; submittedOn: Day; signedOn?: Day; confirmedOn?: Day }

/** Art. 31: the day of receipt, or null while it still waits for a signature or the applicant's confirmation. */
export function receivedOn({ channel, submittedOn, signedOn, confirmedOn }: Arrival): Day | null {
  if (channel === 'in-person') return submittedOn
  if (channel === 'signed-post') return signedOn ?? null
  return confirmedOn ?? null
}
