import { Failure } from '../respond'
import { withChange } from '../sealing/document-mac'
import type { Services } from '../services'
import type { FileDoc, StaffDoc } from '../store/documents'
import type { Tx } from '../store/store'
import { MAX_FILES_PER_FILING } from './files-port'

/** Whose uploads may be handed in: those of one resident, or those of the officers of one office. */
export type Uploader = { resident: string } | { office: string }

/** `field`: where the files were named, so that a refusal can say so. */
export type Claim = {
  ids: readonly string[]
  by: Uploader
  application: string
  what: FileDoc['what']
  field: string
}

/** Ties uploaded files to a case: only one's own, and only such as belong to no other case. */
export async function claimFiles({ vault }: Services, tx: Tx, claim: Claim): Promise<void> {
  const { ids, application, what, field } = claim
  for (const id of new Set(ids)) {
    const file = await tx.get<FileDoc>('files', id)
    const officer = (login: string) => tx.get<StaffDoc>('staff', login)
    if (!file || !(await mayClaim(officer, file, claim))) throw unknownFile(field)
    const set = { claimed: true, application, what }
    if (!file.claimed) await tx.patch<FileDoc>('files', id, withChange(vault, 'files', { before: file, set }))
  }
}

/** The files that a claim would take; what it would refuse is left out. */
export async function claimableFiles(
  { store }: Services,
  partition: string,
  { ids, ...claim }: Pick<Claim, 'ids' | 'by' | 'application'>,
): Promise<string[]> {
  const files = await Promise.all(ids.map((id) => store.get<FileDoc>('files', partition, id)))
  const officer = (login: string) => store.get<StaffDoc>('staff', partition, login)
  const may = await Promise.all(files.map((file) => file !== null && mayClaim(officer, file, claim)))
  return ids.filter((_, at) => may[at])
}

/** What the office keeps with a case is no more the applicant's than what stands in another case. */
async function mayClaim(
  officerBy: (login: string) => Promise<StaffDoc | null>,
  file: FileDoc,
  { by, application }: Pick<Claim, 'by' | 'application'>,
): Promise<boolean> {
  if (file.claimed && file.application !== application) return false
  if ('resident' in by) return by.resident !== '' && file.owner === by.resident
  const [, login] = /^staff:(.+)$/u.exec(file.owner) ?? []
  return login !== undefined && (await officerBy(login))?.office === by.office
}

/** At most five files go with one filing. */
export function refuseTooMany(ids: readonly string[], field: string): void {
  if (ids.length <= MAX_FILES_PER_FILING) return
  const sentence = `最多${MAX_FILES_PER_FILING}个文件，现在有${ids.length}个。`
  throw new Failure('fields', sentence, { [field]: sentence })
}

function unknownFile(field: string): Failure {
  const sentence = '有一个文件没有上传成功或者已经失效，请重新上传。'
  return new Failure('fields', sentence, { [field]: sentence })
}
