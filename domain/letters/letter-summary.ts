import { declarationOf } from '../application/event-list'
import { chooseLetter } from '../outcome/outcomes'
import { legalDayOf } from '../record/event'
import type { Moment } from './case-moment'
import type { LetterSummary } from './letter'
import type { LetterDefinition } from './letters'
import type { LetterNumber } from './notice'

/** Title, number and day of a letter, which need nothing but the events of its case. Its day is that of its event. */
export function summarizeLetter(letter: LetterDefinition, moment: Pick<Moment, 'state' | 'event'>): LetterSummary {
  if (letter.kind === 'reply') return summarizeReply(moment)
  const number = letter.kind === 'notice' && letter.number ? readNumber(letter.number, moment) : null
  return { title: letter.title, number, issuedOn: legalDayOf(declarationOf(moment.event.type), moment.event) }
}

function summarizeReply({ state: { reply } }: Pick<Moment, 'state'>): LetterSummary {
  if (!reply) throw new Error('a letter of a reply that is not there')
  const { leaf, facts, number, issuedOn } = reply
  return { title: chooseLetter(leaf, facts).title, number, issuedOn }
}

function readNumber({ heldBy, field }: LetterNumber, { state, event }: Pick<Moment, 'state' | 'event'>): string | null {
  const holder = event.type === heldBy ? event : state.events.findLast(({ type }) => type === heldBy)
  const number: unknown = holder && Reflect.get(holder, field)
  return typeof number === 'string' && number !== '' ? number : null
}
