import { Failure } from '../respond'
import { toCanonicalJson } from '../sealing/canonical-json'
import type { Services } from '../services'
import type { PressDoc } from './documents'
import type { Doc, Store, Tx } from './store'

/** One press of a button: whose it is and what it asks. Its key stays the same until the client has an answer. */
export type Press = { id: string; partition: string; contentHash: string }

/** `by`: the person or the case whose keys are kept apart from those of others. Null where the client sent no key. */
export function pressOf(
  { vault }: Services,
  by: Pick<Doc, '_id' | 'partition'>,
  asked: { key: string | undefined; content: unknown },
): Press | null {
  const { key, content } = asked
  return key === undefined
    ? null
    : { id: `${by._id}/${key}`, partition: by.partition, contentHash: vault.fingerprint(toCanonicalJson(content)) }
}

/** True where this very press was done and only its answer was lost; throws where its key did something else. */
export async function wasDone(store: Pick<Store, 'get'>, press: Press | null): Promise<boolean> {
  return press !== null && isSame(press, await store.get<PressDoc>('presses', press.partition, press.id))
}

/** The same inside the transaction that would do it. */
export async function wasDoneIn(tx: Tx, press: Press | null): Promise<boolean> {
  return press !== null && isSame(press, await tx.get<PressDoc>('presses', press.id))
}

function isSame(press: Press, done: PressDoc | null): boolean {
  if (!done) return false
  if (done.contentHash === press.contentHash) return true
  throw new Failure(
    'key-used',
    '您上一次提交的已经办成，当时填写的内容与现在的不同。请看过最新情况；要再办一次，请再提交一次。',
  )
}

/** In the transaction that does what the press asks: both are there, or neither is. */
export async function keepDone(tx: Tx, press: Press | null, at: string): Promise<void> {
  if (!press) return
  const { id: _id, partition, contentHash } = press
  await tx.create<PressDoc>('presses', { _id, partition, contentHash, at })
}
