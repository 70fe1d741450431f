/** Texts by the names of the places where they stand in a form. */
export type Texts = Readonly<Record<string, string>>

/** What a form was filled from, what is typed in it, and what is saved by now. */
type Versions = { base: Texts; mine: Texts; saved: Texts }

/**
 * Mine and what a colleague saved meanwhile, put together: where only one of us changed a place, that text; where both
 * did, mine, with theirs kept beside it.
 */
export function mergeTexts({ base, mine, saved }: Versions): { texts: Texts; theirs: Texts } {
  const theirs: Record<string, string> = {}
  const texts = Object.entries(saved).map(([place, their]): [string, string] => {
    const my = mine[place] ?? their
    if (my === base[place] || my === their) return [place, their]
    if (their !== base[place]) theirs[place] = their
    return [place, my]
  })
  return { texts: Object.fromEntries(texts), theirs }
}
