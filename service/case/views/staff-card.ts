import { describeUnconfirmed } from '../../../domain/application/unconfirmed'
import { maskName } from '../../../domain/identity/mask'
import { CHANNEL_WORDS, NEXT_ACT_WORDS, STATUS_WORDS } from '../../../domain/words'
import type { StaffCard } from '../../../typings/api'
import { legible } from '../../sealing/legible'
import { openApplicantName } from '../../sealing/seal-applicant'
import type { Vault } from '../../sealing/vault'
import type { ApplicationDoc } from '../../store/documents'
import { daysUntil, dueNote, replyDueOn, type Scene } from '../case-scene'
import { summaryOf } from './lines'
import { outcomeWord } from './resident-card'

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
    alert: describeUnconfirmed(state, waitedOn(scene)),
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
