import type { LiveReport } from '../../../typings/api'

/** What is written by hand for a report. */
export type Written = Pick<LiveReport, 'tableTwo' | 'sections'>
/** What is typed, what it was typed over, and what colleagues saved at the places where both changed the text. */
export type Typing = Written & { from: Written & { version: number }; theirs: Record<string, string> }

export function typingFrom({ version, tableTwo, sections }: LiveReport): Typing {
  return { tableTwo, sections, from: { version, tableTwo, sections }, theirs: {} }
}

/**
 * Mine and what was saved meanwhile, put together: where only one of us changed a place, that text; where both did,
 * mine, with theirs kept beside it.
 */
export function merged(mine: Typing, saved: LiveReport): Typing {
  if (mine.from.version === saved.version) return mine
  const [base, own, others] = [placesOf(mine.from), placesOf(mine), placesOf(saved)]
  const theirs: Record<string, string> = {}
  const texts = Object.keys(others).map((place): [string, string] => {
    const [was = '', my = '', their = ''] = [base[place], own[place], others[place]]
    if (my === was || my === their) return [place, their]
    if (their !== was) theirs[place] = their
    return [place, my]
  })
  return { ...withPlaces(saved, Object.fromEntries(texts)), from: typingFrom(saved).from, theirs }
}

/** Takes a colleague's text at a place, or, with `mine`, keeps one's own; either way the place is settled. */
export function settled(typing: Typing, place: string, whose: 'mine' | 'theirs'): Typing {
  const { [place]: text = '', ...others } = typing.theirs
  const chosen = whose === 'theirs' ? withPlaces(typing, { ...placesOf(typing), [place]: text }) : typing
  return { ...typing, ...chosen, theirs: others }
}

/** Each figure and each section under the name its field has: 'licences', 'sections.2'. */
function placesOf({ tableTwo, sections }: Written): Record<string, string> {
  return { ...tableTwo, ...Object.fromEntries(sections.map(({ text }, at) => [`sections.${at}`, text])) }
}

function withPlaces({ tableTwo, sections }: Written, places: Record<string, string>): Written {
  const figures = Object.entries(tableTwo).map(([name, value]) => [name, places[name] ?? value])
  return {
    tableTwo: { ...tableTwo, ...Object.fromEntries(figures) },
    sections: sections.map((one, at) => ({ ...one, text: places[`sections.${at}`] ?? one.text })),
  }
}
