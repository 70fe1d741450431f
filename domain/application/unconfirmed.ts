import { needsConfirmation } from '../clock/timeline'
import type { Day } from '../day'
import type { CardFacts } from './card'
import type { Status } from './status'
import type { Channel } from './vocabulary'

/** Art. 31: an ordinary letter is confirmed on the day it comes; for the others we allow the next working day. */
const PATIENCE_DAYS = 1

export type Unconfirmed = { text: string; urgent: boolean }

/** What is to be told of an application nobody has confirmed. `waited`: working days since it came, null where unknown. */
export function describeUnconfirmed(
  {
    status,
    channel,
    contact,
    submittedOn,
  }: { status: Status; channel: Channel; submittedOn: Day } & Pick<CardFacts, 'contact'>,
  waited: number | null,
): Unconfirmed | null {
  if (status !== 'submitted') return null
  if (!needsConfirmation(channel)) {
    return { text: `收到之日已经确定（${submittedOn}），期限在走，请登记。`, urgent: true }
  }
  if (contact && !contact.reached) return { text: `还没有联系上申请人，最近一次是${contact.on}。`, urgent: false }
  if (channel === 'ordinary-post') return describeUnconfirmedLetter(waited ?? 0)
  return waited !== null && waited > PATIENCE_DAYS
    ? { text: `已经${waited}个工作日没有与申请人确认，请马上联系。`, urgent: true }
    : {
        text: waited === PATIENCE_DAYS ? '请今天与申请人确认。' : '请今天与申请人确认，最迟下一个工作日。',
        urgent: waited === 1,
      }
}

function describeUnconfirmedLetter(waited: number) {
  const text =
    waited <= 0 ? '平常信函，今天就要与申请人确认。' : `平常信函应当当天确认，已经过了${waited}个工作日，请马上联系。`
  return { text, urgent: true }
}
