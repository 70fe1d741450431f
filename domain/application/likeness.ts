/** From here on two requests are shown as alike; what is the same information an officer decides (Art. 36(6)). */
export const ALIKE = 0.6

/**
 * How much of two texts is the same, 0 to 1: Dice over pairs of neighbouring characters. Chinese has no spaces between
 * words, and a pair is about a word; the order of the parts hardly counts, so “2024年部门决算” and “部门决算（2024年）” are alike.
 */
export function measureLikeness(one: string, other: string): number {
  const [a, b] = [keepLettersAndDigits(one), keepLettersAndDigits(other)]
  if (a === b) return a === '' ? 0 : 1
  const [mine, theirs] = [pairsOf(a), pairsOf(b)]
  const total = mine.length + theirs.length
  return total === 0 ? 0 : (2 * sharedOf(mine, theirs)) / total
}

/** Width, case, spaces and punctuation say nothing about what is asked for. */
export function keepLettersAndDigits(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** Texts that differ in a year or a number ask for different information, however alike they are. */
export function sameNumbers(one: string, other: string): boolean {
  return numbersOf(one) === numbersOf(other)
}

function numbersOf(text: string): string {
  return [...new Set(text.normalize('NFKC').match(/\d+/g))].sort().join(' ')
}

function pairsOf(text: string): string[] {
  const letters = [...text]
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}

/** Each pair counts as often as it stands in both. */
function sharedOf(mine: readonly string[], theirs: readonly string[]): number {
  const left = new Map<string, number>()
  for (const pair of theirs) left.set(pair, (left.get(pair) ?? 0) + 1)
  return mine.filter((pair) => {
    const count = left.get(pair) ?? 0
    left.set(pair, count - 1)
    return count > 0
  }).length
}
