import { mergeTexts, type Texts } from './merge-texts'
import { useKept } from './use-kept'
import { useLeaveWarning } from './use-leave-warning'
import type { Typing } from './use-typing'

export type Writer = 'mine' | 'theirs'
/** What the server holds, in the version that a save names. */
export type SavedTexts = { version: number; texts: Texts }
/** What is typed, what it was typed over, and what a colleague saved at the places where both changed the text. */
export type SharedTexts = { texts: Texts; base: SavedTexts; theirs: Texts }

export type SharedTyping = Typing<Texts> & {
  theirs: Texts
  /** A colleague saved while this was typed: both are put together and wait to be saved. */
  isMerged: boolean
  take: (place: string, whose: Writer) => void
}

/** The typing of a form that two people may fill in at once. It survives a reload and a colleague's save. */
export function useSharedTyping(saved: SavedTexts, keptAs: string): SharedTyping {
  const [kept, keep, forget] = useKept<SharedTexts | null>(keptAs, null)
  // Typed over an earlier version, also before a reload: what a colleague saved since is put together with it.
  const shared = kept ? mergeSaved(kept, saved) : startTyping(saved)
  const isChanged = hasChanges(shared, saved)
  useLeaveWarning(isChanged)
  return {
    values: shared.texts,
    isChanged,
    theirs: shared.theirs,
    isMerged: (kept !== null && shared !== kept) || Object.keys(shared.theirs).length > 0,
    change: (part) => keep({ ...shared, texts: { ...shared.texts, ...part } as Texts }),
    forget: () => forget(null),
    take: (place, whose) => keep(settlePlace(shared, place, whose)),
  }
}

export function startTyping(saved: SavedTexts): SharedTexts {
  return { texts: saved.texts, base: saved, theirs: {} }
}

/** Mine and what was saved meanwhile. A place that a newer program brings is there too. */
export function mergeSaved(mine: SharedTexts, saved: SavedTexts): SharedTexts {
  if (mine.base.version === saved.version) return mine
  const { texts, theirs } = mergeTexts({ base: mine.base.texts, mine: mine.texts, saved: saved.texts })
  return { texts, base: saved, theirs }
}

/** Takes the colleague's text at a place or keeps one's own; either way the place is settled. */
export function settlePlace(shared: SharedTexts, place: string, whose: Writer): SharedTexts {
  const { [place]: their = '', ...theirs } = shared.theirs
  const texts = whose === 'theirs' ? { ...shared.texts, [place]: their } : shared.texts
  return { ...shared, texts, theirs }
}

export function hasChanges({ texts }: SharedTexts, saved: SavedTexts): boolean {
  return Object.entries(saved.texts).some(([place, text]) => texts[place] !== text)
}
