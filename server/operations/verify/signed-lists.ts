import type { SignedAt } from '../../../service/nightly/signed-lists'
import { keyOf, rowIn } from '../../../service/nightly/signed-rows'
import { macHolds } from '../../../service/sealing/document-mac'
import type { HeadsDoc } from '../../../service/store/documents'
import type { Installation } from '../../main'
import { countChecked, type Findings } from './findings'
import { readDocs } from './rows'

/** Every row of a district as it was signed last, by kind and id. */
export type SignedRows = Map<string, Map<string, SignedAt>>

type ListChain = { rows: Map<string, SignedAt>; last: HeadsDoc | null; former: HeadsDoc[] }

/** Every signed list is authentic and follows the one before it. Answers what all of them together say. */
export async function checkLists({ store, services }: Installation, findings: Findings): Promise<SignedRows> {
  const chains = new Map<string, ListChain>()
  // By id, so that the lists of a district come in the order in which they were signed.
  for await (const list of readDocs<HeadsDoc>(store, 'heads')) {
    countChecked(findings, 'heads')
    const chain: ListChain = chains.get(list.partition) ?? { rows: new Map(), last: null, former: [] }
    chains.set(list.partition, chain)
    const isAuthentic = macHolds(services.vault, 'heads', list)
    if (!isAuthentic) addProblem(findings, list._id, 'mac', '夜间签名的清单被改动。')
    if (list.seq === undefined) {
      if (isAuthentic) chain.former.push(list)
      continue
    }
    if (!followsChain(chain, list))
      addProblem(findings, list._id, 'before', '夜间签名的清单不连续：它前面的清单不见了或者被换过。')
    chain.last = list
    if (isAuthentic) takeRows(chain, list)
  }
  return new Map([...chains].map(([partition, chain]) => [partition, chain.last ? chain.rows : formerRows(chain)]))
}

function addProblem({ problems }: Findings, id: string, where: string, message: string): void {
  problems.push({ what: 'heads', id, where, message })
}

function followsChain({ last, former }: ListChain, { seq, before }: HeadsDoc): boolean {
  if (last) return seq === (last.seq ?? 0) + 1 && before === last.mac
  return seq === 1 && before === (newestOf(former)?.mac ?? '')
}

function takeRows({ rows }: Pick<ListChain, 'rows'>, { heads, at = '' }: HeadsDoc): void {
  for (const line of heads.split('\n').filter(Boolean)) {
    const row = rowIn(line)
    rows.set(keyOf(row), { ...row, at })
  }
}

/** Of an earlier version, which wrote every case anew each day. */
function formerRows({ former }: ListChain): Map<string, SignedAt> {
  const rows = new Map<string, SignedAt>()
  const newest = newestOf(former)
  if (newest) takeRows({ rows }, newest)
  return rows
}

function newestOf(lists: readonly HeadsDoc[]): HeadsDoc | undefined {
  return lists.toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1)
}
