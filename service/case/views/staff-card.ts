import { describeUnconfirmed } from '../../../domain/application/unconfirmed'
import { CHANNEL_WORDS, NEXT_ACT_WORDS, STATUS_WORDS } from '../../../domain/words'
import type { StaffCard } from '../../../typings/api'
import type { Vault } from '../../sealing/vault'
import { describeLastDay } from '../last-day'
import { cardTexts, dayOrNull, daysUntil, dueNote, type ListedCase, replyDueOn } from '../listed-case'
import { outcomeWord } from './resident-card'

/** A case in a list: the next legal act and its day, the applicant masked. */
export function staffCard(vault: Vault, listed: ListedCase): StaffCard {
  const { doc } = listed
  const { applicant, title } = cardTexts(vault, doc)
  return {
    id: doc._id,
    number: doc.number || null,
    receipt: doc.receipt,
    applicant,
    summary: title,
    channelWord: CHANNEL_WORDS[doc.channel],
    submittedOn: doc.submittedOn,
    receivedOn: dayOrNull(doc.receivedOn),
    status: doc.status,
    statusWord: STATUS_WORDS[doc.status],
    alert: alertOf(listed),
    nextAct: nextAct(listed),
    replyDueOn: replyDueOn(listed),
    dueNote: dueNote(listed),
    outcomeWord: outcomeWord(listed),
  }
}

function alertOf(listed: ListedCase): StaffCard['alert'] {
  const { status, channel, submittedOn } = listed.doc
  if (status !== 'submitted') return null
  const days = daysUntil(submittedOn, listed)
  const waited = days === null ? null : Math.max(0, -days)
  const { contact } = listed.card
  return describeUnconfirmed({ status, channel, submittedOn, ...(contact && { contact }) }, waited)
}

function nextAct(listed: ListedCase): StaffCard['nextAct'] {
  const { next, today } = listed
  if (!next) return null
  const { act, on, article } = next
  return {
    word: NEXT_ACT_WORDS[act],
    on,
    article,
    overdue: on !== null && on < today,
    ...describeLastDay(on, listed),
  }
}
