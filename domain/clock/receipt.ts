import type { Channel } from '../application/vocabulary'
import type { Day } from '../day'

/** Art. 31: what was handed in, told orally or signed for has its day of receipt without asking the applicant. */
export function needsConfirmation(channel: Channel): boolean {
  return channel === 'ordinary-post' || channel === 'online' || channel === 'fax'
}

/** Art. 31: an ordinary letter is confirmed with the applicant on the day it comes. */
export function needsConfirmationOnArrival(channel: Channel): boolean {
  return channel === 'ordinary-post'
}

/** What is known of how an application arrived. */
export type ArrivalDays = { channel: Channel; submittedOn: Day; signedOn?: Day; confirmedOn?: Day }

/** Art. 31: the day of receipt, or null while it still waits for a signature or the applicant's confirmation. */
export function computeReceivedOn({ channel, submittedOn, signedOn, confirmedOn }: ArrivalDays): Day | null {
  if (channel === 'in-person' || channel === 'oral') return submittedOn
  if (channel === 'signed-post') return signedOn ?? null
  return confirmedOn ?? null
}
