import { servedReply } from '../../domain/application/after'
import { fold } from '../../domain/application/case'
import { CASE_ROLES, holdsOneOf } from '../../domain/roles'
import type { CaseAddress } from '../../typings/api'
import { findApplication } from '../case/receipt'
import { requestFiles } from '../case/views/lines'
import { withoutTexts } from '../sealing/seal-events'
import type { Services } from '../services'
import type { Caller } from '../sign-in/identify-caller'
import type { ApplicationDoc, CorrectionDoc, FileDoc } from '../store/documents'

/**
 * The uploader reads their own file; the applicant also what was served with the letter; an officer who may read
 * cases everything of a case of their own office. Evidence of the office stays with the office.
 */
export async function mayReadFile({ store }: Services, caller: Caller, fileId: string): Promise<boolean> {
  const file = await store.get<FileDoc>('files', fileId)
  if (!file || caller.kind === 'nobody') return false
  if (file.owner === caller.id) return true
  if (!file.application) return false
  const doc = await store.get<ApplicationDoc>('applications', file.application)
  if (caller.kind === 'staff') {
    const owner = doc ?? (await store.get<CorrectionDoc>('corrections', file.application))
    return owner?.office === caller.staff.office && holdsOneOf(caller.staff.roles, CASE_ROLES)
  }
  if (!doc) return false
  return doc.caller === caller.id && isServed(doc, fileId)
}

/**
 * Whoever holds receipt code and query code reads what the applicant reads: the files they sent in and those that
 * were served.
 */
export async function mayReadByCode(
  services: Services,
  caller: Caller,
  { fileId, ...address }: CaseAddress & { fileId: string },
): Promise<boolean> {
  const doc = await findApplication(services, caller, address)
  return doc !== null && (requestFiles(doc).includes(fileId) || isServed(doc, fileId))
}

/** True for a file handed over with a letter that was served, were that letter set aside since. */
export function isServed({ events }: Pick<ApplicationDoc, 'events'>, fileId: string): boolean {
  const state = fold(withoutTexts(events))
  return [...state.formerReplies, servedReply(state)].some((reply) => reply?.fileIds.includes(fileId))
}
