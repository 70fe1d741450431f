import type { Acted, Reply } from '../application/state'
import { type Edition, NEWEST_EDITION } from '../outcome/edition'
import { chooseLetter } from '../outcome/outcomes'
import { type CaseEventOf, type CaseSource, recallMoment } from './case-moment'
import { composeCaseNotice } from './compose-notice'
import { composeReply } from './compose-reply'
import type { ComposedLetter } from './letter'
import { findLetter } from './letters'
import type { LetterPlace } from './list-letters'
import { readSentLetter } from './sent-letter'

type Placed = Pick<LetterPlace, 'code' | 'index'>

/** A letter as it was sent, whatever came after: as it is kept, or in the words of the time before letters were kept. */
export function composeLetter(place: Placed, source: CaseSource): ComposedLetter {
  const letter = readSentLetter(place, source)
  return letter ? { letter, missing: {}, articles: {} } : composeIn(1, place, source)
}

/** A letter as it is to be sent. */
export function composeLetterToSend(place: Placed, source: CaseSource): ComposedLetter {
  return composeIn(NEWEST_EDITION, place, source)
}

function composeIn(edition: Edition, { code, index }: Placed, source: CaseSource): ComposedLetter {
  const letter = findLetter(code)
  const moment = recallMoment(source, index, edition)
  if (letter.kind === 'reply') return composeReply(moment)
  if (letter.kind === 'notice') return composeCaseNotice(letter, moment)
  throw new Error(`${code} is no letter of an application`)
}

/** The letter of a reply of this case: as it was issued, or as it would be issued now. */
export function composeReplyLetter({ number, leaf, facts }: Reply, source: CaseSource): ComposedLetter {
  const { events } = source
  const index = events.findLastIndex((event) => event.type === 'letter-issued' && event.number === number)
  if (index >= 0) return composeLetter({ code: chooseLetter(leaf, facts).code, index }, source)
  return composeReply(recallMoment(source, events.length - 1, NEWEST_EDITION))
}

export type DraftedReply = Pick<CaseEventOf<'reply-drafted'>, 'on' | 'leaf' | 'facts' | 'fileIds' | 'actor'>

/** What a draft would say: the letter of the case as it would be after this draft, which the composer knows as any other. */
export function previewReply(draft: DraftedReply, source: CaseSource): ComposedLetter {
  const drafted: Acted = { type: 'reply-drafted', ...draft }
  const events = [...source.events, drafted]
  return composeReply(recallMoment({ ...source, events }, events.length - 1, NEWEST_EDITION))
}
