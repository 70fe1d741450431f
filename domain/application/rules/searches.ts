import type { CaseState, Search } from '../state'

type Searched = Pick<CaseState, 'searches'>

/** The search that decides: whatever was found or not found before, the office looked again. */
export function lastSearch({ searches }: Searched): Search | null {
  return searches.at(-1) ?? null
}

/** Something was found, and no later search says why that is not what was asked for. */
export function hasUnexplainedFind({ searches }: Searched): boolean {
  const lastFind = searches.findLastIndex(({ result }) => result === 'found')
  return lastFind >= 0 && !searches.slice(lastFind + 1).some(({ explains }) => explains)
}

/** Art. 36(4): the last search found nothing, and what an earlier one had found is explained. */
export function isFoundNowhere(state: Searched): boolean {
  return lastSearch(state)?.result === 'none' && !hasUnexplainedFind(state)
}
