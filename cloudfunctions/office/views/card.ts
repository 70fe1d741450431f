import { unconfirmed } from '../../../domain/application/unconfirmed'
import { CHANNEL_WORDS, NEXT_ACT_WORDS, STATUS_WORDS } from '../../../domain/labels'
import { maskName } from '../../../domain/mask'
import type { StaffCard } from '../../../typings/api'
import { openApplicantName } from '../../shared/applicant'
import type { ApplicationDoc } from '../../shared/documents'
import type { Vault } from '../../shared/services'
import { legible } from '../../shared/views/legible'
import { summaryOf } from '../../shared/views/lines'
import { outcomeWord } from '../../shared/views/resident-card'
import { daysUntil, dueNote, replyDueOn, type Scene } from '../../shared/views/scene'

/** A case in a list: the next legal act and its day, the applicant masked. */
export function staffCard(vault: Vault, scene: Scene): StaffCard {
  const { doc, state } = scene
  return {
    id: doc._id,
    number: state.number,
    receipt: doc.receipt,
    applicant: legible(() => nameShown(vault, doc)),
    summary: summaryOf(vault, doc),
    channelWord: CHANNEL_WORDS[doc.channel],
    submittedOn: doc.submittedOn,
    receivedOn: state.receivedOn,
    status: state.status,
    statusWord: STATUS_WORDS[state.status],
    alert: unconfirmed(state, waitedOn(scene)),
    nextAct: nextAct(scene),
    replyDueOn: replyDueOn(scene),
    dueNote: dueNote(scene),
    outcomeWord: outcomeWord(scene),
  }
}

function nameShown(vault: Vault, doc: ApplicationDoc): string {
  const name = openApplicantName(vault, doc)
  return doc.identityRemovedOn ? name : maskName(name)
}

/** Working days since it came. */
function waitedOn(scene: Scene): number | null {
  const days = daysUntil(scene.state.submittedOn, scene)
  return days === null ? null : Math.max(0, -days)
}

function nextAct(scene: Scene): StaffCard['nextAct'] {
  const { next, today } = scene
  if (!next) return null
  const { act, on, article } = next
  return {
    word: NEXT_ACT_WORDS[act],
    on,
    article,
    overdue: on !== null && on < today,
    daysLeft: daysUntil(on, scene),
  }
}
