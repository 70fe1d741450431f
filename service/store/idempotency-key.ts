import { Failure } from '../respond'
import { canonical } from '../sealing/canonical-json'
import type { Services } from '../services'
import type { PressDoc } from './documents'
import type { Tx } from './store'

/** One press of a button: whose it is and what it asks. Its key stays the same until the client has an answer. */
export type Press = { id: string; contentHash: string }

/** `by` keeps the keys of one person or case apart. Null where the client sent no key. */
export function pressOf(
  { vault }: Services,
  by: string,
  asked: { key: string | undefined; content: unknown },
): Press | null {
  const { key, content } = asked
  return key === undefined ? null : { id: `${by}/${key}`, contentHash: vault.fingerprint(canonical(content)) }
}

/** True where this very press was done and only its answer was lost; throws where its key did something else. */
export async function wasDone(reader: Pick<Tx, 'get'>, press: Press | null): Promise<boolean> {
  const done = press && (await reader.get<PressDoc>('presses', press.id))
  if (!press || !done) return false
  if (done.contentHash === press.contentHash) return true
  throw new Failure(
    'key-used',
    '您上一次提交的已经办成，当时填写的内容与现在的不同。请看过最新情况；要再办一次，请再提交一次。',
  )
}

/** In the transaction that does what the press asks: both are there, or neither is. */
export async function keepDone(tx: Tx, press: Press | null, { partition, at }: { partition: string; at: string }) {
  if (press) await tx.create<PressDoc>('presses', { _id: press.id, partition, contentHash: press.contentHash, at })
}
