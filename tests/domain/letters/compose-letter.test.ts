import fc from 'fast-check'
import type { Acted } from '../../../domain/application/state'
import { type CaseEventOf, type CaseSource, recallState } from '../../../domain/letters/case-moment'
import {
  composeLetter,
  composeLetterToSend,
  composeReplyLetter,
  previewReply,
} from '../../../domain/letters/compose-letter'
import type { ComposedLetter } from '../../../domain/letters/letter'
import { findLetter } from '../../../domain/letters/letters'
import { findLetterPlace, type LetterPlace, listLetters } from '../../../domain/letters/list-letters'
import { CALENDAR, CONTEXT, given, issued, UNTIL_SIGNED } from '../application/given'
import { arbHistory, play } from '../application/histories'
import { FILE } from './moments'

/** The office has set the remedies that the histories record. */
const file = { ...FILE, office: { ...FILE.office, ...CONTEXT.remedy } }
const sourceOf = (events: readonly Acted[]): CaseSource => ({ events, calendar: CALENDAR, file })
const repliesIn = (events: readonly Acted[]) =>
  listLetters(events).filter(({ code }) => findLetter(code).kind === 'reply')

/** What the officer saw while drafting: the case as it was then, and what was typed. */
function preview(events: readonly Acted[], index: number): ComposedLetter {
  const { on, actor, leaf, facts, fileIds } = events[index] as CaseEventOf<'reply-drafted'>
  return previewReply({ on, actor, leaf, facts, fileIds }, sourceOf(events.slice(0, index)))
}

function withoutNumber({ letter, ...gaps }: ComposedLetter): ComposedLetter {
  return { ...gaps, letter: { ...letter, number: null, issuedOn: null } }
}

/** The events of random lawful cases, most of them with a reply. */
const arbEvents = arbHistory.map((history) => play(history).events).filter(({ length }) => length > 0)

describe('a reply', () => {
  it('says when it is issued what its preview said, but for its number and its day', () => {
    let compared = 0
    fc.assert(
      fc.property(arbEvents, (events) => {
        for (const place of repliesIn(events)) {
          const drafted = events.slice(0, place.index).findLastIndex(({ type }) => type === 'reply-drafted')
          // Who is a person or an organisation by then is spoken to as such.
          if (events.slice(drafted, place.index).some(({ type }) => type === 'reclassified')) continue
          expect(withoutNumber(composeLetterToSend(place, sourceOf(events)))).toEqual(preview(events, drafted))
          compared += 1
        }
      }),
      { numRuns: 150 },
    )
    expect(compared).toBeGreaterThan(50)
  })

  it('is read in the case as it was issued', () => {
    fc.assert(
      fc.property(arbEvents, (events) => {
        const { reply, formerReplies } = recallState(events, events.length - 1).state
        const standing = [...formerReplies, ...(reply ? [reply] : [])].filter(({ number }) => number !== null)
        const read = standing.map((one) => composeReplyLetter(one, sourceOf(events)))
        const places = standing.map(({ number }) => placeOfNumber(number, events))
        expect(read).toEqual(places.map((place) => composeLetter(place, sourceOf(events))))
      }),
      { numRuns: 100 },
    )
  })

  it('that waits for its number is read as it would be issued', () => {
    const { events, reply } = given(...UNTIL_SIGNED)
    const waiting = composeReplyLetter(reply!, sourceOf(events))
    const [place] = repliesIn(given(...UNTIL_SIGNED, issued('2025-03-07')).events)
    const letter = composeLetterToSend(place!, sourceOf(given(...UNTIL_SIGNED, issued('2025-03-07')).events))
    expect([waiting.letter.number, waiting.letter.issuedOn]).toEqual([null, null])
    expect(withoutNumber(letter)).toEqual(waiting)
  })

  it('is previewed with the gaps of its facts, and the case stays as it is', () => {
    const { events } = given(...UNTIL_SIGNED.slice(0, 3))
    const draft = { on: '2025-03-05', actor: 'clerk', leaf: '3.3.2', facts: { what: '名单' }, fileIds: [] } as const
    const { letter, missing } = previewReply({ ...draft, fileIds: [] }, sourceOf(events))
    expect(letter.paragraphs.join()).toContain('【法律或者行政法规的名称】')
    expect(Object.keys(missing)).toEqual(['held', 'heldWhere', 'law', 'lawArticle', 'reason'])
    expect(events.some(({ type }) => type === 'reply-drafted')).toBe(false)
  })
})

describe('the letters of a case', () => {
  it('stay what they were, whatever comes after', () => {
    fc.assert(
      fc.property(arbEvents, (events) => {
        for (const place of listLetters(events)) {
          const then = sourceOf(events.slice(0, place.index + 1))
          expect(composeLetter(place, sourceOf(events))).toEqual(composeLetter(place, then))
        }
      }),
      { numRuns: 50 },
    )
  })

  it('are found again by their ids', () => {
    fc.assert(
      fc.property(arbEvents, (events) => {
        const places = listLetters(events)
        expect(places.map(({ id }) => findLetterPlace(id, events))).toEqual(places)
        expect(new Set(places.map(({ id }) => id)).size).toBe(places.length)
      }),
      { numRuns: 50 },
    )
  })
})

function placeOfNumber(number: string | null, events: readonly Acted[]): LetterPlace {
  const place = repliesIn(events).find(({ index }) => {
    const event = events[index]
    return event?.type === 'letter-issued' && event.number === number
  })
  if (!place) throw new Error(`no letter ${number}`)
  return place
}
