import type { LiveReport } from '../../../../typings/api'
import { decided, type Places, together } from '../../components/two-writers/merge-texts'

/** What is written by hand for a report. */
export type Written = Pick<LiveReport, 'tableTwo' | 'sections'>
/** What is typed, what it was typed over, and what colleagues saved at the places where both changed the text. */
export type Typing = Written & { from: Written & { version: number }; theirs: Places }

export function typingFrom({ version, tableTwo, sections }: LiveReport): Typing {
  return { tableTwo, sections, from: { version, tableTwo, sections }, theirs: {} }
}

/** Mine and what was saved meanwhile. */
export function merged(mine: Typing, saved: LiveReport): Typing {
  if (mine.from.version === saved.version) return mine
  const { texts, theirs } = together({ was: placesOf(mine.from), mine: placesOf(mine), saved: placesOf(saved) })
  return { ...withPlaces(saved, texts), from: typingFrom(saved).from, theirs }
}

/** Takes a colleague's text at a place, or, with `mine`, keeps one's own; either way the place is settled. */
export function settled(typing: Typing, place: string, whose: 'mine' | 'theirs'): Typing {
  const { theirs, text } = decided(typing.theirs, place, whose)
  const chosen = text === null ? typing : withPlaces(typing, { ...placesOf(typing), [place]: text })
  return { ...typing, ...chosen, theirs }
}

/** Each figure and each section under the name its field has: 'licences', 'sections.2'. */
function placesOf({ tableTwo, sections }: Written): Places {
  return { ...tableTwo, ...Object.fromEntries(sections.map(({ text }, at) => [`sections.${at}`, text])) }
}

function withPlaces({ tableTwo, sections }: Written, places: Places): Written {
  const figures = Object.entries(tableTwo).map(([name, value]) => [name, places[name] ?? value])
  return {
    tableTwo: { ...tableTwo, ...Object.fromEntries(figures) },
    sections: sections.map((one, at) => ({ ...one, text: places[`sections.${at}`] ?? one.text })),
  }
}
