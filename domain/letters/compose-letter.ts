import type { Acted, Reply } from '../application/state'
import { type CaseEventOf, type CaseSource, recallMoment } from './case-moment'
import { composeCaseNotice } from './compose-notice'
import { composeReply } from './compose-reply'
import type { ComposedLetter } from './letter'
import { findLetter } from './letters'
import type { LetterPlace } from './list-letters'

/** A letter as it was when its event was recorded, whatever came after. */
export function composeLetter({ code, index }: LetterPlace, source: CaseSource): ComposedLetter {
  const letter = findLetter(code)
  const moment = recallMoment(source, index)
  if (letter.kind === 'reply') return composeReply(moment)
  if (letter.kind === 'notice') return composeCaseNotice(letter, moment)
  throw new Error(`${code} is no letter of an application`)
}

/** The letter of a reply of this case: as it was issued, or as it would be issued now. */
export function composeReplyLetter({ number }: Reply, source: CaseSource): ComposedLetter {
  const { events } = source
  const issued = events.findLastIndex((event) => event.type === 'letter-issued' && event.number === number)
  return composeReply(recallMoment(source, issued < 0 ? events.length - 1 : issued))
}

export type DraftedReply = Pick<CaseEventOf<'reply-drafted'>, 'on' | 'leaf' | 'facts' | 'fileIds' | 'actor'>

/** What a draft would say: the letter of the case as it would be after this draft, which the composer knows as any other. */
export function previewReply(draft: DraftedReply, source: CaseSource): ComposedLetter {
  const drafted: Acted = { type: 'reply-drafted', ...draft }
  const events = [...source.events, drafted]
  return composeReply(recallMoment({ ...source, events }, events.length - 1))
}
