import { Failure } from '../respond'
import { changed } from '../sealing/document-mac'
import type { Services } from '../services'
import type { FileDoc } from '../store/documents'
import type { Tx } from '../store/store'
import { MAX_FILES_PER_FILING } from './files-port'

export type Claim = { ids: readonly string[]; owner: string; application: string; what: FileDoc['what'] }

/** Ties uploaded files to a case: only one's own, and only such as belong to no other case. */
export async function claimFiles({ vault }: Services, tx: Tx, { ids, owner, application, what }: Claim): Promise<void> {
  for (const id of new Set(ids)) {
    const file = await tx.get<FileDoc>('files', id)
    const free = file && !file.claimed && file.owner === owner
    if (!file || !(free || file.application === application)) throw unknownFile(what)
    const set = { claimed: true, application, what }
    if (free) await tx.patch<FileDoc>('files', id, changed(vault, 'files', { before: file, set }))
  }
}

/** A transaction stays in one district, so what was uploaded for a street of another one must be sent again. */
export async function refuseElsewhere(
  { store }: Services,
  partition: string,
  { ids, what }: Pick<Claim, 'ids' | 'what'>,
) {
  const files = await Promise.all(ids.map((id) => store.get<FileDoc>('files', id)))
  if (files.some((file) => file && file.partition !== partition)) throw unknownFile(what)
}

/** At most five files go with one filing. */
export function refuseTooMany(ids: readonly string[], field: string): void {
  if (ids.length <= MAX_FILES_PER_FILING) return
  const sentence = `最多${MAX_FILES_PER_FILING}个文件，现在有${ids.length}个。`
  throw new Failure('fields', sentence, { [field]: sentence })
}

const FIELD_OF: Partial<Record<FileDoc['what'], string>> = {
  authorisation: 'authorisation',
  proof: 'proofFiles',
  attachment: 'attachments',
}

function unknownFile(what: FileDoc['what']): Failure {
  const field = FIELD_OF[what] ?? 'files'
  const sentence = '有一个文件没有上传成功或者已经失效，请重新上传。'
  return new Failure('fields', sentence, { [field]: sentence })
}
