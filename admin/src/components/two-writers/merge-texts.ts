/** Texts by the places where they stand in a form. */
export type Places = Readonly<Record<string, string>>

/** What a form was filled from, what is typed in it, and what is saved by now. */
type Three = { was: Places; mine: Places; saved: Places }

/**
 * Mine and what a colleague saved meanwhile, put together: where only one of us changed a place, that text; where both
 * did, mine, with theirs kept beside it.
 */
export function together({ was, mine, saved }: Three): { texts: Places; theirs: Places } {
  const theirs: Record<string, string> = {}
  const texts = Object.entries(saved).map(([place, their]): [string, string] => {
    const my = mine[place] ?? their
    if (my === was[place] || my === their) return [place, their]
    if (their !== was[place]) theirs[place] = their
    return [place, my]
  })
  return { texts: Object.fromEntries(texts), theirs }
}

/** The places that are still to be decided, and the text to take at this one; null where one's own is kept. */
export function decided(
  theirs: Places,
  place: string,
  whose: 'mine' | 'theirs',
): { theirs: Places; text: string | null } {
  const { [place]: text = '', ...others } = theirs
  return { theirs: others, text: whose === 'theirs' ? text : null }
}
